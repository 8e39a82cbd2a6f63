import type { SourceText } from '../../text.js';

/** A stretch of lines, zero-based, end inclusive. */
interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/**
 * The lines of a section behind its heading. Of a changed text it can be the same section: then it is moved there, as a text
 * is kept in memory for as long as one of its sections reads from it.
 */
export class SectionText {
  /** How far it was moved from where its hidden lines are counted. */
  private moved = 0;

  /** `first` inclusive, `end` exclusive; `hidden`: code and comments, which are read as blank lines. */
  constructor(
    private source: SourceText,
    private first: number,
    private readonly end: number,
    private readonly hidden: readonly Lines[],
  ) {}

  /** From now on reads the same lines from another text, in which they begin at `first`. */
  moveTo(source: SourceText, first: number): this {
    this.source = source;
    this.moved += first - this.first;
    this.first = first;
    return this;
  }

  /** The lines, or `most` of them. */
  read(most = Infinity): string[] {
    const { source, first, moved } = this;
    const { text, lineStarts } = source;
    const end = Math.min(this.end + moved, first + most);
    const lines = copyOf(text.slice(lineStarts[first] ?? text.length, lineStarts[end] ?? text.length)).split(lineEnd);
    // The last line's end begins another line, which is not of these.
    if (end < lineStarts.length) lines.pop();
    for (const { line, endLine } of this.hidden)
      for (let each = line; each <= endLine && each + moved < end; each++) lines[each + moved - first] = '';
    return lines;
  }
}

const lineEnd = /\r\n|\n|\r/;

/** What is read lives as long as the section does: as a part of the whole text it would keep that in memory. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
