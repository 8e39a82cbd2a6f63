import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import type { Table } from '../../post/queries/forms/tables.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { readDayName, type DayName } from '../days/dayHeading.js';
import { cutSpan } from '../evidence/plainLine.js';
import { headingMarksInHtml, isVerbatim } from './lines/almostHeadings.js';

/** A line of its own that names a day, as a heading would. */
export interface DayLine {
  /** Zero-based, inclusive: of a table the header and the line below it. */
  readonly line: number;
  readonly endLine: number;
  /** In bold or italics; in HTML; text alone; the header of a table; a list item. */
  readonly form: 'bold' | 'html' | 'plain' | 'table' | 'item';
  /** What the line says, without a colon at its end. */
  readonly title: PlainText;
  readonly name: DayName;
  /** What comes next: a list (of an item, a nested one), a table, anything else, or nothing up to the next heading. */
  readonly next: 'list' | 'table' | 'text' | 'end';
}

/** Longer lines say more than the name of a day. */
const longest = 80;
/** A line without marks differs from prose only in being short. */
const longestPlain = 40;
/** The number of characters of a line that are read for a first guess. */
const mostWritten = 200;

const marksBefore = /^(?:[\s*_|#+-]|<[^<>]{1,80}>|\d{1,2}[.)]\s)*/;
const beginsWithMark = /^\s*[*_|<+\d-]/;
const clockTime = /\d[:h.]\d\d(?![.\d])/;
const beginsWithTime = /^\d{1,2}[:h]\d\d/;
const endsSentence = /[.!?…。！？]$/;

/** A cheap first guess by what is written: whether a line may name a day. */
export function mayNameDay(written: string, words: readonly string[]): boolean {
  if (written.length < 3 || (written.length > longestPlain && !beginsWithMark.test(written))) return false;
  const text = written.slice(0, mostWritten).replace(marksBefore, '');
  const name = /^[^*_<|]*/.exec(text)![0].trim();
  // A line that begins with a time is cheaply known.
  return name.length <= longest && !beginsWithTime.test(name) && readDayName(name, words) !== undefined;
}

/** Reads what may be days among lines that no heading parts, in document order. `words`: the author's own for a day. */
export function readDayLines(
  lines: readonly TextLine[],
  tables: readonly Table[],
  words: readonly string[],
): readonly DayLine[] {
  const found = lines.flatMap((line, index) => {
    const own = readForm(lines, index);
    const name = own && nameIn(own.title, words);
    const next = name && followsOn(lines, index);
    if (!name || (own.form === 'plain' && own.title.text.length > longestPlain)) return [];
    return [{ line: line.line, endLine: line.line, form: own.form, title: own.title, name, next: next! }];
  });
  return [...found, ...tables.flatMap((table) => readHeader(table, words))].sort((a, b) => a.line - b.line);
}

function nameIn({ text }: PlainText, words: readonly string[]): DayName | undefined {
  return text.length > longest || endsSentence.test(text) ? undefined : readDayName(text, words);
}

/** The form of a line that is all of its paragraph; `undefined` for any other. */
function readForm(lines: readonly TextLine[], index: number): Pick<DayLine, 'form' | 'title'> | undefined {
  const line = lines[index]!;
  const { kind, containers, part, text, beginsItem } = line;
  if (text === '' || text.length > longest) return undefined;
  const title = withoutColon(line);
  if (kind === 'html') return containers.length === 0 ? readHtml(lines, index, title) : undefined;
  const isAlone = lines[index - 1]?.part !== part && lines[index + 1]?.part !== part && line.offset === 0;
  if (kind !== 'paragraph' || !part || !isAlone) return undefined;
  // "2024-05-01, 9:30, Room A" is when one talk was.
  const isItem = beginsItem && containers.length === 1 && !clockTime.test(text);
  if (containers.length > 0) return isItem ? { form: 'item', title } : undefined;
  if (isMarked(title)) return { form: 'bold', title };
  return { form: beginsWithTag(line) ? 'html' : 'plain', title };
}

/** A line of HTML that a tag sets off, or one that was written as a heading, right below a tag. */
function readHtml(
  lines: readonly TextLine[],
  index: number,
  title: PlainText,
): Pick<DayLine, 'form' | 'title'> | undefined {
  const marks = headingMarksInHtml.exec(title.text)?.[0].length;
  if (marks === undefined) return beginsWithTag(lines[index]!) ? { form: 'html', title } : undefined;
  return isVerbatim(lines, index) ? undefined : { form: 'html', title: cutSpan(title, 0, marks) };
}

function withoutColon(line: PlainText): PlainText {
  return slicePlain(line, 0, line.text.replace(/\s*[:：]\s*$/, '').length);
}

/** Whether all of a text is in bold or italics. */
function isMarked({ text, marked }: PlainText): boolean {
  return marked.some(({ kind, start, end }) => kind !== 'code' && start === 0 && end >= text.length);
}

/** Elements that set a line off; others, such as cells and items, are parts of something. */
const setsOff = /^\s*<(?:summary|h[1-6]|b|strong|em|p|div|center|u|big|font|span|dt)\b/i;

function beginsWithTag({ asides }: PlainText): boolean {
  // "<br><b>Monday</b>"
  const first = asides.find(({ kind, at, written }) => kind !== 'html' || at > 0 || !/^\s*<br\b/i.test(written));
  return first?.kind === 'html' && first.at === 0 && setsOff.test(first.written);
}

function followsOn(lines: readonly TextLine[], index: number): DayLine['next'] {
  const shows = ({ kind, text }: TextLine): boolean =>
    kind !== 'blank' && kind !== 'comment' && (kind !== 'html' || text !== '');
  const next = lines.slice(index + 1).find(shows);
  if (!next) return 'end';
  const { containers } = lines[index]!;
  if (next.kind === 'cell') return 'table';
  return next.beginsItem && next.containers.length > containers.length ? 'list' : 'text';
}

/** A header whose first cell alone names a day: with more of them, each is that of a column. */
function readHeader(table: Table, words: readonly string[]): readonly DayLine[] {
  const [header, ...rows] = table;
  const [first, ...others] = header?.cells ?? [];
  if (!header || !first || others.some((cell) => nameIn(cell, words) !== undefined)) return [];
  const title = withoutColon(first);
  const name = nameIn(title, words);
  if (!name || rows.some(({ cells }) => cells[0] && nameIn(cells[0], words) !== undefined)) return [];
  return [
    {
      line: header.line,
      endLine: header.line + 1,
      form: 'table',
      title,
      name,
      next: rows.length > 0 ? 'table' : 'text',
    },
  ];
}

/** The same day lines so many lines further down. */
export function moveDayLines(lines: readonly DayLine[], by: number): readonly DayLine[] {
  return lines.map((each) => ({ ...each, line: each.line + by, endLine: each.endLine + by }));
}
