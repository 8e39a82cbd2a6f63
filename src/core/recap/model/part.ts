import type { Range } from '../../text.js';

/** A heading with what is below it; or a list item, a table row or a line that names a talk. */
export interface Part {
  /** The title alone: no link syntax, emphasis, numbering, quotes, or speaker. May be empty. */
  readonly title: string;
  /** Heading level, 1 to 6; of a talk that is not a heading one more than that of the heading above it. */
  readonly level: number;
  /** The whole heading, marks included, without the line end; of a list item the lines of its first paragraph, of others those of the title. */
  readonly headingRange: Range;
  /** From the heading's first line to the end of the last line before the next heading of this or a higher rank. */
  readonly range: Range;
  /** From the line after the heading to the end of `range`. */
  readonly bodyRange: Range;
  /** How certain the kind of the part is; `confirmed` by the author. */
  readonly certainty: 'sure' | 'unsure' | 'confirmed';
}
