import type { Token } from 'markdown-it';

/** The text that counts for an id: without raw HTML, bare links and formulas; of a heading over several lines the last. */
export function plainTextOf(tokens: readonly Token[]): string {
  let text = '';
  let bare = false;
  for (const { type, content, children, markup } of tokens) {
    if (type === 'link_open') bare = markup === 'linkify' || markup === 'autolink';
    else if (type === 'link_close') bare = false;
    // Hugo takes the last line alone.
    else if (type === 'softbreak' || type === 'hardbreak') text = '';
    // A sign counts as a character, but no id has one.
    else if (type === 'typographic') text += '…';
    else if (type === 'emoji') text += markup;
    else if (type === 'image') text += plainTextOf(children ?? []);
    // Of a numeric entity Hugo takes the digits.
    else if (type === 'text_special') text += markup.startsWith('&#') ? markup : content;
    else if (!bare && (type === 'text' || type === 'code_inline')) text += content;
  }
  return text;
}
