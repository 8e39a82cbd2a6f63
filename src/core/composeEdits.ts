import { offsetAt, rangeOf, readSource, applyEdits, type SourceText, type TextEdit } from './text.js';

/** A range of the original text, in its offsets, with its current replacement. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits in rounds, each to the result of the previous one, until there are none or after `maxRounds`. Returns
 * all of them as edits of the original text, in document order.
 */
export function composeEdits(
  source: SourceText,
  maxRounds: number,
  next: (text: string) => readonly TextEdit[],
): readonly TextEdit[] {
  let hunks: readonly Hunk[] = [];
  let now = source;
  for (let round = 0; round < maxRounds; round++) {
    const edits = next(now.text);
    if (edits.length === 0) break;
    // In reverse, so that earlier offsets stay valid.
    for (const edit of [...edits].reverse())
      hunks = withEdit(hunks, offsetAt(now, edit.range.start), offsetAt(now, edit.range.end), edit.newText);
    now = readSource(applyEdits(now, edits));
  }
  return hunks.map(({ start, end, text }) => ({ range: rangeOf(source, start, end), newText: text }));
}

/** Adds an edit, with offsets in the current text, to the hunks. */
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
