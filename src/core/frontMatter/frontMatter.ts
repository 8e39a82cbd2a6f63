import type { Problem } from '../problem.js';
import { contains, type Range } from '../text.js';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** A value as Hugo sees it. Dates stay strings: Hugo casts them itself. */
export type FrontMatterValue =
  string | number | boolean | null | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

export interface KeyedValue {
  /** As written. Hugo compares keys without regard to case. */
  readonly key: string;
  readonly value: FrontMatterValue;
}

export interface FrontMatterEntry extends KeyedValue {
  readonly keyRange: Range;
  /**
   * Of the value; empty, at the end of the key's line, where there is none. Of a TOML table or dotted key all its lines,
   * from its header or key on.
   */
  readonly valueRange: Range;
}

/** What is between the delimiters. */
export interface FrontMatterContent {
  /** Of the top level, in order; a key that occurs twice is there twice. */
  readonly entries: readonly FrontMatterEntry[];
  /** Syntax errors and duplicate keys. */
  readonly problems: readonly Problem[];
}

/** The block of settings at the top of a post. */
export interface FrontMatter extends FrontMatterContent {
  readonly format: FrontMatterFormat;
  /** Delimiters included: from the opener's first to the closer's last character. */
  readonly range: Range;
  /** Between the delimiters. For JSON, the braces included. */
  readonly contentRange: Range;
  /** Zero-based line where Markdown begins. */
  readonly bodyLine: number;
  /** Whether the entries are all there is, and Hugo reads them: false where the syntax or a delimiter is broken. */
  readonly complete: boolean;
}

/**
 * The entries without a syntax error in them: what else could be wrong with the others is anybody's guess. None where
 * Hugo takes them for text.
 */
export function soundEntries(frontMatter: FrontMatter | undefined): readonly FrontMatterEntry[] {
  if (!frontMatter || frontMatter.problems.some(({ code }) => code === 'front-matter-unopened')) return [];
  const broken = frontMatter.problems.filter(({ code }) => code === 'front-matter-syntax');
  return frontMatter.entries.filter(({ valueRange }) => !broken.some(({ range }) => contains(valueRange, range.start)));
}

/** The value of a key, compared as Hugo does; of a duplicate the last. */
export function valueOf(frontMatter: FrontMatter | undefined, key: string): FrontMatterValue | undefined {
  return entryOf(frontMatter, key)?.value;
}

export function entryOf(frontMatter: FrontMatter | undefined, key: string): FrontMatterEntry | undefined {
  return frontMatter && findKey(frontMatter.entries, key);
}

/** The last entry of a key, which is compared as Hugo does. */
export function findKey<Entry extends KeyedValue>(entries: readonly Entry[], key: string): Entry | undefined {
  const wanted = key.toLowerCase();
  return entries.filter((entry) => entry.key.toLowerCase() === wanted).at(-1);
}
