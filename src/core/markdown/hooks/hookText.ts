import type { Token } from 'markdown-it';
import { decodeHtml } from '../../post/entities.js';
import { codeWithLineEnds } from '../text/codeSpans.js';

/** The plain text of inline elements, as render hooks get it: without tags and markup. */
export function hookText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const { type, content, children } = token;
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      if (type === 'image') return hookText(children ?? []);
      if (type === 'typographic') return decodeHtml(content);
      if (type === 'code_inline') return codeWithLineEnds(token);
      return type === 'html_inline' ? '' : content;
    })
    .join('');
}
