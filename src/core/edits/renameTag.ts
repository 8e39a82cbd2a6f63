import { entryOf } from '../frontMatter/frontMatter.js';
import { say } from '../problem.js';
import { talkLinesOf } from '../recap/parseRecap.js';
import { talksOf, type Recap } from '../recap/recap.js';
import { comparePositions, contains, lineAt, offsetAt, rangeOf, type Position, type Range } from '../text.js';
import { refuse, readOtherwise, type EditResult } from './editResult.js';
import { listItems, quoteLike } from './listItems.js';
import { escapeText } from './escapeText.js';
import { readEdited } from './tryEdits.js';

/** A tag where it stands: in the front matter, or in the line below a talk's heading, without its `#`. */
export interface TagPlace {
  readonly tag: string;
  readonly range: Range;
  /** What is written there for that tag. */
  readonly write: (tag: string) => string;
}

/** All tags of a post, in document order. */
export function tagPlaces(recap: Recap): readonly TagPlace[] {
  return [...frontMatterTags(recap), ...tagLineTags(recap)].sort((a, b) =>
    comparePositions(a.range.start, b.range.start),
  );
}

export function tagAt(recap: Recap, position: Position): TagPlace | undefined {
  return tagPlaces(recap).find(({ range }) => contains(range, position));
}

/** Gives a tag another name in the front matter and in all tag lines, whatever its case: Hugo takes them for one. */
export function renameTag(recap: Recap, from: string, to: string): EditResult {
  const tag = to.replace(/\s+/g, ' ').trim().replace(/^#+/, '').trim();
  if (tag === '' || tag.includes(',')) return refuse(say('A tag is a word or a few, without a comma.'));
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const places = tagPlaces(recap);
  const found = places.filter((place) => isSame(place.tag, from));
  if (found.length === 0) return refuse(say('There is no tag "{0}" in this post.', from));
  const edits = found.filter((place) => place.tag !== tag).map(({ range, write }) => ({ range, newText: write(tag) }));
  const after = readEdited(recap, edits);
  const wanted = places.map((place) => (isSame(place.tag, from) ? tag : place.tag));
  const tags = tagPlaces(after).map((place) => place.tag);
  if (tags.length !== wanted.length || !tags.every((each, index) => each === wanted[index]))
    return refuse(readOtherwise);
  const { start } = found[0]!.range;
  return { kind: 'edit', edits, selection: { start, end: start } };
}

function frontMatterTags({ source, frontMatter }: Recap): readonly TagPlace[] {
  const entry = entryOf(frontMatter, 'tags');
  if (!frontMatter || !entry) return [];
  const tags = (Array.isArray(entry.value) ? entry.value : [entry.value]).filter((tag) => typeof tag === 'string');
  const start = offsetAt(source, entry.valueRange.start);
  const items = listItems(source.text.slice(start, offsetAt(source, entry.valueRange.end)), tags);
  return (items ?? []).map(({ value, start: from, end, quote }) => ({
    tag: value,
    range: rangeOf(source, start + from, start + end),
    write: (tag) => quoteLike(tag, quote, frontMatter.format),
  }));
}

/** The tags of the lines below talks' headings, in document order. */
export function tagLineTags(recap: Recap): readonly TagPlace[] {
  const { source } = recap;
  return talksOf(recap).flatMap((talk) => {
    const { tagsLine, tags } = talkLinesOf(source, talk);
    if (tagsLine === undefined) return [];
    const line = lineAt(source, tagsLine);
    const pieces = [...line.matchAll(/(?<=^\s*[_*]|,\s*)#+([^,]*(?:,(?!\s*#)[^,]*)*)/g)];
    if (pieces.length !== tags.length) return [];
    return pieces.map((match, index) => {
      const isLast = index === pieces.length - 1;
      const text = isLast ? match[1]!.replace(/,?\s*[_*]\s*$/, '') : match[1]!;
      const from = match.index + match[0].length - match[1]!.length + (text.length - text.trimStart().length);
      return {
        tag: tags[index]!,
        range: {
          start: { line: tagsLine, character: from },
          end: { line: tagsLine, character: from + text.trim().length },
        },
        write: escapeText,
      };
    });
  });
}
