import type { Post } from '../../post/post.js';
import { isBlankLine, lineAt } from '../../text.js';
import { firstBlockFrom } from '../../post/queries/blockAt.js';
import { headingText, textLines, type TextLine } from '../../post/queries/textLines.js';
import { tablesWithin, type Table } from '../../post/queries/forms/tables.js';
import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import { withHtmlLinks } from '../candidates/title/htmlLinks.js';
import { withoutAttributes, withoutInvisible } from '../evidence/plainLine.js';
import { asMeant } from '../evidence/writtenMarks.js';

/** What a section is read from: a heading, or a line instead of one, and the lines after it. */
export interface SectionText {
  readHeading(): PlainText;
  /** The tables among the lines after the heading. */
  readTables(): readonly Table[];
  /** Zero-based: the line after the heading. */
  readonly firstLine: number;
  /** The lines after the heading, or `most` of them. */
  read(most?: number): readonly TextLine[];
  /** One of the lines after the heading, as it is written. */
  written(line: number): string;
  /** Whether all of the lines after the heading are blank. */
  isBlank(): boolean;
}

/**
 * The lines of a section, from its heading on. In a later version of the post it can be the same section: then it is moved
 * there, since a version is kept in memory for as long as one of its sections reads from it.
 */
export class SectionLines implements SectionText {
  private readonly length: number;

  /** Lines are zero-based; `end` exclusive. */
  constructor(
    private post: Post,
    private headingLine: number,
    private readonly headingLength: number,
    end: number,
  ) {
    this.length = end - headingLine - headingLength;
  }

  /** From now on reads the same lines from another post, in which they begin at `headingLine`. */
  moveTo(post: Post, headingLine: number): this {
    this.post = post;
    this.headingLine = headingLine;
    return this;
  }

  readHeading(): PlainText {
    const { blocks } = this.post;
    const block = blocks[firstBlockFrom(blocks, this.headingLine)]!;
    const text = withHtmlLinks(withoutAttributes(withoutInvisible(headingText(this.post, block))));
    // "#Title" with a line of dashes below: to other platforms than Hugo, the first is the heading's mark.
    const marks = this.headingLength > 1 ? (/^#{1,6}(?=[^\s#\d])/.exec(text.text)?.[0].length ?? 0) : 0;
    return marks > 0 ? slicePlain(text, marks, text.text.length) : text;
  }

  readTables(): readonly Table[] {
    return tablesWithin(this.post, this.firstLine, this.firstLine + this.length);
  }

  get firstLine(): number {
    return this.headingLine + this.headingLength;
  }

  read(most = Infinity): readonly TextLine[] {
    return this.readFrom(0, most);
  }

  /** At most `most` of the lines after the heading, from one of them on. */
  readFrom(from: number, most: number): readonly TextLine[] {
    const first = this.firstLine;
    const end = first + Math.min(this.length, from + most);
    return textLines(this.post, first + from, end).map((line) => asMeant(withoutInvisible(line)));
  }

  written(line: number): string {
    return lineAt(this.post.source, this.firstLine + line);
  }

  isBlank(): boolean {
    return this.areBlank(0, this.length);
  }

  /** Whether so many of the lines after the heading are blank, from one of them on. */
  areBlank(from: number, length: number): boolean {
    const end = this.firstLine + Math.min(this.length, from + length);
    for (let line = this.firstLine + from; line < end; line++) if (!isBlankLine(this.post.source, line)) return false;
    return true;
  }

  /** Whether a line after the heading, as it is written, is such. */
  some(isSuch: (written: string) => boolean): boolean {
    const { source } = this.post;
    for (let line = this.firstLine; line < this.firstLine + this.length; line++)
      if (isSuch(lineAt(source, line))) return true;
    return false;
  }
}

/** Some of the lines of a section: those before the first line that names a day, or one such line with those after it. */
export class LinesWithin implements SectionText {
  /** `from`: counted from the line after the section's heading; `head`: what these lines have for a heading. */
  constructor(
    private readonly whole: SectionLines,
    private readonly from: number,
    private readonly length: number,
    private readonly head?: PlainText,
  ) {}

  readHeading(): PlainText {
    return this.head ?? this.whole.readHeading();
  }

  /** A table whose header names the day has an empty cell there: it says nothing of its column. */
  readTables(): readonly Table[] {
    const { firstLine, length } = this;
    const tables = this.whole.readTables();
    const own = tables.filter(([header]) => header!.line >= firstLine && header!.line < firstLine + length);
    const beginning = this.head && tables.find(([header]) => header!.line === firstLine - 2);
    return beginning ? [withoutFirstCell(beginning), ...own] : own;
  }

  get firstLine(): number {
    return this.whole.firstLine + this.from;
  }

  read(most = Infinity): readonly TextLine[] {
    return this.whole.readFrom(this.from, Math.min(this.length, most));
  }

  written(line: number): string {
    return this.whole.written(this.from + line);
  }

  isBlank(): boolean {
    return this.whole.areBlank(this.from, this.length);
  }
}

function withoutFirstCell([header, ...rows]: Table): Table {
  const [, ...cells] = header!.cells;
  const empty = { text: '', links: [], addresses: [], marked: [], asides: [] };
  return [{ ...header!, cells: [empty, ...cells] }, ...rows];
}
