import type { PlainLink, PlainText } from '../../../post/queries/plainText.js';

const opening = /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;
const closing = /^<\/a\s*>/i;

/** The text with its links in raw HTML, `<a href="…">Title</a>`, among the others. */
export function withHtmlLinks<T extends PlainText>(text: T): T {
  if (!text.asides.some(({ kind, written }) => kind === 'html' && opening.test(written))) return text;
  const links: PlainLink[] = [];
  let open: { readonly url: string; readonly start: number } | undefined;
  for (const { kind, written, at } of text.asides) {
    if (kind !== 'html') continue;
    const url = opening.exec(written)?.slice(1).find(Boolean);
    if (url !== undefined) open = { url, start: at };
    else if (open && closing.test(written)) {
      links.push({ ...open, end: at, text: text.text.slice(open.start, at).replaceAll('\n', ' ') });
      open = undefined;
    }
  }
  return { ...text, links: [...text.links, ...links].sort((one, other) => one.start - other.start) };
}
