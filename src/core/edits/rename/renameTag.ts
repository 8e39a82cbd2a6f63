import { entryOf } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { talksOf, type Recap } from '../../recap/model/recap.js';
import {
  comparePositions,
  contains,
  lineAt,
  lineRange,
  offsetAt,
  positionAt,
  rangeOf,
  type Position,
  type Range,
  type SourceText,
  type TextEdit,
} from '../../text.js';
import { refuse, readOtherwise, type EditResult } from '../verification/editResult.js';
import { listItems, quoteLike } from './listItems.js';
import { escapeText } from '../escapeText.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';

/** A tag where it is: in the front matter, or in the line below a talk's heading, without its `#`. */
export interface TagPlace {
  readonly tag: string;
  readonly range: Range;
  /** What is written there for that tag. */
  readonly write: (tag: string) => string;
  /** Takes it away with what parts it from the tag before it; `undefined` of the first of a list. */
  readonly removal: Range | undefined;
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

/**
 * Gives a tag another name in the front matter and in all tag lines, whatever its case: Hugo takes them for one. A list that
 * has that name already has it once.
 */
export function renameTag(recap: Recap, from: string, to: string): EditResult {
  const tag = to.replace(/\s+/g, ' ').trim().replace(/^#+/, '').trim();
  if (tag === '' || tag.includes(',')) return refuse(say('A tag cannot be empty or contain a comma.'));
  const places = tagPlaces(recap);
  const found = places.filter((place) => isSame(place.tag, from));
  if (found.length === 0) return refuse(say('This post has no tag "{0}".', from));
  const lists = listsOf(places).map((list) => renamedList(list, from, tag));
  const edits = lists.flatMap((list) => list.edits);
  const after = readEdited(recap, edits);
  const wanted = lists.flatMap((list) => list.tags);
  const tags = tagPlaces(after).map((place) => place.tag);
  const isRight = tags.length === wanted.length && tags.every((each, index) => each === wanted[index]);
  if (!isRight || !keepsOthers(recap, after, { inPlace: edits })) return refuse(readOtherwise);
  const { start } = found[0]!.range;
  return { kind: 'edit', edits, selection: { start, end: start }, after };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function listsOf(places: readonly TagPlace[]): readonly (readonly TagPlace[])[] {
  const lists: TagPlace[][] = [];
  for (const place of places) {
    if (place.removal) lists.at(-1)!.push(place);
    else lists.push([place]);
  }
  return lists;
}

interface RenamedList {
  readonly edits: readonly TextEdit[];
  readonly tags: readonly string[];
}

/** A list in which the first place of either name has the new one, and no other has. */
function renamedList(list: readonly TagPlace[], from: string, tag: string): RenamedList {
  const asBefore = { edits: [], tags: list.map((place) => place.tag) };
  if (!list.some((place) => isSame(place.tag, from))) return asBefore;
  const [first, ...others] = list.filter((place) => isSame(place.tag, from) || isSame(place.tag, tag));
  const edits = first!.tag === tag ? [] : [{ range: first!.range, newText: first!.write(tag) }];
  const tags = list.filter((place) => !others.includes(place)).map((place) => (place === first ? tag : place.tag));
  return { edits: [...edits, ...others.map(({ removal }) => ({ range: removal!, newText: '' }))], tags };
}

function frontMatterTags({ source, frontMatter }: Recap): readonly TagPlace[] {
  const entry = entryOf(frontMatter, 'tags');
  if (!frontMatter || !entry) return [];
  const tags = (Array.isArray(entry.value) ? entry.value : [entry.value]).filter((tag) => typeof tag === 'string');
  const start = offsetAt(source, entry.valueRange.start);
  const items = listItems(source.text.slice(start, offsetAt(source, entry.valueRange.end)), tags);
  return (items ?? []).map(({ value, start: from, end, quote }, index, all) => ({
    tag: value,
    range: rangeOf(source, start + from, start + end),
    write: (tag) => quoteLike(tag, quote, frontMatter.format),
    removal: index === 0 ? undefined : removalOf(source, start + all[index - 1]!.end, start + from, start + end),
  }));
}

/** An item of a list with the comma before it; one that is a line of YAML by itself with all of its line. */
function removalOf(source: SourceText, endBefore: number, start: number, end: number): Range {
  const { line, character } = positionAt(source, start);
  const text = lineAt(source, line);
  if (!/^[ \t]*-[ \t]*$/.test(text.slice(0, character))) return rangeOf(source, endBefore, end);
  return { start: lineRange(source, line - 1).end, end: { line, character: text.length } };
}

/** The tags of the lines below talks' headings, in document order. */
export function tagLineTags(recap: Recap): readonly TagPlace[] {
  const { source } = recap;
  return talksOf(recap).flatMap((talk) => {
    const { tagsLine, tags } = talk.ownLines;
    if (tagsLine === undefined) return [];
    const line = lineAt(source, tagsLine);
    const pieces = [...line.matchAll(/(?<=^\s*[_*]|,\s*)#+([^,]*(?:,(?!\s*#)[^,]*)*)/g)];
    if (pieces.length !== tags.length) return [];
    const ranges = pieces.map((match, index): Range => {
      const isLast = index === pieces.length - 1;
      const text = isLast ? match[1]!.replace(/,?\s*[_*]\s*$/, '') : match[1]!;
      const from = match.index + match[0].length - match[1]!.length + (text.length - text.trimStart().length);
      return {
        start: { line: tagsLine, character: from },
        end: { line: tagsLine, character: from + text.trim().length },
      };
    });
    return ranges.map((range, index) => ({
      tag: tags[index]!,
      range,
      write: escapeText,
      removal: index === 0 ? undefined : { start: ranges[index - 1]!.end, end: range.end },
    }));
  });
}
