/** What the value of an attribute is; `unsafe` if it decides what other content means, so that no name may be made up. */
export type ValueKind = 'plain' | 'css' | 'html' | 'js' | 'url' | 'srcset' | 'unsafe';

const urls =
  'action archive background cite classid codebase data formaction href icon longdesc manifest poster profile src usemap xmlns';

const unsafe =
  'accept-charset async challenge charset content crossorigin defer enctype form formenctype formmethod formnovalidate ' +
  'http-equiv keytype language method novalidate pattern rel sandbox type value';

const known = new Map<string, ValueKind>([
  ...urls.split(' ').map((name) => [name, 'url'] as const),
  ...unsafe.split(' ').map((name) => [name, 'unsafe'] as const),
  ['srcdoc', 'html'],
  // Here because other names with `src` in them are taken for addresses.
  ['srclang', 'plain'],
  ['srcset', 'srcset'],
  ['style', 'css'],
]);

/** What the value of an attribute is by the attribute's name, in lower case. */
export function valueKindOf(name: string): ValueKind {
  const own = ownName(name);
  if (own === undefined) return 'url';
  const kind = known.get(own);
  if (kind) return kind;
  if (own.startsWith('on')) return 'js';
  return /src|uri|url/.test(own) ? 'url' : 'plain';
}

/** The name without `data-` or the prefix of a namespace; `undefined` if it declares a namespace. */
function ownName(name: string): string | undefined {
  if (name.startsWith('data-')) return name.slice('data-'.length);
  const colon = name.indexOf(':');
  if (colon >= 0 && name.slice(0, colon) === 'xmlns') return undefined;
  return name.slice(colon + 1);
}

/** As Go's `strings.ToLower` for what may become an ASCII letter. */
export function lowerCase(text: string): string {
  // JavaScript makes two characters of it, Go one.
  return text.replaceAll('\u0130', 'i').toLowerCase();
}
