import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import type { Post } from '../../post/post.js';
import { firstBlockFrom } from '../../post/queries/blockAt.js';
import { textLines, type TextLine } from '../../post/queries/textLines.js';
import { lastWrittenLine, lineCount, lineRange, nextWrittenLine, type SourceText } from '../../text.js';
import { readTitle } from '../candidates/title/readTitle.js';
import { roomIn } from '../candidates/roomIn.js';
import { measureNotes } from '../evidence/notes.js';
import { withoutAttributes } from '../evidence/plainLine.js';
import { readTalkLines } from '../evidence/readTalkLines.js';
import type { Speaker, Talk } from '../model/talk.js';

/** An item of a list. */
interface Item {
  /** Zero-based, inclusive. */
  readonly line: number;
  readonly endLine: number;
  /** Its first paragraph, in one line. */
  readonly text: PlainText;
}

/** A list, or several that only the notes of their items part. */
export interface ListPlace {
  /** Zero-based: the lines to look at, `end` exclusive. */
  readonly from: number;
  readonly end: number;
  /** Level of the heading above; 0 where there is none. */
  readonly level: number;
  /** Tags that the headings above lend. */
  readonly tags: readonly string[];
  /** So many items must name people: in a place that is for talks, one is enough. */
  readonly fewest: 1 | 2;
}

/** A list of talks of which it is not said yet how far their notes reach. */
export interface TalkList {
  readonly place: ListPlace;
  /** Those that the headings lend, and the room that is named above the list. */
  readonly tags: readonly string[];
  readonly talks: readonly { readonly item: Item; readonly found: Found }[];
  /** Whether the items have notes below them: there is text between two of them. */
  readonly hasNotesBelow: boolean;
}

/**
 * Reads the talks of a place that lists them: items that begin with a title (linked, quoted, in bold) and name people after
 * it. `undefined` where fewer do than must, or most items do not.
 */
export function readTalkList(post: Post, place: ListPlace): TalkList | undefined {
  const { source } = post;
  if (!mayHoldList(post, place)) return undefined;
  const lines = textLines(post, place.from, place.end).map((line) => withoutAttributes(line));
  const items = readItems(lines);
  if (items.length < place.fewest) return undefined;
  const talks = items.flatMap((item) => {
    const found = readItem(item.text);
    return found ? [{ item, found }] : [];
  });
  const named = talks.filter(({ found }) => found.speakers.length > 0).length;
  if (named < place.fewest || named * 2 < items.length) return undefined;
  const hasNotesBelow = talks
    .slice(1)
    .some(({ item }, index) => hasText(source, talks[index]!.item.endLine + 1, item.line));
  const room = roomAbove(lines.slice(0, items[0]!.line - place.from));
  return { place, tags: room ? [...place.tags, room] : place.tags, talks, hasNotesBelow };
}

function mayHoldList({ blocks }: Post, { from, end }: ListPlace): boolean {
  for (let index = firstBlockFrom(blocks, from); blocks[index] && blocks[index]!.line < end; index++)
    if (blocks[index]!.kind === 'list') return true;
  return false;
}

/** The talks of a list, each with the text below it as its notes or without. */
export function listTalksOf(
  post: Post,
  { place: { end, level }, tags, talks }: TalkList,
  hasNotesBelow: boolean,
): readonly Talk[] {
  return talks.map(({ item, found }, index) => {
    const last = hasNotesBelow ? lastText(post.source, (talks[index + 1]?.item.line ?? end) - 1) : item.endLine;
    return buildTalk(post, { item, found, lastLine: Math.max(last, item.endLine), level, tags });
  });
}

interface Found {
  readonly title: string;
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
}

interface ListedTalk {
  readonly item: Item;
  readonly found: Found;
  /** Zero-based: the last of its notes. */
  readonly lastLine: number;
  /** Of the heading above. */
  readonly level: number;
  readonly tags: readonly string[];
}

function buildTalk(post: Post, { item: { line }, found, lastLine, level, tags }: ListedTalk): Talk {
  const below = textLines(post, line + 1, lastLine + 1).map((each) => withoutAttributes(each));
  const own = readTalkLines(below);
  const start = { line, character: 0 };
  const end = lineRange(post.source, lastLine).end;
  const placed = (each: number | undefined): number | undefined => (each === undefined ? undefined : each + line + 1);
  return {
    kind: 'talk',
    form: 'list',
    title: found.title,
    level: Math.min(6, level + 1),
    headingRange: { start, end: lineRange(post.source, line).end },
    range: { start, end },
    bodyRange: { start: lastLine > line ? { line: line + 1, character: 0 } : end, end },
    certainty: 'sure',
    url: found.url,
    speakers: found.speakers.length > 0 ? found.speakers : own.speakers,
    tags: [...own.tags, ...tags],
    links: own.links,
    ...measureNotes(below.slice(own.notesLine)),
    evidence: ['title-names'],
    ownLines: {
      speakers: own.speakers,
      tags: own.tags,
      speakersLine: placed(own.speakersLine),
      tagsLine: placed(own.tagsLine),
      linksLine: placed(own.linksLine),
      notesLine: own.notesLine + line + 1,
    },
    parts: [],
  };
}

/** The items of the outermost lists. */
function readItems(lines: readonly TextLine[]): readonly Item[] {
  const items: { line: number; endLine: number; text: PlainText }[] = [];
  let open: (typeof items)[number] | undefined;
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    if (line.containers[0] !== 'item') open = undefined;
    else if (!line.beginsItem || line.containers.length > 1) {
      if (open) open.endLine = line.line;
    } else {
      open = line.part && { line: line.line, endLine: line.line, text: itemText(line) };
      if (open && open.text.text !== '') items.push(open);
    }
  }
  return items;
}

/** The paragraph that an item begins with, in one line. */
function itemText({ part, offset }: TextLine): PlainText {
  const text = slicePlain(part!, offset, Math.min(part!.text.length, 1_000));
  return withoutAttributes({ ...text, text: text.text.replaceAll('\n', ' ') });
}

/** A title that is linked, or has names beside it. */
function readItem(text: PlainText): Found | undefined {
  const reading = readTitle(text);
  return reading && (reading.setOff === 'link' || reading.speakers.length > 0) ? reading : undefined;
}

/** The room that the last text above the list names. */
function roomAbove(lines: readonly TextLine[]): string | undefined {
  const last = lines
    .slice(-3)
    .reverse()
    .find(({ text }) => text !== '');
  return last && roomIn(last.text);
}

function hasText(source: SourceText, from: number, end: number): boolean {
  return nextWrittenLine(source, from) < end;
}

function lastText(source: SourceText, line: number): number {
  return lastWrittenLine(source, 0, Math.min(line, lineCount(source) - 1));
}
