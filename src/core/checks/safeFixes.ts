import type { Problem } from '../problem.js';
import { comparePositions, type TextEdit } from '../text.js';

/**
 * The edits of all fixes that may be made without looking, one a problem, in document order. Of those that touch each
 * other the first is made: with the next round of checks the others come again.
 */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes = [] } of problems) {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
    if (edits.every((edit) => !taken.some((other) => touch(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
