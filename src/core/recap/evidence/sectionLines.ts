import type { Post } from '../../post/post.js';
import { firstBlockFrom } from '../../post/queries/blockAt.js';
import { headingText, textLines, type TextLine } from '../../post/queries/textLines.js';
import { tablesWithin, type Table } from '../../post/queries/tables.js';
import type { PlainText } from '../../post/queries/plainText.js';
import { withoutAttributes } from './plainLine.js';

/**
 * The lines of a section, from its heading on. In a later version of the post it can be the same section: then it is moved
 * there, since a version is kept in memory for as long as one of its sections reads from it.
 */
export class SectionLines {
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
    return withoutAttributes(headingText(this.post, block));
  }

  /** The tables among the lines after the heading. */
  readTables(): readonly Table[] {
    return tablesWithin(this.post, this.firstLine, this.firstLine + this.length);
  }

  /** Zero-based: the line after the heading. */
  get firstLine(): number {
    return this.headingLine + this.headingLength;
  }

  /** The lines after the heading, or `most` of them. */
  read(most = Infinity): readonly TextLine[] {
    const first = this.firstLine;
    return textLines(this.post, first, first + Math.min(this.length, most)).map((line) => withoutAttributes(line));
  }
}
