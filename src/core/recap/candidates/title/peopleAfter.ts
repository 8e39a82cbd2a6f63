import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { handle } from '../../evidence/people/names.js';
import { byWords, byWordsAtEdge, weakByWords, withWords } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { namesIn } from '../../evidence/people/proseNames.js';
import { mentionsTalk, saysWhoSpeaks } from '../../evidence/people/speaking.js';
import type { Speaker } from '../../model/talk.js';
import { flat } from './titleReading.js';

/** The people that a text names after a title. */
export interface PeopleAfter {
  readonly people: readonly Speaker[];
  readonly evidence: 'title-by' | 'title-names';
  /** Whether only punctuation follows them. */
  readonly isAll: boolean;
}

/** What separates a title from names: a dash, colon, comma, bracket, "by" in several languages, or a line end. */
const joint = new RegExp(
  String.raw`^["”»'’*」』》\s]*(?:(?:[-–—:|,/(（／：]|(?<!\p{L})(?:${byWordsAtEdge}|${withWords})\s)\s*)+(?:(?:${byWordsAtEdge})\s+)?|^["”»'’*」』》\s]*\n\s*`,
  'iu',
);
const byWord = new RegExp(String.raw`(?<!\p{L})(?:${byWordsAtEdge})\s`, 'iu');
const laterBy = new RegExp(String.raw`\s(?:${byWords})(?:\s*[:：])?\s+(?=\p{Lu})`, 'u');

/** Names at the start of a sentence: "Ada Ek and Bo Li gave …". */
const nameRun =
  /^(?:(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]*)(?: (?:van|von|de|der|den|del|di|la|le))*(?: |(?=['’,.;:(]|$))){2,4}(?:(?:and|&|,|et|und) (?:\p{Lu}[\p{L}.’'-]*(?: |$|(?=['’,.;:(]))){2,4})*/u;

const weakBy = new RegExp(String.raw`^["”»'’*」』》]*\s+(?:${weakByWords})\s+(?=\p{Lu})`, 'u');

/** The people after a title that is set off and a word that can mean "by", but often does not: "**Nudos** de Ada Ek". */
export function peopleAfterWeakBy(line: PlainText, offset: number): PeopleAfter | undefined {
  const mark = weakBy.exec(line.text.slice(offset, offset + 40))?.[0];
  return mark === undefined ? undefined : peopleAfterMark(line, offset + mark.length, 'title-by');
}

/** Reads the people after a title that ends at an offset: all that follows, or the names that it begins with. */
export function peopleAfter(line: PlainText, offset: number): PeopleAfter | undefined {
  const mark = joint.exec(line.text.slice(offset, offset + 40))?.[0];
  if (mark === undefined) return undefined;
  return peopleAfterMark(line, offset + mark.length, byWord.test(mark) ? 'title-by' : 'title-names', mark);
}

function peopleAfterMark(
  line: PlainText,
  start: number,
  evidence: PeopleAfter['evidence'],
  mark = ' ',
): PeopleAfter | undefined {
  const end = endOfNames(line.text, start, mark);
  const rest = flat(slicePlain(line, start, end));
  const over = namesOverLines(line, start, end, mark);
  const read = readPeople(rest, 'title');
  const isMore = over !== undefined && over.people.length > (read?.length ?? 0);
  const all = isMore ? over.people : read;
  const isLast = /^[)）\].,;:!\s]*$/.test(line.text.slice(isMore ? over.end : end));
  if (all) return { people: all, evidence, isAll: isLast };
  // "Title: Big Nets are …" is most often no name.
  if (/[:：]\s*$/.test(mark) && evidence === 'title-names') return undefined;
  const people = runOfNames(rest);
  return people && { people, evidence, isAll: false };
}

/** Names, one of which continues on the next line of an item: "Ada\nEk", "Bo Li, Ada\nEk, and Cy Ng". */
function namesOverLines(
  line: PlainText,
  start: number,
  end: number,
  mark: string,
): { readonly people: readonly Speaker[]; readonly end: number } | undefined {
  if (line.text[end] !== '\n' || end - start > longestBroken || !brokenName.test(line.text.slice(start, end)))
    return undefined;
  const joined = { ...line, text: `${line.text.slice(0, end)} ${line.text.slice(end + 1)}` };
  const last = endOfNames(joined.text, start, mark);
  const people = readPeople(flat(slicePlain(joined, start, last)), 'title');
  return people && { people, end: last };
}

/** A first name at the end of a line. */
const brokenName = /(?:^|[,&]\s*|\s(?:and|und|et|y|e|och|og)\s)\p{Lu}\p{L}*\.?$/u;

/** The maximum length of names on their first line, in characters. */
const longestBroken = 120;

/** The people after the first "by" in the sentence that follows a title: "[Title](…), on boats by Ada Ek". */
export function peopleAfterBy(line: PlainText, offset: number): PeopleAfter | undefined {
  const by = laterBy.exec(line.text.slice(offset, offset + 160));
  if (!by || /[.!?\n]/.test(line.text.slice(offset, offset + by.index))) return undefined;
  const start = offset + by.index + by[0].length;
  const isMarked = [...line.links, ...line.marked].some((each) => each.start === start);
  // "von", "par" and "por" have other meanings, too.
  const isSure = isMarked || /^\sby\s|[:：]/.test(by[0]) || mentionsTalk(line.text.slice(offset, offset + by.index));
  return isSure ? peopleAfterMark(line, start, 'title-by') : undefined;
}

/** The people that a sentence begins with, or those after "by" in it, before an offset. */
export function peopleBefore(line: PlainText, offset: number): readonly Speaker[] | undefined {
  const before = slicePlain(line, 0, offset);
  return runOfNames(before) ?? peopleAfterBy(before, 0)?.people ?? speakersIn(flat(before));
}

/** "…, so I was excited about Ada Ek's talk on ": the last people who are speakers according to the words after them. */
function speakersIn(before: PlainText): readonly Speaker[] | undefined {
  return namesIn(before)
    .filter(({ end }) => saysWhoSpeaks(before.text.slice(end)))
    .at(-1)?.people;
}

/** Where names end: at the bracket that closes theirs, the end of the line or the sentence. */
function endOfNames(text: string, start: number, mark: string): number {
  if (/[(（]\s*(?:by\s)?$/i.test(mark)) {
    const length = /^[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*/.exec(text.slice(start, start + 300))![0].length;
    return start + length;
  }
  const rest = text.slice(start, start + 300);
  const stop = /(?<!,\s*)\n|(?<=\p{Ll}\p{Ll}[)\]]?)[.!](?=\s+\p{Lu})|\s+[-–—|]\s+|(?<=\))\s*:\s|\s:\s/u.exec(rest);
  return start + (stop?.index ?? text.length - start);
}

function runOfNames(rest: PlainText): readonly Speaker[] | undefined {
  const names = nameRun.exec(rest.text.slice(0, 200))?.[0];
  if (!names || handle.test(names)) return undefined;
  const trimmed = names
    .replace(/['’]s?\s*$/, '')
    .replace(/\s+(?:and|&|et|und)\s*$/, '')
    .trim();
  return readPeople({ text: trimmed, links: rest.links }, 'title');
}
