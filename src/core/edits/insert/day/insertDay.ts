import { say, type Message } from '../../../problem.js';
import { parseRecap } from '../../../recap/parseRecap.js';
import { daysOf, talksOf, type Day, type ReadingOptions, type Recap } from '../../../recap/model/recap.js';
import { keepsOthers } from '../../verification/tryEdits.js';
import { applyEdits, lineAt, lineCount, offsetAt, type SourceText } from '../../../text.js';
import { escapeText } from '../../escapeText.js';
import { insertLines, lastTextLine, type Insertion } from '../insertLines.js';
import { insertTalk, type Asked } from '../insertTalk.js';
import { mostFrequent } from '../form/mostFrequent.js';
import { nextDayTitle } from './nextDayTitle.js';

/** What the next day of a recap is called, in the form and language of its last one. */
export function nextDayOf(recap: Recap, { dayWords }: ReadingOptions = {}): string {
  const days = daysOf(recap);
  const last = days.at(-1);
  const next = last && nextDayTitle({ ...last, neighbour: days.at(-2)?.title }, dayWords);
  return next ?? `Day ${days.length + 1}`;
}

/**
 * Puts the heading of the next day after the last one, as the post writes its days; after its talks where it has none.
 * `undefined` where it would not be read as a day, as in code that is not closed. `options`: as the recap was read.
 */
export function insertDay(recap: Recap, options: ReadingOptions = {}): Insertion | undefined {
  return addDay(recap, options, { withNotes: true })?.insertion;
}

/** A day that is not the next one: its title, and the day of the recap that it comes before; the last by default. */
export interface OtherDay {
  readonly title: string;
  readonly before: Day | undefined;
}

/** Puts a talk under the heading of a next day, or of another one, both as the post writes them. */
export function insertTalkOnNewDay(
  recap: Recap,
  asked: Asked,
  options: ReadingOptions = {},
  other?: OtherDay,
): Insertion | undefined {
  const added = addDay(recap, options, { withNotes: false, other });
  if (!added) return undefined;
  const { insertion, after, day } = added;
  const [edit] = insertion.edits;
  const talk = insertTalk(after, asked, day, day.headingRange.end);
  if (!talk) return undefined;
  const [talkEdit] = talk.edits;
  const start = offsetAt(recap.source, edit.range.start);
  const at = offsetAt(after.source, talkEdit.range.start) - start;
  // The talk may come after blank lines that were there before.
  const above = after.source.text.slice(start, start + Math.max(at, edit.newText.length));
  if (at < 0 || above.slice(edit.newText.length).trim() !== '') return undefined;
  const newText = above.slice(0, at) + talkEdit.newText + above.slice(at);
  return {
    ...talk,
    edits: [{ range: edit.range, newText }],
    end: talk.end + at,
    stops: talk.stops.map((stop) => ({ start: stop.start + at, end: stop.end + at })),
  };
}

/** Why the next day cannot be written as the others are; `undefined` where it can. */
export function refusesDay(recap: Recap): Message | undefined {
  const last = daysOf(recap).at(-1);
  const isFolded = last?.form === 'line' && summary.test(lineAt(recap.source, last.headingRange.start.line));
  return isFolded
    ? say('The days of this post are folded elements. Copy one of them and change its title.')
    : undefined;
}

const summary = /<summary\b/i;

/** `withNotes`: with an empty line to write on. */
function addDay(
  recap: Recap,
  options: ReadingOptions,
  { withNotes, other }: { readonly withNotes: boolean; readonly other?: OtherDay | undefined },
): { readonly insertion: Insertion; readonly after: Recap; readonly day: Day } | undefined {
  if (refusesDay(recap)) return undefined;
  const { source } = recap;
  const days = daysOf(recap);
  const heading = headingLines(recap, other?.title ?? nextDayOf(recap, options));
  const lines = withNotes ? [...heading, '', ''] : heading;
  const end = endBefore(recap, other?.before);
  const above = mostFrequent(days.slice(1).map((day) => blanksAbove(source, day))) ?? 1;
  for (const blanks of new Set([above, Math.max(1, above)])) {
    const insertion = insertLines(source, lastTextLine(source, end), blanks, { lines, stops: [] });
    const after = parseRecap(applyEdits(source, insertion.edits), options, recap);
    const line = insertion.cursor.line - lines.length + 1;
    const found = daysOf(after);
    const day = found.find(({ headingRange: { start } }) => start.line === line);
    const added = { line, endLine: insertion.cursor.line };
    // A blank line may end HTML that hid the heading of another day.
    if (day && found.length === days.length + 1 && keepsOthers(recap, after, { added }))
      return { insertion, after, day };
  }
  return undefined;
}

/** The line before a day, or before one after all days; zero-based. */
function endBefore(recap: Recap, day: Day | undefined): number {
  if (day) return day.headingRange.start.line - 1;
  const last = daysOf(recap).at(-1) ?? talksOf(recap).at(-1);
  return last?.range.end.line ?? lineCount(recap.source) - 1;
}

/** The heading of a day, at the level and with the marks of the last one; where that is a line, one like it. */
export function headingLines(recap: Recap, title: string): readonly string[] {
  const last = daysOf(recap).at(-1);
  const text = escapeText(title);
  if (last?.form === 'line') return linesLike(recap, last, text);
  if (!last) return [`${'#'.repeat(Math.max(2, (talksOf(recap).at(-1)?.level ?? 3) - 1))} ${text}`];
  const { start, end } = last.headingRange;
  const line = lineAt(recap.source, start.line);
  if (end.line > start.line) return [text, (last.level === 1 ? '=' : '-').repeat(Math.max(3, text.length))];
  const [, hashes = '#'.repeat(last.level), wrap = '', closer = ''] =
    /^ {0,3}(#{1,6})[ \t]*([*_]{0,3})[^]*?\2( #+)?\s*$/.exec(line) ?? [];
  return [`${hashes} ${wrap}${text}${wrap}${closer}`];
}

/** A line that names a day, with the marks around the name of another; of a table its header, the other cells empty. */
function linesLike({ source }: Recap, { title, headingRange: { start, end } }: Day, text: string): readonly string[] {
  const line = lineAt(source, start.line);
  const at = line.indexOf(title);
  if (at < 0) return [`**${text}**`];
  const after = line.slice(at + title.length);
  const isTable = end.line > start.line;
  const lines = [line.slice(0, at) + text + (isTable ? after.replace(/[^\s|*_]/g, ' ') : after)];
  return isTable ? [...lines, lineAt(source, end.line)] : lines;
}

function blanksAbove(source: SourceText, { headingRange }: Day): number {
  const { line } = headingRange.start;
  return line - lastTextLine(source, line - 1) - 1;
}
