import { ignoringCase } from '../../../ignoringCase.js';
import { readDayName } from '../../days/dayHeading.js';
import { readHeadingMarks } from './headingMarks.js';
import { withoutLastPicture } from '../pictures.js';
import { sliceLine, trimLine, type PlainLine } from '../plainLine.js';
import { relatedKindOf, relatedKindOfAddress } from '../relatedLinks.js';
import { splitAsked, splitHandles, splitLinked } from '../people/besideTitles/splitAddressed.js';
import { splitBrackets, splitBy, splitDash, splitKindWith, type Split } from '../people/besideTitles/splitNames.js';
import { splitQuoted } from '../people/besideTitles/splitQuoted.js';
import { easternKeynote } from '../talkKinds.js';
import { isCountedTalk, kindInBrackets } from '../talkLabels.js';
import type { RelatedLink } from '../../model/talk.js';

/** What a heading or the first line of a list item says, before it is known whether it is that of a talk. */
export interface HeadingText {
  /** Without numbering and related links. */
  readonly line: PlainLine;
  /** The line without what a talk's title has around it: labels, times, codes, pictures. */
  readonly title: PlainLine;
  readonly related: readonly RelatedLink[];
  /** A session code or a room. */
  readonly sessionCode: string | undefined;
  /** When the talk is, as written: "10:00", "09:30 ~ 10:10". */
  readonly time: string | undefined;
  /** The session code or room, and what kind of session it is where that is special: "Hands-On". */
  readonly tags: readonly string[];
  /** "Talk 3:", "My talk -", "Keynote: …". */
  readonly isLabelled: boolean;
}

/** The title with what stood beside it. */
export interface TitleParts extends Split {
  readonly isQuoted: boolean;
  /** A session code or a room before the title, which only other titles of the post show to be one. */
  readonly code?: string;
}

const longest = 2_000;
const numbering = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2})\s+(?=\S)(?![-–—~]\s?\d|Uhr)/;
/** "Chapter 3: ": the author's own, around the talks. */
const chapter =
  /^(?:chapter|chapitre|kapitel|capítulo|capitolo|hoofdstuk|rozdział|kapitola|глава)\s+(?:\d{1,2}|[IVX]{1,5})\s*[-–—:.]\s*(?=\S)/iu;
/** "一、" */
const easternNumbering = /^[一二三四五六七八九十]{1,3}(?:、|[.．]\s)\s*(?=\S)/;
const ownTalk = /^my\s+(?:own\s+)?(?:talk|ignite|session|presentation|keynote)\s*[-–—:]\s*/i;
const isKeynote = new RegExp(String.raw`\bkey-?note$|(?:の?お?話|トーク|${easternKeynote})$`, 'i');
const label = ignoringCase(
  /^(?:(?:opening|closing|evening|morning|first|second|third)\s+)?(?:keynotes?|hands[- ]on|workshop|tutorial|lightning (?:talk|launch)|panel|talk|bof|fireside chat|deep dive)\s*[:–—-]\s*\S/,
);

/** Reads what a heading says. */
export function readHeading(heading: PlainLine): HeadingText {
  const { rest, related } = cutRelatedLinks(withoutAddress(trimLine(sliceLine(heading, 0, longest))));
  let line = rest;
  const cut = (pattern: RegExp): boolean => {
    const match = pattern.exec(line.text);
    if (match?.index !== 0) return false;
    line = sliceLine(line, match[0].length, line.text.length);
    return true;
  };
  // "1. Tag" and "3. Juni" are days.
  if (numbering.test(line.text) && readDayName(line.text) === undefined) cut(numbering);
  cut(easternNumbering);
  cut(chapter);
  const isOwn = cut(ownTalk);
  const { rest: title, code, time, kind, isLabelled } = readHeadingMarks(line);
  return {
    line,
    title,
    related: [...related, ...mediaOf(title)],
    sessionCode: code,
    time,
    tags: [code, kind].filter((tag) => tag !== undefined),
    isLabelled:
      isOwn || isLabelled || label.test(title.text) || isKeynote.test(title.text) || isCountedTalk(title.text),
  };
}

/** Splits title and names. `sides`: on which sides of a dash the post's headings have their names. */
export function splitTitle(
  { title: line }: HeadingText,
  sides: readonly ('names-first' | 'names-last')[] = ['names-first', 'names-last'],
): TitleParts {
  const found =
    splitQuoted(line) ??
    splitBy(line) ??
    splitKindWith(line) ??
    splitBrackets(line) ??
    splitDash(line, sides[0]) ??
    splitDash(line, sides[1]) ??
    splitHandles(line) ??
    splitLinked(line) ??
    splitAsked(line);
  return found ? titleParts(found) : wholeOf(line);
}

/** The same with the names on the right side of a dash only, of a title that has none in any of the other places. */
export function splitTitleLast({ title: line }: HeadingText): TitleParts | undefined {
  const found = splitDash(line, 'names-last');
  return found && titleParts(found);
}

/** The title as a whole: nothing beside it is a name. */
export function wholeTitle({ title }: HeadingText): TitleParts {
  return wholeOf(title);
}

function wholeOf(line: PlainLine): TitleParts {
  const bare = line.text.replace(/\s*[:：]$|\s+[-–—|]+$|^[/|·]\s+/g, '').trim();
  const title = unquote(withoutKind(bare));
  return { title, speakers: [], form: undefined, isPlain: false, isQuoted: title !== bare };
}

/** A split whose title has no separators, pictures or quotation marks around it. */
export function titleParts(split: Split): TitleParts {
  const bare = withoutLastPicture(split.title.replace(/[\s,，、:：|–—-]+$/, '')).replace(/^[\s,，、:：|–—]+/, '');
  const title = unquote(withoutKind(bare === '' ? split.title : bare));
  return { ...split, title, isQuoted: title !== bare.trim() };
}

function withoutKind(title: string): string {
  const kind = kindInBrackets(title);
  return kind ? title.slice(0, title.length - kind.length) : title;
}

/** `Title [[slides](…), [video](…)]`, `Title - [Slides](…)`: links after the title that are not part of it. */
function cutRelatedLinks(line: PlainLine): { readonly rest: PlainLine; readonly related: readonly RelatedLink[] } {
  const links = [...line.links];
  const related: RelatedLink[] = [];
  let end = line.text.length;
  while (links.length > 0) {
    const link = links.pop()!;
    const kind = relatedKindOf(link.text) ?? (links.length > 0 ? kindOfOther(link) : undefined);
    if (!kind || link.start === 0 || !/^[\s\][()|,;/·&-]*$/.test(line.text.slice(link.end, end))) break;
    if (kind !== 'other') related.unshift({ kind, url: link.url });
    end = link.start;
  }
  if (end === line.text.length) return { rest: line, related };
  const rest = line.text.slice(0, end).replace(/[\s[(|,;/·–—-]+$/, '');
  return { rest: sliceLine(line, 0, rest.length), related };
}

/** "Knots - https://example.org/knots": a bare address after a dash or in brackets is not part of the title. */
function withoutAddress(line: PlainLine): PlainLine {
  const mark = line.text.includes('://')
    ? /\s+(?:[-–—|→]+\s*|[(<[])https?:\/\/[^\s()<>]+[)>\]]?$/.exec(line.text)
    : null;
  return mark && mark.index > 2 ? sliceLine(line, 0, mark.index) : line;
}

/** After a linked title, a link that says only that it is one, or leads to a video: `[Title](…) ([Mirror link](…))`. */
function kindOfOther({ text, url }: PlainLine['links'][number]): RelatedLink['kind'] | 'other' | undefined {
  return relatedKindOfAddress(url) ?? (/\b(?:link|mirror|stream|page)$/i.test(text) ? 'other' : undefined);
}

/** A title that is a link to its video or slides. */
function mediaOf({ text, links }: PlainLine): readonly RelatedLink[] {
  return links.flatMap(({ start, end, url }) => {
    const kind = end - start >= text.length / 3 ? relatedKindOfAddress(url) : undefined;
    return kind ? [{ kind, url }] : [];
  });
}

/** Takes a pair of quotes off, mixed or not, that holds the whole title, or all but a remark in brackets after it. */
function unquote(text: string): string {
  const trimmed = text.trim();
  const inner =
    /^(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|「([^」]+)」|『([^』]+)』|《([^》]+)》|‘([^’]+)’|'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'|["“”„«»]([^"“”„«»]+)["“”„«»])(?:\s*\([^()]*\))?$/u.exec(
      trimmed,
    );
  return inner?.slice(1).find(Boolean)?.trim() ?? trimmed;
}
