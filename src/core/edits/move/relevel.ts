import { sectionHeadings } from '../../post/queries/postParts.js';
import type { Heading } from '../../post/blocks/block.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { applyEdits, lineAt, lineRange, type Range, type SourceText, type TextEdit } from '../../text.js';

/** The headings that a part consists of, in document order: its own and those below it. */
export function headingsWithin({ post }: Recap, { range }: AnyPart): readonly Heading[] {
  return sectionHeadings(post).filter(({ line }) => line >= range.start.line && line <= range.end.line);
}

/**
 * The edits that put a part's headings so many levels deeper, or higher for a negative number; `undefined` where one would
 * leave the levels 1 to 6. `##` grows or shrinks, also where it is after the heading in the same number; an underline
 * is changed for the other one, or for `###` where there is none for that level.
 */
export function relevelEdits(recap: Recap, part: AnyPart, levels: number): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const heading of headingsWithin(recap, part)) {
    const level = heading.level + levels;
    const found = level < 1 || level > 6 ? undefined : headingEdits(recap, heading, level);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

/** The edits that give a heading another level; `undefined` where it cannot be written so. */
export function headingEdits({ source }: Recap, heading: Heading, level: number): readonly TextEdit[] | undefined {
  const { line, endLine } = heading;
  if (endLine > line) {
    const underline = lineAt(source, endLine);
    if (level <= 2) {
      const marks = underline.replace(/[=-]/g, level === 1 ? '=' : '-');
      return [{ range: lineRange(source, endLine), newText: marks }];
    }
    // A heading of several lines can only be underlined.
    if (endLine > line + 1) return undefined;
    const start = { line, character: /^ */.exec(lineAt(source, line))![0].length };
    const rest = { start: lineRange(source, line).end, end: lineRange(source, endLine).end };
    return [
      { range: { start, end: start }, newText: `${'#'.repeat(level)} ` },
      { range: rest, newText: '' },
    ];
  }
  const text = lineAt(source, line);
  const marks = '#'.repeat(level);
  const open = /^ {0,3}(#+)/.exec(text)?.[1];
  if (open === undefined) return undefined;
  const start = text.indexOf('#');
  const opening = { range: inLine(line, start, start + open.length), newText: marks };
  const closing = /(?<=[ \t])#+(?=[ \t]*$)/.exec(text.slice(start + open.length));
  if (closing?.[0].length !== open.length) return [opening];
  const end = start + open.length + closing.index;
  return [opening, { range: inLine(line, end, end + open.length), newText: marks }];
}

function inLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** A run of a text between two offsets, as it is after edits that lie in it. */
export function editedText(source: SourceText, start: number, end: number, edits: readonly TextEdit[]): string {
  const upTo: SourceText = {
    text: source.text.slice(0, end),
    lineStarts: source.lineStarts.filter((each) => each <= end),
  };
  return applyEdits(upTo, edits).slice(start);
}
