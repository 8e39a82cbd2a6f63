import type { Token } from 'markdown-it';
import { footnotesFor } from './blocks/footnoteOrder.js';

/**
 * The tokens of some lines of a text: complete blocks, matching parts of other blocks, such as a list item with the
 * enclosing list, and the footnotes that they refer to.
 */
export function tokensWithin(tokens: readonly Token[], isWithin: (line: number) => boolean): Token[] {
  const notes = tokens.findIndex(({ type }) => type === 'footnotes_open');
  const kept = keep(notes < 0 ? tokens : tokens.slice(0, notes), isWithin);
  return notes < 0 ? kept : [...kept, ...footnotesFor(kept, tokens.slice(notes))];
}

function keep(tokens: readonly Token[], isWithin: (line: number) => boolean): Token[] {
  const kept: Token[][] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = endOf(tokens, at);
    const [first, last] = tokens[at]!.map ?? [-1, -1];
    const isLeaf = end === at + 1;
    if (first >= 0 && isWithin(first) && (isLeaf || isWithin(last - 1))) kept.push(tokens.slice(at, end));
    else if (!isLeaf) {
      const inside = keep(tokens.slice(at + 1, end - 1), isWithin);
      if (inside.length > 0) kept.push([tokens[at]!, ...inside, tokens[end - 1]!]);
    }
    at = end;
  }
  return kept.flat();
}

/** The end of the block that begins at a token, exclusive. */
function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    depth += tokens[at]!.nesting;
    if (depth <= 0) return at + 1;
  }
  return tokens.length;
}
