import type { MarkedText, PlainText } from '../../../post/queries/plainText.js';

const tag = /^<(\/?)(strong|b|em|i)(?:\s[^>]*)?>$/i;

/** The text with what is marked in raw HTML, `<strong>Title</strong>`, `<em>Title</em>`, among the rest. */
export function withHtmlMarks<T extends PlainText>(text: T): T {
  if (!text.asides.some(({ kind, written }) => kind === 'html' && tag.test(written))) return text;
  const marked: MarkedText[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const { kind, written, at } of text.asides) {
    const found = kind === 'html' ? tag.exec(written) : null;
    if (!found) continue;
    const name = found[2]!.toLowerCase();
    if (found[1] === '') open ??= { name, start: at };
    else if (open?.name === name) {
      marked.push({ kind: /^[sb]/.test(open.name) ? 'strong' : 'emphasis', start: open.start, end: at });
      open = undefined;
    }
  }
  return { ...text, marked: [...text.marked, ...marked].sort((one, other) => one.start - other.start) };
}
