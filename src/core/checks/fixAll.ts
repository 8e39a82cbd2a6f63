import { composeEdits } from '../composeEdits.js';
import { formatMessage, type Fix, type Message, type Problem } from '../problem.js';
import { comparePositions, type SourceText, type TextEdit } from '../text.js';

/** Maximum number of rounds: one fix can uncover the next. */
const maxRounds = 10;

/** The edits of all safe fixes, and what they do. */
export interface FixedText {
  readonly edits: readonly TextEdit[];
  readonly fixes: readonly FixCount[];
}

/** A fix, and in how many places it was made. */
export interface FixCount {
  readonly title: Message;
  readonly count: number;
}

/** Makes all safe fixes; `check` returns the problems of a text. */
export function fixAll(source: SourceText, check: (text: string) => readonly Problem[]): FixedText {
  const made: Message[] = [];
  const edits = composeEdits(source, maxRounds, (text) => {
    const fixes = safeFixes(check(text));
    made.push(...fixes.map(({ title }) => title));
    return fixes.flatMap((fix) => fix.edits).sort((a, b) => comparePositions(a.range.start, b.range.start));
  });
  return { edits, fixes: countTitles(made) };
}

/** Of fixes that overlap, only the first is made. The others are found again in the next round. */
function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  const all = problems.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe) ?? []);
  const edits = all.flatMap((fix) => fix.edits.map((edit) => ({ edit, fix })));
  edits.sort((a, b) => comparePositions(a.edit.range.start, b.edit.range.start));
  // Either all edits of a fix are made or none.
  const dropped = new Set<Fix>();
  let last: (typeof edits)[number] | undefined;
  for (const each of edits) {
    if (dropped.has(each.fix)) continue;
    if (last && last.fix !== each.fix && comparePositions(each.edit.range.start, last.edit.range.end) <= 0)
      dropped.add(each.fix);
    else last = each;
  }
  return all.filter((fix) => !dropped.has(fix));
}

/** In the order in which they were first made. */
function countTitles(titles: readonly Message[]): readonly FixCount[] {
  const counts = new Map<string, FixCount>();
  for (const title of titles) {
    const key = formatMessage(title);
    counts.set(key, { title, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
