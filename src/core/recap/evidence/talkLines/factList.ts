import type { TextLine } from '../../../post/queries/textLines.js';
import type { RelatedLink, Speaker } from '../../model/talk.js';
import { picturesBefore } from '../pictures.js';
import { sliceLine, trimLine, type PlainLine } from '../plainLine.js';
import { readPeople } from '../people/readPeople.js';
import { pageWord } from '../heading/headingMarks.js';
import { relatedKindOf } from '../relatedLinks.js';
import { labelledPeople } from '../people/speakersLine.js';

/** A list below a talk's heading of nothing but facts about it: who speaks, how long, in what language. */
export interface FactList {
  readonly people: readonly Speaker[];
  /** The line of the people, counted from the first of the list; `undefined` where it names nobody. */
  readonly peopleLine: number | undefined;
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** How many lines it has. */
  readonly length: number;
}

const most = 8;
const longest = 160;
const fact = /^[\p{L}][\p{L} ]{1,24}\s?[:：]\s?\S.{0,80}$/u;
/** "Slides:", still without them. */
const unfilled = /^\p{L}[\p{L} ]{2,30}\s?[:：]$/u;
const measured = /\b\d{1,2}[:h]\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,3} ?(?:min|minutes?)\b|^Day \d\b|^\(.{1,100}\)$/;

/**
 * Reads the list that begins with the first of some lines, if all of its items are facts: people after a picture or a label,
 * or beside other facts, or alone. Names among other items are notes.
 */
export function readFactList(lines: readonly TextLine[]): FactList | undefined {
  const items = itemsOf(lines);
  if (!items) return undefined;
  const tags: string[] = [];
  const links: RelatedLink[] = [];
  let named: { readonly people: readonly Speaker[]; readonly line: number; readonly last: number } | undefined;
  for (const [index, item] of items.entries()) {
    const isNext = named === undefined || (named.last === index - 1 && areAlike(items[index - 1]!, item));
    const people = isNext ? peopleOf(item) : undefined;
    if (people) named = { people: [...(named?.people ?? []), ...people], line: named?.line ?? index, last: index };
    else if (!isFact(item)) return undefined;
    tags.push(...tagsOf(item));
    links.push(...relatedOf(item));
  }
  return { people: named?.people ?? [], peopleLine: named?.line, tags, links, length: items.length };
}

/** The items, each of one line; `undefined` for a list of any other kind. */
function itemsOf(lines: readonly TextLine[]): readonly TextLine[] | undefined {
  const end = lines.findIndex(({ containers }) => containers[0] !== 'item');
  const items = end < 0 ? lines : lines.slice(0, end);
  const areShort = items.every(
    ({ beginsItem, containers, kind, text }) =>
      beginsItem && containers.length === 1 && kind === 'paragraph' && text.length <= longest,
  );
  return areShort && items.length > 0 && items.length <= most ? items : undefined;
}

function peopleOf(item: PlainLine): readonly Speaker[] | undefined {
  const picture = picturesBefore(item.text);
  const line = trimLine(sliceLine(item, picture, item.text.length));
  const labelled = labelledPeople(line)?.people;
  if (labelled) return labelled;
  return /[.!?。]$/.test(line.text) ? undefined : readPeople(line, picture > 0 ? 'line' : 'title');
}

/** Whether two items begin with the same picture or label: "🎤 Ada Ek", "🎤 Bo Li". */
function areAlike(one: PlainLine, other: PlainLine): boolean {
  const mark = one.text.slice(0, picturesBefore(one.text)).trim() || /^[^:：]{2,24}[:：]/u.exec(one.text)?.[0];
  return mark !== undefined && other.text.startsWith(mark);
}

function isFact(item: PlainLine): boolean {
  return (
    fact.test(item.text.slice(picturesBefore(item.text))) ||
    measured.test(item.text) ||
    isOnlyLink(item) ||
    isLink(item) ||
    unfilled.test(item.text) ||
    tagsOf(item).length > 0
  );
}

/** `📝 [abstract](…)` */
function isOnlyLink({ text, links }: PlainLine): boolean {
  const [link] = links;
  return link !== undefined && /^[^\p{L}]*$/u.test(text.slice(0, link.start)) && links.at(-1)!.end >= text.length - 1;
}

/** `[📝 Slides](…) (not yet)` */
function isLink({ text, links: [link] }: PlainLine): boolean {
  if (link?.start !== 0 || !/^\s*(?:\([^()]*\))?$/.test(text.slice(link.end))) return false;
  return relatedKindOf(link.text) !== undefined || pageWord.test(link.text);
}

function tagsOf({ text }: PlainLine): readonly string[] {
  return [...text.matchAll(/(?:^|[\s,])#(\p{L}[\p{L}\d_-]{0,40})(?=$|[\s,])/gu)].map((match) => match[1]!);
}

function relatedOf({ links }: PlainLine): readonly RelatedLink[] {
  return links.flatMap(({ text, url }) => {
    const kind = relatedKindOf(text);
    return kind && kind !== 'other' ? [{ kind, url }] : [];
  });
}
