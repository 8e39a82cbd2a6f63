import type { MarkdownIt } from 'markdown-it';
import type { Extensions } from '../../site/markup.js';

/**
 * Removes the white space before each line of a paragraph, as goldmark does once it is complete: in titles, code and
 * raw HTML it would show. A paragraph that text between block delimiters divides keeps it.
 */
export function useLineStarts(md: MarkdownIt, { enable, block }: Extensions['passthrough']): void {
  const dividers = enable ? block.map(([opening]) => opening).filter((opening) => opening !== '') : [];
  md.core.ruler.before('inline', 'line_starts', ({ tokens }) => {
    for (const token of tokens)
      if (token.type === 'inline' && !dividers.some((opening) => token.content.includes(opening)))
        token.content = token.content.replace(/\n[ \t\v\f]+/g, '\n');
  });
}
