import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

/** The indentations of the lists that contain a line. */
const indents = new WeakMap<StateBlock, number[]>();

/** Parses `: definition` after a paragraph, each line of which is a term, as goldmark does. */
export function useDefinitionLists(md: MarkdownIt): void {
  // Before underlined headings: a line of hyphens below a definition ends the list.
  md.block.ruler.before(
    'lheading',
    'definition_list',
    (state, startLine, endLine, silent) => {
      const offset = offsetOfContent(state, startLine);
      if (offset === undefined) return false;
      const isHere = state.sCount[startLine] === state.blkIndent;
      // Within a definition, the next one of an enclosing list ends a paragraph.
      if (silent) return isHere || (indents.get(state)?.includes(state.sCount[startLine]!) ?? false);
      if (!isHere) return false;
      const list = openList(state);
      if (!list) return false;
      readDefinition(state, startLine, endLine, offset, list);
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
}

/** The indentation of the content, from the column of the colon; `undefined` if the line is not a definition. */
function offsetOfContent(state: StateBlock, line: number): number | undefined {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (state.sCount[line]! < 0 || state.src[start] !== ':') return undefined;
  let width = 0;
  for (let at = start + 1; at < state.eMarks[line]!; at++) {
    const char = state.src[at];
    if (char === '\t') width += 4 - ((state.sCount[line]! + 1 + width + state.bsCount[line]!) % 4);
    else if (char === ' ') width++;
    else break;
  }
  if (width < 1) return undefined;
  // Deeper indentation is code.
  return 1 + (width >= 8 ? 5 : width);
}

/**
 * Turns the previous paragraph into terms, or continues the previous list. Returns the opening token of the list;
 * `undefined` if there is neither.
 */
function openList(state: StateBlock): Token | undefined {
  const { tokens, level } = state;
  const open = reopen(state);
  if (open) return open;
  const [opener, inline, closer] = tokens.slice(-3);
  if (closer?.type !== 'paragraph_close' || closer.level !== level) return undefined;
  tokens.splice(-3);
  const list = reopen(state) ?? state.push('dl_open', 'dl', 1);
  list.map ??= [...opener!.map!];
  let line = opener!.map![0];
  for (const term of inline!.content.split('\n')) {
    const open = state.push('dt_open', 'dt', 1);
    open.map = [line, ++line];
    const content = state.push('inline', '', 0);
    content.map = open.map;
    content.content = term.trim();
    content.children = [];
    state.push('dt_close', 'dt', -1);
  }
  return list;
}

/** Continues a list that has just ended. */
function reopen(state: StateBlock): Token | undefined {
  const last = state.tokens.at(-1);
  if (last?.type !== 'dl_close' || last.level !== state.level) return undefined;
  state.tokens.pop();
  state.level++;
  return (last.meta as { readonly list: Token }).list;
}

function readDefinition(state: StateBlock, startLine: number, endLine: number, offset: number, list: Token): void {
  const { blkIndent, parentType } = state;
  const kept = {
    tShift: state.tShift[startLine]!,
    sCount: state.sCount[startLine]!,
    bsCount: state.bsCount[startLine]!,
  };
  const isTight = startLine === 0 || !state.isEmpty(startLine - 1);
  const open = state.push('dd_open', 'dd', 1);
  const column = kept.sCount + 1;
  // The colon counts as indentation.
  const start = state.bMarks[startLine]! + kept.tShift + 1;
  state.tShift[startLine] = skipBlanks(state, start) - state.bMarks[startLine]!;
  // A tab ends at a column of the whole line, with the quotes around it.
  state.sCount[startLine] = column + widthOfBlanks(state, start, column + kept.bsCount);
  state.blkIndent = blkIndent + offset;
  state.parentType = 'list';
  const around = indents.get(state) ?? [];
  indents.set(state, [...around, blkIndent]);
  state.line = startLine + 1;
  const isEmpty = skipBlanks(state, start) >= state.eMarks[startLine]!;
  state.md.block.tokenize(state, isEmpty ? startLine + 1 : startLine, endLine);
  indents.set(state, around);
  Object.assign(state, { blkIndent, parentType });
  state.tShift[startLine] = kept.tShift;
  state.sCount[startLine] = kept.sCount;
  state.bsCount[startLine] = kept.bsCount;
  open.map = [startLine, state.line];
  open.meta = { isTight };
  state.push('dd_close', 'dd', -1);
  state.push('dl_close', 'dl', -1).meta = { list };
  list.map![1] = state.line;
}

function skipBlanks(state: StateBlock, at: number): number {
  while (state.src[at] === ' ' || state.src[at] === '\t') at++;
  return at;
}

function widthOfBlanks(state: StateBlock, at: number, column: number): number {
  let width = 0;
  for (; state.src[at] === ' ' || state.src[at] === '\t'; at++)
    width += state.src[at] === '\t' ? 4 - ((column + width) % 4) : 1;
  return width;
}
