import { decodeHtml } from '../../post/entities.js';

/** Elements that begin a line of their own. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** The others that occur in texts. Anything else in angle brackets, such as `Vec<T>`, is text. */
const inlines = new Set(
  'a abbr audio b bdi bdo big body button center cite code del details dfn em font form head html i iframe img input ins kbd label link mark meta object picture q s samp script small source span strike strong style sub summary sup svg time title tt u var video wbr'.split(
    ' ',
  ),
);

/** What is in these is not text. */
const silent = new Set(['script', 'style', 'iframe', 'object', 'svg', 'head', 'title']);

const longestText = 20_000;
const longestLine = 1000;

/**
 * The text of a field that may be HTML, on several lines. References such as `&amp;` are decoded once: in a field that is
 * decoded already only if it contains HTML.
 */
export function plainBlock(text: string | undefined, isDecoded: boolean, longest = longestText): string | undefined {
  if (text === undefined) return undefined;
  const lines = withoutHtml(text.slice(0, 4 * longest), isDecoded)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map(trimLine);
  const joined = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return joined === '' ? undefined : cut(joined, longest);
}

/** The text of a field that may be HTML, on one line. */
export function plainLine(text: string | undefined, isDecoded: boolean): string | undefined {
  if (text === undefined) return undefined;
  const line = trimLine(withoutHtml(text.slice(0, 4 * longestLine), isDecoded));
  return line === '' ? undefined : cut(line, longestLine);
}

/** Control characters, and those that change the direction of what follows, are not text. */
function trimLine(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text[length - 2]!) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

function withoutHtml(text: string, isDecoded: boolean): string {
  if (!text.includes('<')) return isDecoded ? text : decodeHtml(text);
  const { plain, hasTags } = withoutTags(text);
  return isDecoded && !hasTags ? text : decodeHtml(plain);
}

function withoutTags(text: string): { plain: string; hasTags: boolean } {
  const parts: string[] = [];
  let [at, hasTags] = [0, false];
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    const tag = tagAt(text, open);
    parts.push(text.slice(at, tag ? open : open + 1), tag?.text ?? '');
    at = tag?.end ?? open + 1;
    hasTags ||= tag !== undefined;
  }
  parts.push(text.slice(at));
  return { plain: parts.join(''), hasTags };
}

const tagStart = /<(?:(!--)|(!doctype)|(\/?)([a-z][a-z\d]*)(?=[\s/>]))/iy;

/** The tag or comment at `<`, and what it is in plain text; `undefined` if it is text. */
function tagAt(text: string, open: number): { end: number; text: string } | undefined {
  tagStart.lastIndex = open;
  const [whole, comment, doctype, slash, written = ''] = tagStart.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (comment) return { end: endOf(text, '-->', open), text: '' };
  const name = written.toLowerCase();
  if (!doctype && !blocks.has(name) && !inlines.has(name)) return undefined;
  const end = endOf(text, '>', open);
  if (!slash && silent.has(name) && text[end - 2] !== '/') return { end: endOfElement(text, name, end), text: ' ' };
  if (name === 'li') return { end, text: slash ? '' : '\n- ' };
  return { end, text: blocks.has(name) ? '\n' : '' };
}

function endOfElement(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s>])`, 'gi');
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? endOf(text, '>', found.index) : text.length;
}

/** After the next occurrence of a mark; the end of the text if there is none. */
function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
