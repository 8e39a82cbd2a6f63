import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import type { Span } from '../../../text.js';
import { handle, looksLikeName } from '../../evidence/people/names.js';
import { readHeading, splitTitle, wholeTitle } from '../../evidence/heading/readHeading.js';
import { byWords, byWordsAtEdge, weakByWords, withWords } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { looksLikeEastAsianName } from '../../evidence/people/eastAsianNames.js';
import { hasGivenName } from '../../evidence/people/givenNames.js';
import { kindOfTalk } from '../../evidence/talkKinds.js';
import type { Speaker } from '../../model/talk.js';
import { peopleAfter } from './peopleAfter.js';
import { splitAtWord } from './splitAtWord.js';
import { flat, noAddress, titleAddress, type FoundTitle } from './titleReading.js';

/** A title and the names beside it. */
export interface TitleAndNames {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly evidence: 'title-by' | 'title-names';
  /** Whether marks of their own say that these are names. */
  readonly isMarked?: boolean;
}

/** Whether names may be words of a title: they are without "by", organisation, page and handle, and not those of a keynote. */
export function isGuess({ title, speakers, evidence, isMarked }: TitleAndNames): boolean {
  if (
    evidence === 'title-by' ||
    isMarked ||
    (kindOfTalk.test(title) && speakers.every(({ name }) => hasGivenName(name)))
  )
    return false;
  return speakers.every(({ name, organisation, url }) => !organisation && url === undefined && !handle.test(name));
}

/** The maximum length of a text that only names separate. */
const longest = 300;
/** A line that ends this early is meant as one. */
const shortLine = 60;
const longestInSentence = 120;

/** Finds names after "by" or a dash, in brackets, after a comma, before a colon; on another line than the title, too. */
export function splitTitleText(text: PlainText): TitleAndNames | undefined {
  const [first] = text.text.split('\n', 1);
  return (first === text.text ? undefined : splitAtLineEnd(text, first!.length)) ?? splitLine(flat(text));
}

/** "Ada Ek (Acme)" above the title; or the title above "Ada Ek, Acme". */
function splitAtLineEnd(text: PlainText, end: number): TitleAndNames | undefined {
  const above = readPeople(slicePlain(text, 0, end), 'title');
  const rest = text.text.slice(end).trim().replaceAll('\n', ' ');
  if (above) return { title: rest, speakers: above, evidence: 'title-names' };
  const after = peopleAfter(text, end);
  return after?.isAll
    ? { title: text.text.slice(0, end).trim(), speakers: after.people, evidence: after.evidence }
    : undefined;
}

function splitLine(line: PlainText): TitleAndNames | undefined {
  const worded = splitAtWord(line);
  if (worded) return { ...worded, title: titleOf(worded.title), evidence: 'title-by', isMarked: true };
  const marked = splitAtMarked(line);
  if (marked) return marked;
  const { title, speakers, form } = splitTitle(readHeading(line));
  if (form !== undefined && title !== '')
    return { title, speakers, evidence: form === 'by' ? 'title-by' : 'title-names' };
  const apart = splitAtSign(line) ?? splitAtComma(line);
  return apart && { ...apart, evidence: 'title-names' };
}

/** `Title - *Ada Ek*`, `Title ([Ada Ek](…))`: people in marks of their own at the end. */
function splitAtMarked(line: PlainText): TitleAndNames | undefined {
  const { text } = line;
  if (text.length > longest) return undefined;
  const isLast = ({ start, end }: Span): boolean => start > 3 && end > start && /^[\s).,;]*$/.test(text.slice(end));
  const marked = line.marked.find((each) => each.kind !== 'code' && isLast(each));
  const last = marked ?? line.links.find(isLast);
  // "The project: [Quick Boats](…)" names a page.
  const mark = last && (marked ? /\s*[-–—:|,(（/]+\s*$/ : /\s*[-–—|,(（/]+\s*$/).exec(text.slice(0, last.start));
  if (!mark || mark.index < 3) return undefined;
  const speakers = readPeople(slicePlain(line, last.start, last.end), 'title');
  const title = speakers && titleOf(slicePlain(line, 0, mark.index));
  return title === undefined || title.length < 3 || looksLikeName(title)
    ? undefined
    : { title, speakers: speakers!, evidence: 'title-names', isMarked: true };
}

/** "王小明 ~ Title", "Title / @ada": signs that part headings less often. */
function splitAtSign(line: PlainText): Omit<TitleAndNames, 'evidence'> | undefined {
  const { text } = line;
  if (text.length > longest) return undefined;
  const first = /^(\S[^~～]{0,40}?)\s+[~～]\s+(?=\S)/u.exec(text);
  const named = first ? readPeople(slicePlain(line, 0, first[1]!.length), 'line') : undefined;
  if (named) return { title: text.slice(first![0].length).trim(), speakers: named };
  const last = Math.max(text.lastIndexOf(' / '), text.lastIndexOf('／'), text.lastIndexOf(' : '));
  const after = slicePlain(line, Math.max(0, last) + 2, text.length);
  // In Korean and Chinese a name is one word: "제목 : 이름".
  const mayBeWord = text.startsWith(' : ', last) && looksLikeEastAsianName(after.text.trim());
  const speakers = last > 0 ? readPeople(after, mayBeWord ? 'line' : 'title') : undefined;
  return speakers && { title: titleOf(slicePlain(line, 0, last)), speakers };
}

/** "Title, Ada Ek, Acme": the first comma that people follow. */
function splitAtComma(line: PlainText): Omit<TitleAndNames, 'evidence'> | undefined {
  const { text } = line;
  let tried = 0;
  for (const { index } of text.matchAll(/,(?=\s)|[、，]/g)) {
    if (++tried > 6) return undefined;
    if (index < 4) continue;
    const first = /^\s*([^,(（]{3,60})/.exec(text.slice(index + 1, index + 70))?.[1];
    // Only where a name comes first is the rest looked at.
    if (!first || !looksLikeName(first.trim().split(/\s+(?:&|and|und|et)\s+/)[0]!)) continue;
    const speakers = readPeople(slicePlain(line, index + 1, text.length), 'title');
    const title = titleOf(slicePlain(line, 0, index));
    if (speakers && !looksLikeName(title)) return { title, speakers };
  }
  return undefined;
}

/** A text as a title, without numbering and code. */
export function titleOf(text: PlainText): string {
  return wholeTitle(readHeading(flat(text))).title;
}

const mayPart = new RegExp(String.raw`[-–—|:(（,、，~～/／\n]|\s(?:${byWords}|${weakByWords}|${withWords})\s`, 'iu');

/** A cheap test: nothing is between a title and names, or it is a long sentence, unless it ends in a link, as to a speaker. */
function isProse({ text, links }: PlainText): boolean {
  const end = text.length - 1;
  if (text.length > longestInSentence && /[.。]$/.test(text) && links.at(-1)?.end !== end) return true;
  return !mayPart.test(text);
}

const dashAndBy = new RegExp(String.raw`^.{3,150}?(?:\s[-–—|]{1,2}|,)\s+(?:${byWordsAtEdge})\s`, 'iu');

/** "Title (Ada Ek) - on tides", "Title by Ada Ek: it was …": names, and what an author notes in small letters. */
const namesAndNote =
  /^.{3,150}?\s(?:\(([^()]{4,60})\)|by\s+(\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){1,3}))(?=(?:\s[-–—]|:)\s+\p{Ll})/u;

/** "Title -- by Ada Ek of Acme", where more sentences follow, or a note; else all of it. */
function withoutNotes(text: PlainText): PlainText {
  const noted = namesAndNote.exec(text.text);
  const names = noted && readPeople({ text: (noted[1] ?? noted[2])!, links: [] }, 'title');
  if (names?.every(({ name }) => hasGivenName(name))) return slicePlain(text, 0, noted![0].length);
  const start = dashAndBy.exec(text.text)?.[0].length;
  if (start === undefined) return text;
  const end = /(?<=\p{L}\p{Ll}[)\]]?)[.!?](?=\s+\p{Lu})/u.exec(text.text.slice(start, start + longestInSentence));
  return end ? slicePlain(text, 0, start + end.index) : text;
}

/** A title that only the names beside it set off. */
export function readSplitTitle(whole: PlainText): FoundTitle | undefined {
  const text = withoutNotes(whole);
  if (text.text.length > longest || isProse(text)) return undefined;
  const [first] = text.text.split('\n', 1);
  const isShort = first !== text.text && first!.length <= shortLine;
  const split = splitTitleText(text) ?? (isShort ? splitTitleText(slicePlain(text, 0, first!.length)) : undefined);
  if (!split) return undefined;
  const { title, speakers, evidence } = split;
  const { sessionCode, isLabelled } = readHeading(flat(text));
  const link = text.links.find((each) => title.includes(each.text) && each.text.length * 2 > title.length);
  return {
    title,
    speakers,
    setOff: 'split',
    isWhole: text === whole,
    evidence: [evidence, link && 'title-link', isLabelled ? 'title-label' : undefined],
    address: link ? titleAddress(link.url) : noAddress,
    isGuess: isGuess(split),
    code: sessionCode,
  };
}
