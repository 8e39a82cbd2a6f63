import { readDayName } from '../days/dayHeading.js';
import { handle, looksLikeName } from './names.js';
import { readPeople } from './readPeople.js';
import { sliceLine, trimLine, type PlainLine } from './plainLine.js';
import type { RelatedLink, Speaker } from '../model/talk.js';
import { relatedKindOf } from './relatedLinks.js';

/** What a heading or the first line of a list item says, before it is known whether it is that of a talk. */
export interface HeadingText {
  /** Without numbering, session code and related links. */
  readonly line: PlainLine;
  readonly related: readonly RelatedLink[];
  readonly sessionCode: string | undefined;
  /** "Talk 3:", "My talk -", "Keynote: …". */
  readonly isLabelled: boolean;
}

/** The title with what stood beside it. */
export interface TitleParts {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** Where the names are: after "by", in brackets, before or after a dash. */
  readonly form: 'by' | 'brackets' | 'names-first' | 'names-last' | undefined;
  /** Whether the names are sure without a look at other headings: several people, an organisation, a link, a handle. */
  readonly isPlain: boolean;
  readonly isQuoted: boolean;
}

const longest = 2_000;
const numbering = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2})\s+(?=\S)/;
const ownTalk = /^my\s+(?:own\s+)?(?:talk|ignite|session|presentation|keynote)\s*[-–—:]\s*/i;
const talkNumber =
  /^(?:talk|session|presentation|lightning talk|vortrag|conf[ée]rence|charla|palestra|sessione)\s*#?\d{1,2}\s*[-–—:.]\s*(?=\S)/i;
const keynote = /\bkey-?note$|(?:の?お?話|トーク)$/i;
const label =
  /^(?:(?:opening|closing|evening|morning|first|second|third)\s+)?(?:keynotes?|hands[- ]on|workshop|tutorial|lightning (?:talk|launch)|panel|talk|bof|fireside chat|deep dive)\s*[:–—-]\s*\S/i;
const code = /^[A-Z]{2,5}-?\d{2,4}(?:-[A-Z]\d?)?$/;

/** Reads what a heading says. */
export function readHeading(heading: PlainLine): HeadingText {
  const { rest, related } = cutRelatedLinks(trimLine(sliceLine(heading, 0, longest)));
  let line = rest;
  const cut = (pattern: RegExp): boolean => {
    const match = pattern.exec(line.text);
    if (match?.index !== 0) return false;
    line = sliceLine(line, match[0].length, line.text.length);
    return true;
  };
  // "1. Tag" and "3. Juni" are days.
  if (numbering.test(line.text) && readDayName(line.text) === undefined) cut(numbering);
  const isNumbered = cut(talkNumber) || cut(ownTalk);
  const { line: withoutCode, sessionCode } = cutSessionCode(line);
  return {
    line: withoutCode,
    related,
    sessionCode,
    isLabelled: isNumbered || label.test(withoutCode.text) || keynote.test(withoutCode.text),
  };
}

/** Splits title and names. `sides`: on which sides of a dash the post's headings have their names. */
export function splitTitle(
  { line }: HeadingText,
  sides: readonly ('names-first' | 'names-last')[] = ['names-first', 'names-last'],
): TitleParts {
  const found = splitBy(line) ?? splitBrackets(line) ?? splitDash(line, sides[0]) ?? splitDash(line, sides[1]);
  const whole = found ?? { title: line.text, speakers: [], form: undefined, isPlain: false };
  const title = unquote(whole.title);
  return { ...whole, title, isQuoted: title !== whole.title.trim() };
}

/** The title as a whole: nothing beside it is a name. */
export function wholeTitle({ line }: HeadingText): TitleParts {
  const title = unquote(line.text);
  return { title, speakers: [], form: undefined, isPlain: false, isQuoted: title !== line.text.trim() };
}

type Split = Omit<TitleParts, 'isQuoted'>;

/** The last "by" that names follow. */
function splitBy(line: PlainLine): Split | undefined {
  if (!/\s(?:by|par|von|door|por)\s/i.test(line.text)) return undefined;
  const marks = [...line.text.matchAll(/\s+(?:by|par|von|door|por)\s+/gi)];
  for (const mark of marks.reverse()) {
    const from = mark.index + mark[0].length;
    const rest = sliceLine(line, from, line.text.length);
    const handles = /^\((@\w+)\)$/.exec(rest.text)?.[1];
    const people = handles ? [person(handles)] : readPeople(rest, 'title');
    if (people) return { title: line.text.slice(0, mark.index), speakers: people, form: 'by', isPlain: true };
  }
  return undefined;
}

function splitBrackets(line: PlainLine): Split | undefined {
  if (!line.text.endsWith(')')) return undefined;
  const match = /^(.*\S)\s*\(((?:[^()]|\([^()]*\)){2,160})\)$/.exec(line.text);
  if (!match) return undefined;
  const from = line.text.length - 1 - match[2]!.length;
  const inner = sliceLine(line, from, line.text.length - 1);
  const handles = /^(@\w+)(?:\s+(?:at|on)\s.*)?$/.exec(inner.text)?.[1];
  // "Title - Ada Ek, Acme (@ada)"
  const named = handles ? splitDash(sliceLine(line, 0, match[1]!.length), 'names-last') : undefined;
  if (named) return named;
  const speakers = handles ? [person(handles)] : readPeople(inner, 'title');
  if (!speakers) return undefined;
  return { title: match[1]!, speakers, form: 'brackets', isPlain: handles !== undefined || isPlain(speakers) };
}

function splitDash(line: PlainLine, side: 'names-first' | 'names-last' | undefined): Split | undefined {
  if (side === undefined || !/[:(]|\s[-–—|]/.test(line.text)) return undefined;
  const segments = segmentsOf(line.text);
  if (side === 'names-first') return splitFirst(line, segments) ?? splitOrganised(line);
  if (segments.length < 2) return undefined;
  const last = segments.at(-1)!;
  const speakers = readPeople(sliceLine(line, last.start, last.end), 'title');
  if (!speakers) return undefined;
  const before = segments.slice(0, -1);
  // "Title - Acme - Ada Ek"
  const organisation = before.length > 1 && isOrganisation(line.text.slice(before.at(-1)!.start, before.at(-1)!.end));
  const end = organisation ? before.at(-2)!.end : before.at(-1)!.end;
  return { title: line.text.slice(0, end), speakers, form: side, isPlain: isPlain(speakers) };
}

/** "Ada Ek - Title", "Ada Ek - Acme - Title", "Ada Ek: Title". */
function splitFirst(line: PlainLine, segments: readonly Segment[]): Split | undefined {
  const [first, second, third] = segments;
  const colon = /^([^:]{3,80}):\s+\S/.exec(line.text);
  const end = second ? first!.end : colon?.[1]?.length;
  if (end === undefined) return undefined;
  const speakers = readPeople(sliceLine(line, 0, end), 'title');
  if (!speakers) return undefined;
  const organisation = third && second && line.text.slice(second.start, second.end);
  const isOrganised = organisation !== undefined && (isOrganisation(organisation) || handle.test(organisation));
  const start = isOrganised ? third!.start : (second?.start ?? line.text.indexOf(':') + 2);
  const named =
    isOrganised && !handle.test(organisation) ? speakers.map((each) => ({ ...each, organisation })) : speakers;
  return { title: line.text.slice(start), speakers: named, form: 'names-first', isPlain: isPlain(named) };
}

/** "Ada Ek (Acme) Title". */
function splitOrganised(line: PlainLine): Split | undefined {
  const match = /^([^()]{3,60}?)\s*\(([^()]{2,60})\)\s+[-–—:]?\s*(?=\S)/.exec(line.text);
  if (!match || !looksLikeName(match[1]!)) return undefined;
  const speakers = [{ ...person(match[1]!), organisation: match[2] }];
  return { title: line.text.slice(match[0].length), speakers, form: 'names-first', isPlain: true };
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The segments between dashes that have spaces around them. */
function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(/\s+(?:[-–—|]|--|---)\s+/g)) {
    segments.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...segments, { start, end: text.length }];
}

function isOrganisation(text: string): boolean {
  return text.length <= 30 && text.split(' ').length <= 2 && /^\p{Lu}[\p{L}\d&. ]*$/u.test(text);
}

function isPlain(speakers: readonly Speaker[]): boolean {
  return (
    speakers.length > 1 || speakers.some(({ organisation, url }) => organisation !== undefined || url !== undefined)
  );
}

function person(name: string): Speaker {
  return { name, organisation: undefined, url: undefined };
}

/** `Title [[slides](…), [video](…)]`, `Title - [Slides](…)`: links after the title that are no part of it. */
function cutRelatedLinks(line: PlainLine): { readonly rest: PlainLine; readonly related: readonly RelatedLink[] } {
  const links = [...line.links];
  const related: RelatedLink[] = [];
  let end = line.text.length;
  while (links.length > 0) {
    const link = links.pop()!;
    const kind = relatedKindOf(link.text);
    if (!kind || link.start === 0 || !/^[\s\][()|,;/·&-]*$/.test(line.text.slice(link.end, end))) break;
    if (kind !== 'other') related.unshift({ kind, url: link.url });
    end = link.start;
  }
  if (end === line.text.length) return { rest: line, related };
  const rest = line.text.slice(0, end).replace(/[\s[(|,;/·–—-]+$/, '');
  return { rest: sliceLine(line, 0, rest.length), related };
}

function cutSessionCode(line: PlainLine): { readonly line: PlainLine; readonly sessionCode: string | undefined } {
  const last = /[)\]]/.test(line.text.charAt(line.text.length - 1))
    ? /\s*[([]([A-Z\d-]{4,11})[)\]]$/.exec(line.text)
    : undefined;
  if (last && code.test(last[1]!)) return { line: sliceLine(line, 0, last.index), sessionCode: last[1] };
  const first = /^[([]?([A-Z\d-]{4,11})[)\]]?\s*[-–—:|]\s+(?=\S)/.exec(line.text);
  if (first && code.test(first[1]!)) {
    return { line: sliceLine(line, first[0].length, line.text.length), sessionCode: first[1] };
  }
  return { line, sessionCode: undefined };
}

/** Takes a pair of quotes off that holds the whole title, or all but a remark in brackets after it. */
function unquote(text: string): string {
  const trimmed = text.trim();
  const inner =
    /^(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|「([^」]+)」|『([^』]+)』)(?:\s*\([^()]*\))?$/.exec(
      trimmed,
    );
  return inner?.slice(1).find(Boolean)?.trim() ?? trimmed;
}
