import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * Lets lines continue a paragraph in a list item that they are not in, where they would be indented code in the container
 * that they are in: code begins no block below a paragraph. markdown-it looks at the indentation in the item only, so it
 * takes the mark of a fence, a heading or a quote there for the beginning of one:
 *
 *     1.   text
 *         ```
 */
export function useLazyLines(md: MarkdownIt): void {
  const indents = new WeakMap<StateBlock, number[]>();
  const { block } = md;
  const tokenize = block.tokenize.bind(block);
  block.tokenize = (state, startLine, endLine) => {
    const around = indents.get(state) ?? [];
    indents.set(state, around);
    around.push(state.blkIndent);
    tokenize(state, startLine, endLine);
    around.pop();
  };
  const getRules = block.ruler.getRules.bind(block.ruler);
  const limited = new WeakMap<ReturnType<typeof getRules>, ReturnType<typeof getRules>>();
  block.ruler.getRules = (chain) => {
    const rules = getRules(chain);
    // Without a name: the rules that begin blocks.
    if (chain === '' || chain === 'list') return rules;
    const known = limited.get(rules);
    if (known) return known;
    const made = rules.map<(typeof rules)[number]>(
      (rule) => (state, line, endLine, silent) =>
        !isDeep(state, line, indents.get(state) ?? []) && rule(state, line, endLine, silent),
    );
    limited.set(rules, made);
    return made;
  };
}

/** Whether a line is outside the innermost container, and four columns or more to the right in the one that it is in. */
function isDeep({ sCount, blkIndent }: StateBlock, line: number, indents: readonly number[]): boolean {
  const column = sCount[line]!;
  if (column < 0 || column >= blkIndent) return false;
  // In a quote, columns are counted from its mark.
  const own = indents.slice(Math.max(0, indents.lastIndexOf(0)));
  return column - Math.max(0, ...own.filter((indent) => indent <= column)) >= 4;
}
