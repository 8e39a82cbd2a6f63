import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { codeBetween } from '../../post/inlines/codeBetween.js';

/** The offsets of the runs of backticks in a text, by their length; each list ascends. */
type Runs = ReadonlyMap<number, readonly number[]>;

const runsIn = new WeakMap<StateInline, Runs>();

/**
 * Reads code between runs of backticks as markdown-it does, and keeps its line ends: Hugo shows them in the text of an
 * image, and makes the id of a heading from what follows the last one.
 */
export function useCodeSpans(md: MarkdownIt): void {
  md.inline.ruler.at('backticks', (state, silent) => {
    const marks = /`*/y;
    marks.lastIndex = state.pos;
    const [run] = marks.exec(state.src)!;
    if (run === '') return false;
    const start = state.pos + run.length;
    const end = firstFrom(runsOf(state).get(run.length) ?? [], start);
    state.pos = end === undefined ? start : end + run.length;
    if (silent) return true;
    if (end === undefined) state.pending += run;
    else pushCode(state, run, codeBetween(state.src.slice(start, end)));
    return true;
  });
}

/** The code of an element, with its line ends. */
export function codeWithLineEnds({ content, meta }: Token): string {
  const lines: unknown = meta?.['lines'];
  return typeof lines === 'string' ? lines : content;
}

function pushCode(state: StateInline, run: string, code: string): void {
  const token = state.push('code_inline', 'code', 0);
  token.markup = run;
  token.content = code.replaceAll('\n', ' ');
  if (code.includes('\n')) token.meta = { lines: code };
}

function runsOf(state: StateInline): Runs {
  const known = runsIn.get(state);
  if (known) return known;
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of state.src.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  runsIn.set(state, runs);
  return runs;
}

/** The first of ascending offsets that is not before `start`. */
function firstFrom(offsets: readonly number[], start: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}
