import type { Token } from 'markdown-it';
import { decodeNames } from '../../post/entities.js';
import { codeWithLineEnds } from './codeSpans.js';

/**
 * The text that an id is generated from: without raw HTML, bare links and formulas; for a heading of several lines, the
 * last one. Of entities, Hugo decodes those with a name, even in code, and uses the digits of the others.
 */
export function plainTextOf(tokens: readonly Token[]): string {
  const text = writtenText(tokens);
  // Hugo only uses the last line, even where it begins in code or in the text of an image.
  return decodeNames(text.slice(text.lastIndexOf('\n') + 1));
}

function writtenText(tokens: readonly Token[]): string {
  let text = '';
  let bare = false;
  for (const token of tokens) {
    const { type, content, children, markup } = token;
    if (type === 'link_open') bare = markup === 'linkify' || markup === 'autolink';
    else if (type === 'link_close') bare = false;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    // A typographic character counts, but is never part of an id.
    else if (type === 'typographic') text += '…';
    else if (type === 'emoji') text += markup;
    else if (type === 'image') text += writtenText(children ?? []);
    else if (type === 'text_special') text += markup.startsWith('&') ? markup : content;
    else if (type === 'code_inline') text += codeWithLineEnds(token);
    else if (!bare && type === 'text') text += content;
  }
  return text;
}
