import type { Token } from 'markdown-it';
import { decodeHtml } from '../../post/entities.js';

/** The plain text of inline elements, as render hooks get it: without tags and markup. */
export function hookText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      if (type === 'image') return hookText(children ?? []);
      if (type === 'typographic') return decodeHtml(content);
      return type === 'html_inline' ? '' : content;
    })
    .join('');
}
