import { lastWrittenLine, lineAt, lineCount, lineRange, nextWrittenLine, type SourceText } from '../../text.js';
import { readInline, type PlainLine } from '../evidence/inline.js';
import { handle, looksLikeName } from '../evidence/names.js';
import { measureNotes } from '../evidence/notes.js';
import { readPeople } from '../evidence/readPeople.js';
import { readHeading, sliceLine, splitTitle } from '../evidence/readHeading.js';
import type { Definitions } from '../evidence/readLinks.js';
import { readTalkLines } from '../evidence/readTalkLines.js';
import { isProfile } from '../evidence/speakersLine.js';
import type { Speaker, Talk } from '../model/recap.js';

/** An item of a list, its text joined to one line. */
interface Item {
  /** Zero-based, inclusive. */
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
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
  /** Whether the items have notes below them: text stands between two of them. */
  readonly hasNotesBelow: boolean;
}

/**
 * Reads the talks of a place that lists them: items that begin with a title (linked, quoted, in bold) and name people
 * behind it. `undefined` where fewer do than must, or most items do not.
 */
export function readTalkList(
  source: SourceText,
  place: ListPlace,
  definitions: Definitions | undefined,
): TalkList | undefined {
  const items = readItems(source, place.from, place.end);
  if (items.length < place.fewest) return undefined;
  const talks = items.flatMap((item) => {
    const found = readItem(item.text, definitions);
    return found ? [{ item, found }] : [];
  });
  const named = talks.filter(({ found }) => found.speakers.length > 0).length;
  if (named < place.fewest || named * 2 < items.length) return undefined;
  const hasNotesBelow = talks
    .slice(1)
    .some(({ item }, index) => hasText(source, talks[index]!.item.endLine + 1, item.line));
  const room = roomAbove(source, place.from, items[0]!.line, definitions);
  return { place, tags: room ? [...place.tags, room] : place.tags, talks, hasNotesBelow };
}

/** The talks of a list, each with the text below it as its notes or without. */
export function listTalksOf(
  source: SourceText,
  { place: { end, level }, tags, talks }: TalkList,
  hasNotesBelow: boolean,
  definitions: Definitions | undefined,
): readonly Talk[] {
  return talks.map(({ item, found }, index) => {
    const last = hasNotesBelow ? lastText(source, (talks[index + 1]?.item.line ?? end) - 1) : item.endLine;
    return buildTalk(source, item, found, Math.max(last, item.endLine), level, tags, definitions);
  });
}

interface Found {
  readonly title: string;
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
}

function buildTalk(
  source: SourceText,
  { line }: Item,
  { title, url, speakers }: Found,
  lastLine: number,
  level: number,
  tags: readonly string[],
  definitions: Definitions | undefined,
): Talk {
  const below: string[] = [];
  for (let each = line + 1; each <= lastLine; each++) below.push(lineAt(source, each));
  const own = readTalkLines(below, definitions);
  const measure = measureNotes(below.slice(own.notesLine));
  const start = { line, character: 0 };
  const end = lineRange(source, lastLine).end;
  const headingRange = { start, end: lineRange(source, line).end };
  return {
    kind: 'talk',
    form: 'list',
    title,
    level: Math.min(6, level + 1),
    headingRange,
    range: { start, end },
    bodyRange: { start: lastLine > line ? { line: line + 1, character: 0 } : end, end },
    certainty: 'sure',
    url,
    speakers: speakers.length > 0 ? speakers : own.speakers,
    tags: [...own.tags, ...tags],
    links: own.links,
    ...measure,
    evidence: ['list-item'],
    parts: [],
  };
}

/** The items of the outermost lists. */
function readItems(source: SourceText, from: number, end: number): readonly Item[] {
  const items: Item[] = [];
  let open: { line: number; endLine: number; text: string } | undefined;
  let fence = '';
  for (let line = from; line < end; line++) {
    const text = lineAt(source, line);
    const mark = /^\s*(?:`{3,}|~{3,})/.exec(text)?.[0].trim();
    if (fence !== '' || mark) {
      if (fence === '') fence = mark!;
      else if (mark?.startsWith(fence)) fence = '';
      open = undefined;
      continue;
    }
    const item = text.length > 5_000 ? undefined : /^ ?(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(text)?.[1];
    if (item) {
      open = { line, endLine: line, text: item };
      items.push(open);
    } else if (!open || text.trim() === '' || /^\s*(?:[-*+>#|<]|!\[|\d{1,3}[.)]\s)/.test(text)) {
      if (open && /^\s{2,}\S/.test(text)) open.endLine = line;
      else open = undefined;
    } else {
      open.endLine = line;
      if (open.text.length < 1_000) open.text += ` ${text.trim()}`;
    }
  }
  return items;
}

/** `[Title](…) - Ada Ek`, `**"[Title](…)"** – Ada Ek gave …`, `[Title by Ada Ek](…)`, `"Title" (Ada Ek)`, `Title - Ada Ek`. */
function readItem(markdown: string, definitions: Definitions | undefined): Found | undefined {
  const line = readInline(markdown, definitions);
  const [link] = line.links;
  const lead = link ? line.text.slice(0, link.start).replace(/["“„«'‘\s]/g, '') : undefined;
  if (link && lead === '') {
    const url = isProfile(link.url) ? undefined : link.url;
    const speakers = peopleBehind(line, link.end);
    if (speakers.length > 0) return { title: unquoted(link.text), url, speakers };
    const inLabel = splitTitle(readHeading(link.text));
    if (inLabel.form) return { title: inLabel.title, url, speakers: inLabel.speakers };
    return looksLikeName(link.text) ? undefined : { title: unquoted(link.text), url, speakers };
  }
  const quoted =
    /^(?:"([^"]{3,200})"|“([^”]{3,200})”|\*\*([^*]{3,200})\*\*)/.exec(line.text) ??
    /^\*\*"?([^*"]{3,200})"?\*\*/.exec(markdown);
  if (quoted) {
    const title = quoted.slice(1).find(Boolean)!;
    const end = line.text.indexOf(title) + title.length;
    const speakers = looksLikeName(title) ? [] : peopleBehind(line, end);
    if (speakers.length > 0) return { title: title.trim(), url: undefined, speakers };
  }
  const split = splitTitle(readHeading(markdown, definitions));
  return split.form === undefined ? undefined : { title: split.title, url: undefined, speakers: split.speakers };
}

function unquoted(text: string): string {
  return text.replace(/^["“„«]\s*|\s*["”»]$/g, '').trim();
}

/** The people behind a title's dash, colon, bracket or "by": all that follows, or the names that it begins with. */
function peopleBehind(line: PlainLine, offset: number): readonly Speaker[] {
  const mark = /^["”»'’*\s]*(?:[-–—:|,(]|by\s|par\s|von\s)+\s*(?:by\s)?\s*/i.exec(line.text.slice(offset));
  if (!mark) return [];
  const rest = sliceLine(line, offset + mark[0].length, line.text.length);
  const bracketed = mark[0].includes('(') ? /^[^()]*/.exec(rest.text)![0] : rest.text;
  const all = readPeople({ text: bracketed, links: rest.links }, 'title');
  if (all) return all;
  const names =
    /^(?:(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]*)(?: (?:van|von|de|der|den|del|di|la|le))*(?: |(?=['’,.;:])|$)){2,4}(?:(?:and|&|,|et|und) (?:\p{Lu}[\p{L}.’'-]*(?: |$|(?=['’,.;:]))){2,4})*/u.exec(
      bracketed,
    )?.[0];
  if (!names || handle.test(names)) return [];
  const trimmed = names.replace(/['’]s?\s*$/, '').trim();
  return readPeople({ text: trimmed, links: rest.links }, 'title') ?? [];
}

/** "The **Go DevRoom** delivered as expected:" above the list gives "Go". */
function roomAbove(
  source: SourceText,
  from: number,
  line: number,
  definitions: Definitions | undefined,
): string | undefined {
  for (let each = line - 1; each >= from && each >= line - 3; each--) {
    const text = readInline(lineAt(source, each).slice(0, 400), definitions).text;
    const room =
      /(?:^|\b(?:the|The|in|a)\s)((?:\p{Lu}[\p{L}\d.+#/-]*|and|&|of)(?: (?:\p{Lu}[\p{L}\d.+#/-]*|and|&|of))*) (?:[Dd]ev ?[Rr]oom|[Tt]rack)\b/u.exec(
        text,
      )?.[1];
    if (room) return room.replace(/^The /, '');
    if (text !== '') return undefined;
  }
  return undefined;
}

function hasText(source: SourceText, from: number, end: number): boolean {
  return nextWrittenLine(source, from) < end;
}

function lastText(source: SourceText, line: number): number {
  return lastWrittenLine(source, 0, Math.min(line, lineCount(source) - 1));
}
