import type { Part } from './part.js';
import type { Section, Talk } from './talk.js';

/** One day of the conference, with the talks that were heard on it. */
export interface Day extends Part {
  readonly kind: 'day';
  /** Whether it begins with a heading or with a line of its own: one in bold, in HTML, the header of a table, a list item. */
  readonly form: 'heading' | 'line';
  /** `YYYY-MM-DD`, if the heading contains it, or the front matter's date and the days' order do. */
  readonly date: string | undefined;
  /** Talks and other sections, in document order. */
  readonly parts: readonly (Talk | Section)[];
}
