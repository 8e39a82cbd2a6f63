import type { Span } from '../blocks/blockContent.js';
import type { Delimiter } from './emphasis.js';
import type { Inline, InlineContext } from './inline.js';

/** An opening bracket that may begin a link, an image, or the label of a reference. */
export interface Bracket {
  readonly isImage: boolean;
  /** Of the bracket, or of the `!` before it. */
  readonly start: number;
  readonly textStart: number;
  /** Whether it holds a link: then it cannot be one. */
  holdsLink: boolean;
  /** The text `[text]` directly before, for which this may be the label of a reference. */
  readonly candidate: Candidate | undefined;
}

export interface Candidate {
  readonly bracket: Bracket;
  readonly textEnd: number;
}

/** The reading of one text. Mutable. */
export interface InlineScan {
  /** To be read: in it a call of a shortcode is a word. */
  readonly text: string;
  /** The same text as it is written. */
  readonly written: string;
  readonly context: InlineContext;
  /** Calls of shortcodes that are still to come, the next one last. */
  readonly calls: Span[];
  readonly nodes: Inline[];
  readonly delimiters: Delimiter[];
  readonly brackets: Bracket[];
  /** The offset after the last thing that is not text: there a bare link may begin whatever comes before. */
  nonTextEnd: number;
  /** Tags `<a>` without their ends: between them no link is bare. */
  openAnchors: number;
  /** What was looked for and is nowhere in the rest of the text. */
  readonly missing: Set<string>;
  /** By their lengths, where the last runs of backticks begin; filled at the first run. */
  lastRuns: ReadonlyMap<number, number> | undefined;
  /** Quotes that are open, for the typographer. */
  readonly quotes: { single: number; double: number };
  /** For each offset how many brackets are open before it; filled when first asked for. */
  depths: Uint32Array | undefined;
}

/** The offset of a text from another one on, -1 where it does not follow; what is missing is looked for only once. */
export function indexAfter({ text, missing }: InlineScan, wanted: string, from: number): number {
  if (missing.has(wanted)) return -1;
  const index = text.indexOf(wanted, from);
  if (index < 0) missing.add(wanted);
  return index;
}

/** Takes off the end of a list what begins at an offset or after it. */
export function takeFrom<Item extends { readonly start: number }>(items: Item[], offset: number): readonly Item[] {
  let first = items.length;
  while (first > 0 && items[first - 1]!.start >= offset) first--;
  return items.splice(first);
}
