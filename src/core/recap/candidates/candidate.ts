import type { Evidence, RelatedLink, Speaker, TalkForm } from '../model/talk.js';

/** A list item, table row or line of its own that may tell of a talk, read by itself. */
export interface Candidate {
  readonly form: Exclude<TalkForm, 'heading'>;
  /** Zero-based, inclusive: the lines of the title and what is beside it (the first paragraph of an item, a row, a line). */
  readonly line: number;
  readonly endLine: number;
  /** Zero-based, inclusive: the last line that is inside it: of an item, the last one indented below it. */
  readonly lastLine: number;
  /** How many list items it is in. */
  readonly depth: number;
  readonly title: string;
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
  /** Session codes and rooms. */
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** What it says by itself. */
  readonly evidence: readonly Evidence[];
}
