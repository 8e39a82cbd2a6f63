import type { PlainLink, PlainText } from '../../../post/queries/plainText.js';
import { cutSpan } from '../../evidence/plainLine.js';

/** `[[Title]]`, `[[Page|Title]]`; `![[image.png]]` shows something. */
const wikiLink = /(?<!!)\[\[([^[\]|\n]{1,200})(?:\\?\|([^[\]|\n]{1,200}))?\]\]/g;

/** The text with its wiki links, `[[Title]]`, as they read, and among the others. */
export function withWikiLinks<T extends PlainText>(text: T): T {
  if (!text.text.includes('[[')) return text;
  let rest = text;
  const links: PlainLink[] = [];
  for (const match of [...text.text.matchAll(wikiLink)].reverse()) {
    const [written, one, other] = match;
    const isFirst = other === undefined || isPage(other);
    const start = match.index + (isFirst ? 2 : written.length - 2 - other.length);
    const name = isFirst ? one! : other;
    rest = cutSpan(rest, start + name.length, match.index + written.length);
    rest = cutSpan(rest, match.index, start);
    const length = written.length - name.length;
    links.forEach((link, index) => (links[index] = { ...link, start: link.start - length, end: link.end - length }));
    const page = isFirst && other !== undefined ? other : one!;
    links.unshift({ start: match.index, end: match.index + name.length, text: name, url: page });
  }
  if (links.length === 0) return text;
  return { ...rest, links: [...rest.links, ...links].sort((a, b) => a.start - b.start) };
}

/** Whether a name is that of a page and not what is read: `talks/knots`, `2024-05-01-knots`. */
function isPage(name: string): boolean {
  return !/\s/.test(name) && /\/|\w[-_]\w.*[-_]|\.md$/.test(name);
}
