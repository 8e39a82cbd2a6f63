import { quoteHugo, type Message } from '../problem.js';

/**
 * Hugo's error for an invalid address; `undefined` for a valid one. Follows the rules of Go's `net/url`, as used by
 * `urls.Parse`.
 */
export function addressFault(address: string): Message | undefined {
  const hash = address.indexOf('#');
  const [before, fragment] = hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash + 1)];
  const fault = faultBeforeFragment(before);
  if (fault) return quoteHugo('parse "{0}": {1}', before, fault);
  const broken = brokenEscape(fragment);
  return broken === undefined ? undefined : quoteHugo('parse "{0}": {1}', address, broken);
}

/** The address with every literal `%` escaped. */
export function withEscapes(address: string): string {
  return address.replace(/%(?![\da-f]{2})/gi, '%25');
}

function faultBeforeFragment(address: string): string | undefined {
  if (/[^\P{Cc}\u0080-\u009f]/u.test(address)) return 'net/url: invalid control character in URL';
  if (address.startsWith(':')) return 'missing protocol scheme';
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0] ?? '';
  const rest = address.slice(scheme.length).replace(/\?.*$/s, '');
  if (!rest.startsWith('/')) {
    if (scheme !== '') return undefined;
    if (rest.split('/', 1)[0]!.includes(':')) return 'first path segment in URL cannot contain colon';
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const [, authority = '', path = ''] = hasHost ? /^\/\/([^/]*)(.*)$/s.exec(rest)! : [rest, '', rest];
  return faultOfAuthority(authority) ?? brokenEscape(path);
}

function faultOfAuthority(authority: string): string | undefined {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  return faultOfHost(authority.slice(at + 1)) ?? faultOfUser(user);
}

function faultOfUser(user: string): string | undefined {
  return /^[\w\-.:~!$&'()*+,;=%@]*$/.test(user) ? brokenEscape(user) : 'net/url: invalid userinfo';
}

function faultOfHost(host: string): string | undefined {
  const bracket = host.lastIndexOf(']');
  if (host.includes('[') && bracket < 0) return "missing ']' in host";
  const colon = host.includes('[') ? bracket + 1 : host.lastIndexOf(':');
  const port = colon < 0 ? '' : host.slice(colon);
  if (port !== '' && !/^:\d*$/.test(port)) return `invalid port "${port}" after host`;
  for (const [found] of host.matchAll(/%.{0,2}|[^%]/gs)) {
    // In a host, only non-ASCII characters can be escaped.
    if (found.startsWith('%') && !/^%(?:[89a-f][\da-f]|25)$/i.test(found)) return `invalid URL escape "${found}"`;
    if (/^[^\w\-.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]$/.test(found)) return `invalid character "${found}" in host name`;
  }
  return undefined;
}

function brokenEscape(text: string): string | undefined {
  const found = /%(?![\da-f]{2}).{0,2}/is.exec(text)?.[0];
  return found === undefined ? undefined : `invalid URL escape "${found}"`;
}
