import type { Span } from '../../text.js';
import type { Delimiter } from './emphasis.js';
import type { Inline, InlineContext } from './inline.js';

/** An opening bracket that can begin a link, an image, or the label of a reference. */
export interface Bracket {
  readonly isImage: boolean;
  /** The offset of the bracket, or of the `!` before it. */
  readonly start: number;
  readonly textStart: number;
  /** Whether it contains a link: then it cannot be one. */
  containsLink: boolean;
  /** The text `[text]` directly before it, if this can be the label of a reference. */
  readonly candidate: LabelCandidate | undefined;
}

export interface LabelCandidate {
  readonly bracket: Bracket;
  readonly textEnd: number;
}

/** The state of parsing a text. Mutable. */
export interface InlineScan {
  /** The text to parse, in which calls of shortcodes are replaced by words. */
  readonly text: string;
  /** The same text as written. */
  readonly written: string;
  readonly context: InlineContext;
  /** The calls of shortcodes, in order, and the index of the next one. */
  readonly calls: readonly Span[];
  nextCall: number;
  /** Finds the end of a stretch of text. */
  readonly textEnd: RegExp;
  /** What that found last. */
  foundEnd: RegExpExecArray | undefined;
  readonly nodes: Inline[];
  readonly delimiters: Delimiter[];
  readonly brackets: Bracket[];
  /**
   * The offset after the last element that is not text. A bare link can begin there regardless of the previous
   * character.
   */
  nonTextEnd: number;
  /** Strings that do not occur in the rest of the text. */
  missing: Set<string> | undefined;
  /** The offset of the last run of backticks by length; filled at the first run. */
  lastRuns: ReadonlyMap<number, number> | undefined;
  /** The open quotation marks, for the typographer. */
  readonly quotes: { single: number; double: number };
  /** For each offset, the number of open brackets before it; filled on first use. */
  depths: Uint32Array | undefined;
}

/** The next offset of a string from an offset on; -1 if there is none. A missing string is searched for only once. */
export function indexAfter(scan: InlineScan, wanted: string, from: number): number {
  if (scan.missing?.has(wanted)) return -1;
  const index = scan.text.indexOf(wanted, from);
  if (index < 0) (scan.missing ??= new Set()).add(wanted);
  return index;
}

/** Removes the items at the end of a list that begin at or after an offset, and returns them. */
export function takeFrom<Item extends { readonly start: number }>(items: Item[], offset: number): readonly Item[] {
  let first = items.length;
  while (first > 0 && items[first - 1]!.start >= offset) first--;
  return first === items.length ? [] : items.splice(first);
}
