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
  /** Of the value; empty, at the end of the key's line, where there is none. */
  readonly valueRange: Range;
}

/** The block of settings at the top of a post. */
export interface FrontMatter {
  readonly format: FrontMatterFormat;
  /** Delimiters included: from the opener's first to the closer's last character. */
  readonly range: Range;
  /** Between the delimiters. For JSON, the braces included. */
  readonly contentRange: Range;
  /** Zero-based line where Markdown begins. */
  readonly bodyLine: number;
  /** Of the top level, in order; a key that occurs twice is there twice. Empty for TOML, which is not read yet. */
  readonly entries: readonly FrontMatterEntry[];
  /** Whether the entries are all there is: false where the format is not read or the syntax is broken. */
  readonly complete: boolean;
  /** Syntax errors and duplicate keys. */
  readonly problems: readonly Problem[];
}

/** The entries without a syntax error in them: what else could be wrong with the others is anybody's guess. */
export function soundEntries(frontMatter: FrontMatter | undefined): readonly FrontMatterEntry[] {
  if (!frontMatter) return [];
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
