import { soundEntries, type FrontMatterEntry, type FrontMatterFormat } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import { offsetAt, type SourceText } from '../text.js';

/** A key that most posts of a site have, as written in one of them. */
export interface UsualField {
  readonly entry: FrontMatterEntry;
  readonly source: SourceText;
  /** Key and value as written in most posts that have the key; `undefined` if the values differ. */
  readonly common: string | undefined;
}

/** The lower-case keys that most posts with front matter in a format have, in the order of the first posts. */
export function usualFields(posts: readonly Recap[], format: FrontMatterFormat): ReadonlyMap<string, UsualField> {
  const like = posts.filter(({ frontMatter }) => frontMatter?.format === format);
  const uses = new Map<string, Omit<UsualField, 'common'>[]>();
  for (const { source, frontMatter } of like)
    for (const entry of frontMatter ? soundEntries(frontMatter) : []) {
      const key = entry.key.toLowerCase();
      uses.set(key, [...(uses.get(key) ?? []), { entry, source }]);
    }
  return new Map(
    [...uses]
      .filter(([, those]) => those.length * 2 > like.length)
      .map(([key, those]): [string, UsualField] => [key, { ...those[0]!, common: commonOf(those) }]),
  );
}

/** A single post does not show which values are common to all. */
function commonOf(uses: readonly Omit<UsualField, 'common'>[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { entry, source } of uses) {
    const text = writtenField(source, entry);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [text, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return uses.length > 1 && count * 2 > uses.length ? text : undefined;
}

/** Key and value as written in a post, with lines separated by `\n`. */
export function writtenField(source: SourceText, { keyRange, valueRange }: FrontMatterEntry): string {
  const written = source.text.slice(offsetAt(source, keyRange.start), offsetAt(source, valueRange.end));
  return written.replace(/\r\n?/g, '\n').trimEnd();
}
