import { composeEdits } from '../composeEdits.js';
import type { Problem } from '../problem.js';
import { comparePositions, type SourceText, type TextEdit } from '../text.js';

/** Maximum number of rounds: one fix can uncover the next. */
const maxRounds = 10;

/** The edits of all safe fixes; `check` returns the problems of a text. */
export function fixAll(source: SourceText, check: (text: string) => readonly Problem[]): readonly TextEdit[] {
  return composeEdits(source, maxRounds, (text) => safeEdits(check(text)));
}

/** Of fixes that overlap, only the first is applied. The others are found again in the next round. */
function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const edits = problems.flatMap(({ fixes = [] }, problem) =>
    (fixes.find(({ safe }) => safe)?.edits ?? []).map((edit) => ({ edit, problem })),
  );
  edits.sort((a, b) => comparePositions(a.edit.range.start, b.edit.range.start));
  // Either all edits of a fix are applied or none.
  const dropped = new Set<number>();
  let last: (typeof edits)[number] | undefined;
  for (const each of edits) {
    if (dropped.has(each.problem)) continue;
    if (last && last.problem !== each.problem && comparePositions(each.edit.range.start, last.edit.range.end) <= 0)
      dropped.add(each.problem);
    else last = each;
  }
  return edits.filter(({ problem }) => !dropped.has(problem)).map(({ edit }) => edit);
}
