import { talkLinesOf } from '../recap/parseRecap.js';
import { talksOf, type Day, type Part, type Recap, type Section, type Talk } from '../recap/recap.js';
import { contains, lineAt, lineCount, lineEnd, lineRange, type Position, type TextEdit } from '../text.js';
import { formatTalk, type NewTalk, type TalkForm } from './newTalk.js';

/** An edit, and where the cursor goes once it is made. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  /** In the text after the edits: the empty line for the talk's notes. */
  readonly cursor: Position;
}

/**
 * Puts a new talk under a day, or outside any: behind the talk at the cursor where that is one of the day's, else behind
 * the day's last talk. It takes the level and the blank lines of its neighbours, and the text's own line ends.
 */
export function insertTalk(recap: Recap, talk: NewTalk, day: Day | undefined, cursor: Position): Insertion {
  const { source } = recap;
  const parts = day ? day.parts : recap.parts.filter(({ kind }) => kind !== 'day');
  const line = lastTextLine(recap, anchorOf(recap, parts, day, cursor));
  const lines = formatTalk(talk, formOf(recap, parts, day));
  const eol = lineEnd(source);
  const { end } = lineRange(source, Math.max(0, line));
  const before = line < 0 ? [] : ['', ''];
  const inserted = [...before, ...lines];
  // At the end of a text nothing follows: the last line gets its end there.
  const after = line + 1 >= lineCount(source) && line >= 0 ? eol : '';
  const start = line < 0 ? { line: 0, character: 0 } : end;
  return {
    edits: [{ range: { start, end: start }, newText: inserted.join(eol) + (line < 0 ? eol : after) }],
    cursor: { line: start.line + inserted.length - 1, character: 0 },
  };
}

/** The last line of what the new talk follows; -1 for the very start of an empty text. */
function anchorOf(
  recap: Recap,
  parts: readonly (Day | Talk | Section)[],
  day: Day | undefined,
  cursor: Position,
): number {
  const talks = talksOf({ parts });
  const neighbour = talks.find(({ range }) => contains(range, cursor)) ?? talks.at(-1);
  if (neighbour) return neighbour.range.end.line;
  const [first] = parts;
  if (day) return first ? first.range.start.line - 1 : day.range.end.line;
  return lineCount(recap.source) - 1;
}

/** The last line at or above a line that holds any text; the front matter counts. */
function lastTextLine({ source }: Recap, line: number): number {
  let last = line;
  while (last >= 0 && lineAt(source, last).trim() === '') last--;
  return last;
}

function formOf(recap: Recap, parts: readonly (Day | Talk | Section)[], day: Day | undefined): TalkForm {
  const model = talksOf({ parts }).at(-1) ?? talksOf(recap).at(-1);
  const level = model?.level ?? (day ? Math.min(6, day.level + 1) : 2);
  return { level, blankLines: model ? blankLinesBelow(recap, model) : 1 };
}

/** Whether the post leaves a line free below a talk's heading. */
function blankLinesBelow({ source }: Recap, talk: Part): number {
  const { tagsLine, speakersLine } = talkLinesOf(source, talk);
  const line = speakersLine ?? tagsLine;
  return line === undefined || line > talk.headingRange.end.line + 1 ? 1 : 0;
}
