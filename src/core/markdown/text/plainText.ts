import type { Token } from 'markdown-it';
import { decodeNames } from '../../post/entities.js';

/**
 * The text that an id is generated from: without raw HTML, bare links and formulas; for a heading of several lines, the
 * last one. Of entities, Hugo decodes those with a name, even in code, and uses the digits of the others.
 */
export function plainTextOf(tokens: readonly Token[]): string {
  return decodeNames(writtenText(tokens));
}

function writtenText(tokens: readonly Token[]): string {
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
    else if (type === 'image') text += writtenText(children ?? []);
    else if (type === 'text_special') text += markup.startsWith('&') ? markup : content;
    else if (!bare && (type === 'text' || type === 'code_inline')) text += content;
  }
  return text;
}
