import type { MarkdownIt, Token } from 'markdown-it';

/** The containers that a line of code can be in. */
type Container = 'list_item' | 'blockquote' | 'other';

const containers: Readonly<Record<string, Container>> = {
  list_item: 'list_item',
  blockquote: 'blockquote',
  dd: 'other',
  footnote: 'other',
};

/**
 * Writes the spaces of blank lines in code and raw HTML as goldmark does: a list item takes all of them, a definition and
 * a footnote none.
 */
export function useBlankLines(md: MarkdownIt): void {
  md.core.ruler.after('block', 'blank_lines', ({ tokens, src }) => {
    const around: Container[] = [];
    let lines: readonly string[] | undefined;
    for (const token of tokens) {
      const container = containers[token.type.replace(/_(?:open|close)$/, '')];
      if (container && token.nesting === 1) around.push(container);
      else if (container && token.nesting === -1) around.pop();
      if (!isLiteral(token) || around.length === 0 || !/^[ \t]*$/m.test(token.content)) continue;
      // A blank line in a quotation has its mark, so that containers outside of it do not see a blank line.
      const within = around.slice(around.lastIndexOf('blockquote') + 1);
      if (within.includes('list_item')) token.content = token.content.replace(/^[ \t]+$/gm, '');
      else if (within.length > 0 && within.length === around.length)
        token.content = withOwnSpaces(token, (lines ??= src.split('\n')));
    }
  });
}

function isLiteral({ type }: Token): boolean {
  return type === 'code_block' || type === 'fence' || type === 'html_block';
}

/** The content with the spaces of its blank lines as in the text; indented code is without its own four. */
function withOwnSpaces({ type, content, map }: Token, lines: readonly string[]): string {
  const first = map![0] + (type === 'fence' ? 1 : 0);
  const indentation = type === 'code_block' ? 4 : 0;
  const rows = content.split('\n');
  // After the last line end there is nothing.
  const last = rows.pop()!;
  const spaced = rows.map((row, index) => (row.trim() === '' ? lines[first + index]!.slice(indentation) : row));
  return [...spaced, last].join('\n');
}
