import { quote } from '../../values/print/quote.js';
import { GoUrl, urlFault, type GoUrlParts } from './goUrl.js';
import { unescapePart, wrongEscape } from './escapes.js';

/** Reads a URL as Go's `url.Parse` does; throws a fault in its words. */
export function parseUrl(written: string): GoUrl {
  const [, beforeFragment = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(written) ?? [];
  // eslint-disable-next-line no-control-regex -- these are what Go refuses
  if (/[\0-\x1f\x7f]/.test(beforeFragment)) urlFault(beforeFragment, 'net/url: invalid control character in URL');
  const parts = partsOf(beforeFragment);
  const wrong = wrongEscape(fragment ?? '');
  if (wrong !== undefined) urlFault(written, `invalid URL escape ${quote(wrong)}`);
  return new GoUrl({ ...parts, fragment: fragment ?? '' });
}

const none: GoUrlParts = {
  scheme: '',
  opaque: '',
  user: undefined,
  host: '',
  path: '',
  query: undefined,
  fragment: '',
  omitsHost: false,
};

function partsOf(written: string): GoUrlParts {
  if (written === '*') return { ...none, path: '*' };
  if (written.startsWith(':')) urlFault(written, 'missing protocol scheme');
  const [, scheme = '', afterScheme = ''] = /^(?:([a-zA-Z][a-zA-Z\d+\-.]*):)?(.*)$/s.exec(written) ?? [];
  const [, rest = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(afterScheme) ?? [];
  const start = { ...none, scheme: scheme.toLowerCase(), query };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...start, opaque: rest };
    if (/^[^/]*:/.test(rest)) urlFault(written, 'first path segment in URL cannot contain colon');
  }
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const [, authority = '', path = ''] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
    return { ...start, ...authorityOf(authority, written), path: checkedPath(path, written) };
  }
  return { ...start, path: checkedPath(rest, written), omitsHost: scheme !== '' && rest.startsWith('/') };
}

function checkedPath(path: string, written: string): string {
  const wrong = wrongEscape(path);
  return wrong === undefined ? path : urlFault(written, `invalid URL escape ${quote(wrong)}`);
}

function authorityOf(authority: string, written: string): Pick<GoUrlParts, 'user' | 'host'> {
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? undefined : authority.slice(0, at);
  const host = hostOf(authority.slice(at + 1), written);
  if (user !== undefined && !/^[A-Za-z\d\-._:~!$&'()*+,;=%@]*$/.test(user))
    urlFault(written, 'net/url: invalid userinfo');
  return { user, host };
}

function hostOf(host: string, written: string): string {
  const bracket = host.lastIndexOf(']');
  if (host.startsWith('[') && bracket < 0) urlFault(written, "missing ']' in host");
  const port = host.startsWith('[') ? host.slice(bracket + 1) : (/:[^:]*$/.exec(host)?.[0] ?? '');
  if (!/^(?::\d*)?$/.test(port)) urlFault(written, `invalid port ${quote(port)} after host`);
  const wrong = wrongEscape(host) ?? /%[0-7][\da-fA-F]/.exec(host)?.[0];
  if (wrong !== undefined) urlFault(written, `invalid URL escape ${quote(wrong)}`);
  const [sign] = /[^A-Za-z\d\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]/.exec(host) ?? [];
  if (sign !== undefined) urlFault(written, `invalid character ${quote(sign)} in host name`);
  return unescapePart(host);
}
