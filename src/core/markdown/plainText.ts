import type { Token } from 'markdown-it';

/**
 * The text that an id is generated from: without raw HTML, bare links and formulas; for a heading of several lines, the
 * last one.
 */
export function plainTextOf(tokens: readonly Token[]): string {
  let text = '';
  let bare = false;
  for (const { type, content, children, markup } of tokens) {
    if (type === 'link_open') bare = markup === 'linkify' || markup === 'autolink';
    else if (type === 'link_close') bare = false;
    // Hugo only uses the last line.
    else if (type === 'softbreak' || type === 'hardbreak') text = '';
    // A typographic character counts, but is never part of an id.
    else if (type === 'typographic') text += '…';
    else if (type === 'emoji') text += markup;
    else if (type === 'image') text += plainTextOf(children ?? []);
    // Hugo uses the digits of a numeric entity.
    else if (type === 'text_special') text += markup.startsWith('&#') ? markup : content;
    else if (!bare && (type === 'text' || type === 'code_inline')) text += content;
  }
  return text;
}
