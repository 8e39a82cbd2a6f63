import { explanationOffset } from '../explanation.js';
import { skipIndent, type Line } from '../syntax/line.js';
import { recordMark } from '../recordParts.js';
import { childrenOf, indentOf, listIndentOf, type Scan } from '../scan.js';

/** Opens `: explanation` after another one or, as in goldmark, after a paragraph, each line of which becomes a term. */
export function openExplanation(scan: Scan, line: Line): Line | undefined {
  const { text } = scan.source;
  const indent = indentOf(scan);
  const children = childrenOf(scan);
  const isBelowTerm = children.last === 'paragraph';
  if (line.column !== indent || (!isBelowTerm && children.last !== 'definitionList')) return undefined;
  const offset = explanationOffset(text, line);
  if (offset === 0) return undefined;
  if (isBelowTerm) makeTerms(scan);
  recordMark(scan, 'explanation', line.pos, line.pos + 1);
  scan.containers.push(
    { kind: 'definitionList', indent },
    {
      kind: 'item',
      indent: indent + offset,
      listIndent: listIndentOf(scan),
      definitionIndent: indent,
      blankLine: -1,
      last: 'none',
      beforeLast: 'none',
    },
  );
  skipIndent(text, line, line.pos + 1, line.column + 1, line.taken);
  return line;
}

/** Turns the lines of the last paragraph into terms of a definition list: the preceding one, or a new one. */
function makeTerms(scan: Scan): void {
  const { blocks, containers, parts } = scan;
  const children = childrenOf(scan);
  const continues = children.beforeLast === 'definitionList';
  children.last = 'definitionList';
  if (containers.length === 0) {
    if (continues) blocks.pop();
    const block = blocks[blocks.length - 1]!;
    block.kind = 'definitionList';
    scan.tableLine = -1;
  }
  const paragraph = parts?.at(-1);
  if (paragraph?.kind === 'paragraph') (paragraph as { kind: string }).kind = 'term';
}
