import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { handle, looksLikeName } from '../../evidence/people/names.js';
import { readHeading, splitTitle, wholeTitle } from '../../evidence/readHeading.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import type { Speaker } from '../../model/talk.js';
import { peopleAfter } from './peopleAfter.js';
import { flat, noAddress, titleAddress, type FoundTitle } from './titleReading.js';

/** A title and the names beside it. */
export interface TitleAndNames {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly evidence: 'title-by' | 'title-names';
}

/** Whether names may be words of a title: they are without "by", organisation, page and handle. */
export function isGuess({ speakers, evidence }: TitleAndNames): boolean {
  if (evidence === 'title-by') return false;
  return speakers.every(({ name, organisation, url }) => !organisation && url === undefined && !handle.test(name));
}

/** So long may a text be that nothing but names parts. */
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
  const { title, speakers, form } = splitTitle(readHeading(line));
  if (form !== undefined && title !== '')
    return { title, speakers, evidence: form === 'by' ? 'title-by' : 'title-names' };
  const apart = splitAtSign(line) ?? splitAtComma(line);
  return apart && { ...apart, evidence: 'title-names' };
}

/** "王小明 ~ Title", "Title / @ada": signs that part headings less often. */
function splitAtSign(line: PlainText): Omit<TitleAndNames, 'evidence'> | undefined {
  const { text } = line;
  if (text.length > longest) return undefined;
  const first = /^(\S[^~～]{0,40}?)\s+[~～]\s+(?=\S)/u.exec(text);
  const named = first ? readPeople(slicePlain(line, 0, first[1]!.length), 'line') : undefined;
  if (named) return { title: text.slice(first![0].length).trim(), speakers: named };
  const last = Math.max(text.lastIndexOf(' / '), text.lastIndexOf('／'));
  const speakers = last > 0 ? readPeople(slicePlain(line, last + 2, text.length), 'title') : undefined;
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

/** A cheap test: nothing is between a title and names, or it is a long sentence. */
function isProse(text: string): boolean {
  if (text.length > longestInSentence && /[.。]$/.test(text)) return true;
  return !/[-–—|:(（,、，~～/／\n]|\s(?:by|par|von|door|por|av|af)\s/i.test(text);
}

/** A title that only the names beside it set off. */
export function readSplitTitle(text: PlainText): FoundTitle | undefined {
  if (text.text.length > longest || isProse(text.text)) return undefined;
  const [first] = text.text.split('\n', 1);
  const isShort = first !== text.text && first!.length <= shortLine;
  const split = splitTitleText(text) ?? (isShort ? splitTitleText(slicePlain(text, 0, first!.length)) : undefined);
  if (!split) return undefined;
  const { title, speakers, evidence } = split;
  const link = text.links.find((each) => title.includes(each.text) && each.text.length * 2 > title.length);
  return {
    title,
    speakers,
    setOff: 'split',
    isWhole: true,
    evidence: [evidence, link && 'title-link'],
    address: link ? titleAddress(link.url) : noAddress,
    isGuess: isGuess(split),
    code: readHeading(flat(text)).sessionCode,
  };
}
