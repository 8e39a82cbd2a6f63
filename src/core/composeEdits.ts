import { offsetAt, rangeOf, readSource, applyEdits, type SourceText, type TextEdit } from './text.js';

/** A stretch of the first text, in its offsets, and what stands there by now. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes edits in rounds, each on the text as the one before has left it, until there are none or `mostRounds` are over; gives
 * all of them as edits of the first text, in document order.
 */
export function composeEdits(
  source: SourceText,
  mostRounds: number,
  next: (text: string) => readonly TextEdit[],
): readonly TextEdit[] {
  let hunks: readonly Hunk[] = [];
  let now = source;
  for (let round = 0; round < mostRounds; round++) {
    const edits = next(now.text);
    if (edits.length === 0) break;
    // From the last on, so that the offsets of the others stay.
    for (const edit of [...edits].reverse())
      hunks = withEdit(hunks, offsetAt(now, edit.range.start), offsetAt(now, edit.range.end), edit.newText);
    now = readSource(applyEdits(now, edits));
  }
  return hunks.map(({ start, end, text }) => ({ range: rangeOf(source, start, end), newText: text }));
}

/** The hunks with one more edit, whose offsets are those of the text as it is now. */
function withEdit(hunks: readonly Hunk[], from: number, to: number, newText: string): readonly Hunk[] {
  const [before, after]: [Hunk[], Hunk[]] = [[], []];
  let [shift, shiftBehind] = [0, 0];
  let [first, last]: [Hunk | undefined, Hunk | undefined] = [undefined, undefined];
  let [head, tail] = ['', ''];
  let delta = 0;
  for (const hunk of hunks) {
    const start = hunk.start + delta;
    const end = start + hunk.text.length;
    if (end < from) before.push(hunk);
    else if (start > to) after.push(hunk);
    else {
      if (!first) head = hunk.text.slice(0, Math.max(0, from - start));
      first ??= hunk;
      last = hunk;
      tail = hunk.text.slice(Math.max(0, to - start));
    }
    delta += hunk.text.length - (hunk.end - hunk.start);
    if (end < from) shift = delta;
    if (start <= to) shiftBehind = delta;
  }
  const start = Math.min(first?.start ?? Infinity, from - shift);
  const end = Math.max(last?.end ?? 0, to - shiftBehind);
  return [...before, { start, end, text: head + newText + tail }, ...after];
}
