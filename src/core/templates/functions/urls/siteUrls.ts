import type { TemplateHost } from '../../run/templateHost.js';
import { TemplateFault } from '../../run/templateFault.js';
import { joinPaths } from '../namespaces/path.js';
import { GoUrl } from './goUrl.js';
import { parseUrl } from './parseUrl.js';

/** `relURL` and, with the language, `relLangURL`. */
export function relativeUrl(input: string, host: TemplateHost, addsLanguage: boolean): string {
  const isAbsolute = isAbsoluteUrl(input);
  const base = baseFor(input, host);
  if (isAbsolute === undefined || (isAbsolute && !input.startsWith(base)) || input.startsWith('//')) return input;
  let url = input.startsWith(base) ? input.slice(base.length) : input;
  if (addsLanguage && needsPrefix(input, host)) {
    const joined = joinPaths([host.languagePrefix, url]);
    url = url.endsWith('/') ? `${joined}/` : joined;
  }
  if (!host.canonifiesUrls) url = withRoot(base, url);
  if (input === '' && !url.endsWith('/') && base.endsWith('/')) url += '/';
  return url.startsWith('/') ? url : `/${url}`;
}

function withRoot(base: string, path: string): string {
  const joined = joinPaths([parseUrl(base).parts.path, path]);
  return joined !== '/' && path.endsWith('/') ? `${joined}/` : joined;
}

/** `absURL` and, with the language, `absLangURL`. */
export function absoluteUrl(input: string, host: TemplateHost, addsLanguage: boolean): string {
  if (isAbsoluteUrl(input) !== false || input.startsWith('//')) return input;
  let path = input;
  if (addsLanguage && needsPrefix(input, host)) {
    const joined = joinPaths([host.languagePrefix, input]);
    path = input === '' || input.endsWith('/') ? `${joined}/` : joined;
  }
  return permalink(baseFor(input, host), path);
}

function permalink(base: string, written: string): string {
  const { parts } = parseUrl(base);
  const { parts: own } = parseUrl(written);
  const ends = (written === '' && base.endsWith('/')) || own.path.endsWith('/');
  const path = joinPaths([parts.path, own.path]);
  const ended = ends && !path.endsWith('/') ? `${path}/` : path;
  return new GoUrl({
    ...parts,
    path: ended,
    query: own.query === '' ? undefined : own.query,
    fragment: own.fragment,
  }).toText();
}

/** A path from the root of the server leaves out the path of the base URL. */
function baseFor(input: string, { baseUrl }: TemplateHost): string {
  if (!input.startsWith('/')) return baseUrl;
  return new GoUrl({ ...parseUrl(baseUrl).parts, path: '', query: undefined, fragment: '' }).toText();
}

/** `undefined` for what is not a URL. */
function isAbsoluteUrl(input: string): boolean | undefined {
  if (/^https?:\/\//.test(input)) return true;
  try {
    return parseUrl(input).parts.scheme !== '';
  } catch (fault) {
    if (fault instanceof TemplateFault) return undefined;
    throw fault;
  }
}

function needsPrefix(input: string, { languagePrefix }: TemplateHost): boolean {
  const path = input.replace(/^\//, '');
  return languagePrefix !== '' && path !== languagePrefix && !path.startsWith(`${languagePrefix}/`);
}
