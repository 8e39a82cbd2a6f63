import { rowCells } from '../../post/blocks/syntax/tableRows.js';
import { lineAt, type SourceText } from '../../text.js';
import { isListed, type AnyPart } from '../model/parts.js';

/** The number of non-blank lines to search below a heading: a time is next to speakers and room. */
const fewLines = 4;

const clock = String.raw`([01]?\d|2[0-4])(?:[:h]([0-5]\d)|\.([0-5]\d)(?= ?(?:Uhr|h)\b))? ?([ap]\.?m\b)?`;
/** At the start of a line, after marks of lists, emphasis and the like, or "Time:"; or in brackets at its end. */
const leading = new RegExp(
  String.raw`^[\s>*_([#|–-]{0,12}(?:(?:time|when|zeit|heure|hora)\s*[:：]\s*)?${clock}(?!\d)`,
  'iu',
);
const trailing = new RegExp(String.raw`[([]${clock}[^()[\]]{0,20}[)\]]\s*#*\s*$`, 'iu');

/**
 * When a talk or section began, in minutes since midnight, where its heading or one of the lines below it says so: "10:30 –
 * Title", "Title (14h00)", "_9:15 am, Hall 2_". Hours below 7 without am or pm are those of the afternoon.
 */
export function talkTime(source: SourceText, part: AnyPart): number | undefined {
  const { headingRange, range } = part;
  const heading = lineAt(source, headingRange.start.line);
  if (part.kind === 'talk' && part.form === 'table') return timeInRow(heading);
  const inHeading = timeIn(leading, heading) ?? timeIn(trailing, heading);
  if (inHeading !== undefined) return inHeading;
  let seen = 0;
  // The first paragraph of a list item can have it on another line.
  const first = isListed(part) ? headingRange.start.line : headingRange.end.line;
  for (let line = first + 1; line <= range.end.line && seen < fewLines; line++) {
    const text = lineAt(source, line);
    if (/^ {0,3}#/.test(text)) return undefined;
    if (text.trim() === '') continue;
    seen++;
    const time = timeIn(leading, text);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** That of the first cell that begins with one. */
function timeInRow(row: string): number | undefined {
  for (const cell of rowCells(row)) {
    const time = timeIn(leading, cell);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeIn(pattern: RegExp, line: string): number | undefined {
  const [, hours, minutes, others, half] = pattern.exec(line.slice(0, 400)) ?? [];
  const past = minutes ?? others;
  // A number alone is not a time: "3 things".
  if (hours === undefined || (past === undefined && half === undefined)) return undefined;
  const hour = Number(hours);
  if (half === undefined) return (hour < 7 && !hours.startsWith('0') ? hour + 12 : hour) * 60 + Number(past);
  return ((hour % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + Number(past ?? 0);
}
