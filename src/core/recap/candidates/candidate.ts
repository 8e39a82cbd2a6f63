import type { TalkForm } from '../model/talk.js';
import type { SetOff, TitleFields } from './title/titleReading.js';

/** A list item, table row or line of its own that may tell of a talk, read by itself. */
export interface Candidate extends TitleFields {
  readonly form: Exclude<TalkForm, 'heading'>;
  /** Zero-based, inclusive: the lines of the title and what is beside it (the first paragraph of an item, a row, a line). */
  readonly line: number;
  readonly endLine: number;
  /** Zero-based, inclusive: the last line that is inside it: of an item, the last one indented below it. */
  readonly lastLine: number;
  /** How many list items it is in. */
  readonly depth: number;
  /**
   * The line on which its list, table or run of lines begins: candidates of one form, depth and group are siblings. Lists that
   * only text parts are one, unless a line such as "Our favourites:" introduces the next.
   */
  readonly group: number;
  /** How its title is set off. */
  readonly setOff: SetOff;
  /** What it is listed under, without a colon: the item that it is nested in, or the line that introduces the list. */
  readonly listedUnder: string | undefined;
  /** The number that a line of its own begins with: "**2. Title**". */
  readonly number?: number | undefined;
}

/** What candidates have in common that are written in the same way, wherever they are. */
export function formKey({ form, depth }: Candidate): string {
  return `${form} ${depth}`;
}

/** What siblings have in common: those of one list, table or run of lines. */
export function siblingsKey(candidate: Candidate): string {
  return `${formKey(candidate)} ${candidate.group}`;
}
