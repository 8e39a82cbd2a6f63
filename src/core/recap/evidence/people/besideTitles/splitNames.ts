import { isEastAsian, looksLikeEastAsianName, readOrganisedNames, withoutHonorific } from '../eastAsianNames.js';
import { hasGivenName } from '../givenNames.js';
import { byWords, weakByWords, withWords } from '../byWords.js';
import { calledAfter, givenAfter, person } from './calledAfter.js';
import { handle, looksLikeName } from '../names.js';
import { sliceLine, type PlainLine } from '../../plainLine.js';
import { readPeople } from '../readPeople.js';
import { isOrganisation, segmentsOf, withoutLastDash, type Segment } from './titleSegments.js';
import { kindOfTalk } from '../../talkKinds.js';
import type { Speaker } from '../../../model/talk.js';

/** A title apart from the names beside it. */
export interface Split {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** Where the names are: after "by", in brackets, before or after a dash (or, after a title, a comma). */
  readonly form: 'by' | 'brackets' | 'names-first' | 'names-last' | undefined;
  /** Whether the names are sure without a look at other headings: several people, an organisation, a link, a common name. */
  readonly isPlain: boolean;
}

export const by = new RegExp(
  String.raw`(?:(?:,?\s+|(?<=[」』》]))(?:presented by|given by|held by|hosted by|${byWords})|(?:,|\s[-–—])\s+(?:${weakByWords}))\s+(?:by\s+)?(?![-–—|])`,
  'giu',
);
const mayHaveBy = new RegExp(String.raw`[\s」』》](?:${byWords})\s|[,–—-]\s(?:${weakByWords})\s`, 'iu');
/** The last "by" that names follow. */
export function splitBy(line: PlainLine): Split | undefined {
  if (!mayHaveBy.test(line.text)) return undefined;
  const marks = [...line.text.matchAll(by)];
  for (const mark of marks.reverse()) {
    // "Cabinet Door", "The Von Neumann Hallway"
    if (/\b(?:Door|Von|Vom|Par|Por|Pel[oa]|Av|De|Di|Per|Af|Od|Fra)\b/.test(mark[0])) continue;
    const rest = sliceLine(line, mark.index + mark[0].length, line.text.length);
    const handles = /^\((@[\w-]+)\)$/.exec(rest.text)?.[1];
    const called = handles ?? calledAfter(mark[0], rest.text, line.text);
    const people =
      called === undefined
        ? (readPeople(rest, 'title') ?? organised(rest.text) ?? givenAfter(line.text.slice(0, mark.index), rest.text))
        : [person(withoutHonorific(called))];
    if (!people) continue;
    // "Title - Ada Ek, Acme by @ada"
    const isCalled = people.every(({ name }) => handle.test(name));
    const named = isCalled ? splitDash(sliceLine(line, 0, mark.index), 'names-last') : undefined;
    if (named?.isPlain) return named;
    // "Why boats? Keynote by Ada Ek"
    const title = line.text.slice(0, mark.index).replace(/([?!.,;])\s+(?:(?:opening|closing) )?keynote$/i, '$1');
    return { title, speakers: people, form: 'by', isPlain: true };
  }
  return undefined;
}

/** "Acme 김하나님" */
function organised(text: string): readonly Speaker[] | undefined {
  const read = readOrganisedNames(text);
  return read?.names.map((name) => ({ ...person(name), organisation: read.organisation }));
}

export function splitBrackets(line: PlainLine): Split | undefined {
  const match = /[)）]$/.test(line.text)
    ? /^(.*\S)\s*[(（]((?:[^()（）]|\([^()]*\)){2,160})[)）]$/.exec(line.text)
    : null;
  if (!match) return undefined;
  const from = line.text.length - 1 - match[2]!.length;
  const inner = sliceLine(line, from, line.text.length - 1);
  const handles = /^(@[\w-]+)(?:\s+(?:at|on)\s.*)?$/.exec(inner.text)?.[1];
  // "Title - Ada Ek, Acme (@ada)", "標題 : 王小明 (Ada Ek)"
  const isSpelled = !isEastAsian(inner.text) && isEastAsian(match[1]!) && looksLikeName(inner.text);
  const before = sliceLine(line, 0, match[1]!.length);
  const named =
    handles || isSpelled || isCalledToo(before.text, inner.text) ? splitDash(before, 'names-last') : undefined;
  if (named) return named;
  const speakers = handles ? [person(handles)] : readPeople(inner, 'title');
  if (!speakers) return undefined;
  return { title: match[1]!, speakers, form: 'brackets', isPlain: handles !== undefined || isPlain(speakers) };
}

/** "Title - 王小明 (Ruddy 老師)", "Title - Ada Ek (Knot Lady)": what is in the brackets is not another person. */
function isCalledToo(before: string, inner: string): boolean {
  const last = / [-–—] ([^-–—]{2,40})$/.exec(before)?.[1];
  if (last === undefined || inner.length > 30) return false;
  return isEastAsian(last)
    ? looksLikeEastAsianName(last) && /^\p{Script=Latin}+(?: \p{L}+)?$/u.test(inner)
    : looksLikeName(last) && hasGivenName(last) && !hasGivenName(inner);
}

export function splitDash(line: PlainLine, side: 'names-first' | 'names-last' | undefined): Split | undefined {
  if (side === undefined || !/[:：(（／/｜]|\s[-–—―ー|]|[—―]{2}|[-–—]\s/.test(line.text)) return undefined;
  const segments = segmentsOf(withoutLastDash(line.text));
  if (side === 'names-first') return splitFirst(line, segments) ?? splitOrganised(line);
  if (segments.length < 2) return splitLabelled(line);
  const last = segments.at(-1)!;
  const speakers = readPeople(sliceLine(line, last.start, last.end), 'title');
  if (!speakers) return splitBeforeOrganisation(line, segments);
  const before = segments.slice(0, -1);
  const earlier = before.length > 1 ? splitBeforeName(line, segments, speakers) : undefined;
  if (earlier) return earlier;
  // "Title - Acme - Ada Ek"
  const organisation = before.length > 1 && isOrganisation(line.text.slice(before.at(-1)!.start, before.at(-1)!.end));
  const end = organisation ? before.at(-2)!.end : before.at(-1)!.end;
  const isHonoured =
    withoutHonorific(line.text.slice(last.start, last.end)) === speakers[0]!.name &&
    !line.text.endsWith(speakers[0]!.name);
  return { title: line.text.slice(0, end), speakers, form: side, isPlain: isHonoured || isPlain(speakers) };
}

/** "Title - Ada Ek - Copper Kettle": of two that look like names only the first has a usual given name. */
function splitBeforeName(line: PlainLine, segments: readonly Segment[], last: readonly Speaker[]): Split | undefined {
  const [named, ...others] = last;
  if (others.length > 0 || named!.url !== undefined || hasGivenName(named!.name)) return undefined;
  const names = segments.at(-2)!;
  const speakers = readPeople(sliceLine(line, names.start, names.end), 'title');
  if (!speakers?.every(({ name }) => hasGivenName(name))) return undefined;
  const title = line.text.slice(0, segments.at(-3)!.end);
  return { title, speakers: withOrganisation(speakers, named!.name), form: 'names-last', isPlain: true };
}

function withOrganisation(speakers: readonly Speaker[], organisation: string): readonly Speaker[] {
  return speakers.map((each) => ({ ...each, organisation: each.organisation ?? organisation }));
}

/** "Title - Ada Ek - Acme" */
function splitBeforeOrganisation(line: PlainLine, segments: readonly Segment[]): Split | undefined {
  const [names, last] = segments.slice(-2) as [Segment, Segment];
  const organisation = line.text.slice(last.start, last.end);
  if (segments.length < 3 || !isOrganisation(organisation)) return undefined;
  const speakers = readPeople(sliceLine(line, names.start, names.end), 'title');
  return (
    speakers && {
      title: line.text.slice(0, segments.at(-3)!.end),
      speakers: withOrganisation(speakers, organisation),
      form: 'names-last',
      isPlain: true,
    }
  );
}

/** "Keynote with Ada Ek" */
export function splitKindWith(line: PlainLine): Split | undefined {
  const match = kindWith.exec(line.text.slice(0, 60));
  if (!match || !kindOfTalk.test(match[1]!) || /fireside|panel/i.test(match[1]!)) return undefined;
  const speakers = readPeople(sliceLine(line, match[0].length, line.text.length), 'title');
  return speakers && { title: match[1]!, speakers, form: 'by', isPlain: true };
}

const kindWith = new RegExp(String.raw`^(\S.{2,30}?)\s+(?:${withWords})\s+(?=\p{Lu})`, 'u');

/** "Keynote: Ada Ek": only names after the kind of talk. */
function splitLabelled(line: PlainLine): Split | undefined {
  const match = /^([^:：]{3,30}?)\s*[:：]\s*(?=\S)/.exec(line.text);
  if (!match || !kindOfTalk.test(match[1]!)) return undefined;
  const speakers = readPeople(sliceLine(line, match[0].length, line.text.length), 'title');
  return speakers && { title: match[1]!, speakers, form: 'names-last', isPlain: true };
}

/** Two colons are a part of a name: "Perl::Conf". */
const beforeColon = /^([^:：]{2,80})[:：](?![:：])\s*(?=\S)/;

/** "Ada Ek - Title", "Ada Ek - Acme - Title", "Ada Ek: Title", "Keynote: Ada Ek - Title". */
function splitFirst(line: PlainLine, segments: readonly Segment[]): Split | undefined {
  const [first, second, third] = segments;
  const colon = beforeColon.exec(line.text);
  if (colon && kindOfTalk.test(colon[1]!.trim())) {
    const rest = sliceLine(line, colon[0].length, line.text.length);
    return splitFirst(rest, segmentsOf(rest.text));
  }
  if (second && kindOfTalk.test(line.text.slice(0, first!.end))) {
    const rest = sliceLine(line, second.start, line.text.length);
    return third ? splitFirst(rest, segmentsOf(rest.text)) : undefined;
  }
  const speakers = second && readPeople(sliceLine(line, 0, first!.end), 'title');
  if (!speakers) return endsWithPeople(line, segments) ? undefined : splitColon(line, 'title');
  const organisation = third && line.text.slice(second.start, second.end);
  const isOrganised = organisation !== undefined && (isOrganisation(organisation) || handle.test(organisation));
  // "Ada Ek | @ada | Acme | Title"
  const fourth = isOrganised && handle.test(organisation) ? segments[3] : undefined;
  const isNext = fourth !== undefined && isOrganisation(line.text.slice(third!.start, third!.end));
  const start = isNext ? fourth.start : isOrganised ? third!.start : second.start;
  const named =
    isOrganised && !handle.test(organisation) ? speakers.map((each) => ({ ...each, organisation })) : speakers;
  return { title: line.text.slice(start), speakers: named, form: 'names-first', isPlain: isPlain(named) };
}

/** "Big Nets: Small Boats - Ada Ek" */
function endsWithPeople(line: PlainLine, segments: readonly Segment[]): boolean {
  const { start, end } = segments.at(-1)!;
  return start > 0 && readPeople(sliceLine(line, start, end), 'title') !== undefined;
}

/** "Ada Ek: Title" */
export function splitColon(line: PlainLine, context: 'title' | 'line'): Split | undefined {
  const colon = beforeColon.exec(line.text);
  const speakers = colon ? readPeople(sliceLine(line, 0, colon[1]!.length), context) : undefined;
  if (!speakers) return undefined;
  const title = line.text.slice(colon![0].length);
  return { title, speakers, form: 'names-first', isPlain: isPlain(speakers) };
}

/** "Ada Ek (Acme) Title", "张三（某公司）：标题". */
function splitOrganised(line: PlainLine): Split | undefined {
  const match = /^([^()（）]{2,60}?)\s*[(（]([^()（）]{2,60})[)）]\s*(?:--+|[-–—:：|]+)?\s*(?=\S)/.exec(line.text);
  if (!match) return undefined;
  const [whole, name = '', organisation] = match;
  // A short Chinese or Japanese word with an organisation after it is a name, if something separates it from the title.
  const isShort = isEastAsian(name) && name.length <= 4 && /[-–—:：|]\s*$/.test(whole);
  if (!isShort && !looksLikeName(name) && !looksLikeEastAsianName(name)) return undefined;
  if (!/[\s:：—―-]$/.test(whole) && !isEastAsian(name)) return undefined;
  const speakers = [{ ...person(withoutHonorific(name)), organisation }];
  return { title: line.text.slice(whole.length), speakers, form: 'names-first', isPlain: true };
}

export function isPlain(speakers: readonly Speaker[]): boolean {
  return (
    speakers.length > 1 ||
    speakers.some(
      ({ name, organisation, url }) => organisation !== undefined || url !== undefined || hasGivenName(name),
    )
  );
}
