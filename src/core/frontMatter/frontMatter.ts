import type { Problem } from '../problem.js';
import { comparePositions, contains, type Position, type Range } from '../text.js';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** A value as Hugo reads it. Dates stay strings: Hugo converts them itself. */
export type FrontMatterValue =
  string | number | boolean | null | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

export interface KeyedValue {
  /** As written. Hugo compares keys case-insensitively. */
  readonly key: string;
  readonly value: FrontMatterValue;
  /** With text in place of what Go prints differently from us, such as 1e+06; absent if there is nothing of the kind. */
  readonly printed?: FrontMatterValue;
}

export interface FrontMatterEntry extends KeyedValue {
  readonly keyRange: Range;
  /**
   * Range of the value; empty, at the end of the key's line, if there is none. For a TOML table or dotted key, all its
   * lines from the header or key on.
   */
  readonly valueRange: Range;
}

/** The content between the delimiters. */
export interface FrontMatterContent {
  /** At the top level, in order; includes duplicates. */
  readonly entries: readonly FrontMatterEntry[];
  /** Syntax errors and duplicate keys. */
  readonly problems: readonly Problem[];
}

/** The front matter at the top of a post. */
export interface FrontMatter extends FrontMatterContent {
  readonly format: FrontMatterFormat;
  /** Including delimiters: from the first character of the opener to the last of the closer. */
  readonly range: Range;
  /** Between the delimiters. In JSON, includes the braces. */
  readonly contentRange: Range;
  /** Zero-based line on which Markdown begins. */
  readonly bodyLine: number;
  /** Whether Hugo reads all entries: false if there is a syntax error or a delimiter is missing. */
  readonly complete: boolean;
}

/** Whether a problem of front matter leaves the value at its place unread. */
export function isSyntaxError({ code }: Problem): boolean {
  return code === 'front-matter-syntax' || code === 'front-matter-key' || code === 'front-matter-placeholder';
}

/**
 * The entries without a syntax error: further problems in the others would be guesses. Empty if Hugo publishes the
 * lines as text.
 */
export function soundEntries(frontMatter: FrontMatter | undefined): readonly FrontMatterEntry[] {
  if (!frontMatter || frontMatter.problems.some(({ code }) => code === 'front-matter-unopened')) return [];
  const broken = frontMatter.problems.filter(isSyntaxError);
  const starts = broken.map(({ range }) => range.start).sort(comparePositions);
  return frontMatter.entries.filter(({ valueRange }) => {
    const next = starts[firstFrom(starts, valueRange.start)];
    return !next || !contains(valueRange, next);
  });
}

/** The index of the first of the sorted positions that is not before another. */
function firstFrom(sorted: readonly Position[], position: Position): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(sorted[middle]!, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value of a key, compared case-insensitively as in Hugo; the last one of duplicates. */
export function valueOf(frontMatter: FrontMatter | undefined, key: string): FrontMatterValue | undefined {
  return entryOf(frontMatter, key)?.value;
}

export function entryOf(frontMatter: FrontMatter | undefined, key: string): FrontMatterEntry | undefined {
  return frontMatter && findKey(frontMatter.entries, key);
}

/** The last entry with this key, compared case-insensitively as in Hugo. */
export function findKey<Entry extends KeyedValue>(entries: readonly Entry[], key: string): Entry | undefined {
  const wanted = key.toLowerCase();
  for (let index = entries.length - 1; index >= 0; index--)
    if (entries[index]!.key.toLowerCase() === wanted) return entries[index];
  return undefined;
}
