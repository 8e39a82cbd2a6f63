import { slicePlain } from '../../post/queries/plainText.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { asMeant } from '../evidence/writtenMarks.js';
import { byWords, byWordsAtEdge } from '../evidence/people/byWords.js';
import { isUnderLabel } from '../evidence/talkLines/readTalkLines.js';
import { readBrokenLines } from './brokenLines.js';
import type { Candidate } from './candidate.js';
import { quotedTitles } from './lines/quotedTitles.js';
import { readSlots } from './lines/slotLines.js';
import { speakersOn } from './lines/speakersOn.js';
import { readSetOff } from './lines/setOffTitle.js';
import { inBold, withAlmostHeadings } from './lines/almostHeadings.js';
import { readNameAbove } from './nameAbove.js';
import { isBetweenTalks } from './notTalks.js';
import { readTitle } from './title/readTitle.js';
import { endsInAddress } from './title/trailingAddress.js';
import { inOrder, type TitleReading } from './title/titleReading.js';
import { withoutLetters } from './withoutLetters.js';
import { withTalkLines } from './withTalkLines.js';

/** A title with what is beside it is no longer than this. */
const longest = 300;
/** A line that nothing sets off is no longer than this. */
const longestPlain = 160;
const shortLine = 60;
const longestLead = 200;
/** The maximum number of lines after a title that can say who speaks. */
const fewLines = 6;

/**
 * Reads what may be talks among the paragraphs that begin with a title: in bold, a link, or with a time or names beside it;
 * in document order. The speakers may be on the next line.
 */
export function readOwnLines(written: readonly TextLine[]): readonly Candidate[] {
  const { lines, headings } = withAlmostHeadings(withoutLetters(written));
  const quotes = quotedTitles(lines);
  const found: Candidate[] = [];
  const group = lines.find(({ kind }) => kind !== 'blank')?.line ?? 0;
  /** The last line above that introduces what follows. */
  let lead: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    // What introduces a list says nothing of the paragraphs after it.
    if (line.beginsItem && line.containers.length === 1) lead = undefined;
    if (
      !(mayBegin(line) || headings.has(line.line) || quotes.has(line.line)) ||
      (line.marked[0]?.start === 0 && isUnderLabel(line))
    )
      continue;
    const paragraph = paragraphFrom(lines, index);
    const last = paragraph.at(-1)!.text;
    if (/[:：]$/.test(last)) lead = last.slice(-longestLead).replace(/\s*[:：]$/, '');
    for (const title of readParagraph(quotes.has(line.line) ? [line] : paragraph)) {
      const each = headings.has(title.line) ? asHeading(title) : title;
      const { text } = lines[index + each.line - line.line]!;
      const candidate = toCandidate(each, { group, listedUnder: lead, number: numberOf(text) });
      const after = index + each.endLine - line.line + 1;
      const whole = candidate && withTalkLines(candidate, lines.slice(after, after + fewLines));
      // A term that no one explains to be a talk is one of a glossary.
      if (whole && (line.kind !== 'term' || whole.evidence.length > 0)) found.push(whole);
    }
    index += paragraph.length - 1;
  }
  return found;
}

/** Whether a line is a term or a heading in HTML, or the first of a paragraph that is in no list or quotation. */
function mayBegin(line: TextLine): boolean {
  const { kind, containers, offset, text } = line;
  if (containers.length > 0 || text === '') return false;
  return kind === 'html' ? isHtmlHeading(line) : (kind === 'paragraph' || kind === 'term') && offset <= 1;
}

/** `<h3>Title</h3>` */
function isHtmlHeading({ asides: [first] }: TextLine): boolean {
  return first?.kind === 'html' && first.at === 0 && /^\s*<h[1-6]\b/i.test(first.written);
}

function paragraphFrom(lines: readonly TextLine[], index: number): readonly TextLine[] {
  const { part } = lines[index]!;
  let end = index + 1;
  while (end < lines.length && lines[end]!.part === part && part !== undefined) end++;
  return lines.slice(index, end);
}

/** A title on some lines, zero-based, inclusive. */
interface TitleLines {
  readonly line: number;
  readonly endLine: number;
  readonly reading: TitleReading;
}

function toLine(line: number, reading: TitleReading): TitleLines {
  return { line, endLine: line, reading };
}

function readParagraph(paragraph: readonly TextLine[]): readonly TitleLines[] {
  const first = paragraph[0]!;
  if (first.kind === 'html') {
    const reading = readTitle(first, { inList: true }) ?? readTitle(inBold(first));
    return reading ? [toLine(first.line, { ...reading, setOff: reading.setOff === 'link' ? 'link' : 'strong' })] : [];
  }
  if (first.kind === 'term' || first.containers.length > 0) {
    const reading = readTitle(first, { inList: true });
    return reading ? [toLine(first.line, reading)] : [];
  }
  // "First:" above the title
  const rest = /[:：]$/.test(first.text) && first.marked.length === 0 ? paragraph.slice(1) : [];
  if (rest.length > 0 && isSetOffFirst(rest[0]!)) return readParagraph(rest);
  const items = readBrokenLines(paragraph);
  if (items) return items.flatMap((reading, index) => (reading ? [toLine(first.line + index, reading)] : []));
  const slots = readSlots(paragraph);
  if (slots) return slots;
  const below = readNameAbove(paragraph);
  if (below) return [{ line: first.line, endLine: first.line + 1, reading: below }];
  if (!mayTell(first, isAlone(paragraph))) return readPlainLines(paragraph);
  const whole = paragraph.length > 1 ? (readWhole(paragraph) ?? readBrokenAtBy(paragraph)) : undefined;
  if (whole) return [whole];
  const reading = readLine(first, isAlone(paragraph));
  if (!reading) return readPlainLines(paragraph);
  if (!reading.isWhole || paragraph.length === 1) return [toLine(first.line, reading)];
  return readLines(paragraph, reading);
}

function asHeading(title: TitleLines): TitleLines {
  const { reading } = title;
  return reading.setOff === 'link' ? title : { ...title, reading: { ...reading, setOff: 'heading' } };
}

/** Whether a line ends its paragraph, or is meant to end: early, or above an address. */
function isAlone([first, second]: readonly TextLine[]): boolean {
  if (!second || first!.text.length <= shortLine) return true;
  return second.addresses[0]?.start === 0 && second.addresses[0].end === second.text.length;
}

/** A cheap test: most paragraphs are prose. */
function mayTell(line: TextLine, isAlone: boolean): boolean {
  const { text, marked, links, asides } = line;
  if (asides.some(({ kind, at }) => kind === 'html' && at === 0)) return true;
  if ((marked[0]?.start ?? 99) <= 84 || (links[0]?.start ?? 99) <= 84 || afterMark.test(text)) return true;
  if (/^["“„«「『《(]/.test(text)) return true;
  return isAlone && lengthOf(line) <= longestPlain && !/[.,;。，、…]$/.test(text);
}

/** The length of a line, without the address that it ends with. */
function lengthOf({ text, addresses }: TextLine): number {
  const last = addresses.at(-1);
  return last?.end === text.length ? last.start : text.length;
}

/** A short line, and the speakers on the next. */
function readPlainLines([first, second]: readonly TextLine[]): readonly TitleLines[] {
  if (!second || first!.text.length > longestPlain || second.text.length > longestPlain) return [];
  const speakers = /[.,;:。，、：]$/.test(first!.text) ? undefined : speakersOn(second);
  const reading = speakers && readTitle(first!, { inList: true, mayName: false });
  if (!speakers || !reading) return [];
  const evidence = inOrder([...reading.evidence, 'speakers-line']);
  return [{ line: first!.line, endLine: second.line, reading: { ...reading, speakers, evidence } }];
}

/** A title that is all of a paragraph of several lines, with the names. */
function readWhole(paragraph: readonly TextLine[]): TitleLines | undefined {
  const { line, part, offset } = paragraph[0]!;
  if (!part || paragraph.length > 4 || part.text.length - offset > longest) return undefined;
  const reading = readSetOff(asMeant(slicePlain(part, offset, part.text.length)));
  return reading?.isWhole ? { line, endLine: paragraph.at(-1)!.line, reading } : undefined;
}

const endsInBy = new RegExp(String.raw`\s(?:${byWords})$`, 'iu');

/** A title that "by" follows at the end of the line, above the names: "**Title** presented by". */
function readBrokenAtBy([first, second]: readonly TextLine[]): TitleLines | undefined {
  if (!first?.part || !second || !endsInBy.test(first.text)) return undefined;
  const end = Math.min(second.offset + second.text.length, first.offset + longest);
  const reading = readSetOff(asMeant(slicePlain(first.part, first.offset, end)));
  return reading && reading.speakers.length > 0 ? { line: first.line, endLine: second.line, reading } : undefined;
}

/** Whether a line begins with bold type that names somebody, or is all that it says. */
function isSetOffFirst(line: TextLine): boolean {
  const reading = readSetOff(line);
  return reading?.setOff === 'strong' && (reading.isWhole || reading.speakers.length > 0);
}

/** A title in bold or the like; or one with names beside it, or after a time or a code, where the line ends with it. */
function readLine(line: TextLine, isAlone: boolean): TitleReading | undefined {
  const { text } = line;
  const setOff = readSetOff(line);
  if (setOff || lengthOf(line) > longestPlain || noTitle.test(text) || !(isAlone || afterMark.test(text)))
    return setOff;
  const reading = readTitle(line) ?? (endsInAddress(line) ? readTitle(line, { inList: true }) : undefined);
  return isAlone || reading?.evidence.some((each) => each === 'time' || each === 'session-code') ? reading : undefined;
}

const noTitle = /[.,;:。，、：]$|^(?:photo|image|picture|source|credits?|foto|bild)\b/i;
const afterMark = /^(?:\[|\d|[A-Z]{2,5}-?\d)/;

/** The first line of a paragraph is a title; the next names people, is a title, too, or is text. */
function readLines(paragraph: readonly TextLine[], first: TitleReading): readonly TitleLines[] {
  const found: TitleLines[] = [];
  let reading = first;
  for (let index = 0; index < paragraph.length; index++) {
    const { line } = paragraph[index]!;
    const next = paragraph[index + 1];
    const speakers = next && reading.speakers.length === 0 ? speakersOn(next) : undefined;
    const evidence = speakers ? inOrder([...reading.evidence, 'speakers-line']) : reading.evidence;
    found.push({
      line,
      endLine: speakers ? line + 1 : line,
      reading: { ...reading, speakers: speakers ?? reading.speakers, evidence },
    });
    if (speakers) index++;
    const after = paragraph[index + 1];
    const following = after && readSetOff(after);
    if (!following?.isWhole || following.setOff !== first.setOff) break;
    reading = following;
  }
  return found;
}

/** "2. Title", "#2: Title", "(2) Title" */
function numberOf(text: string): number | undefined {
  const found = /^[#(（【]?\s?(\d{1,2})(?:[.)）】:：、]|\s[-–—])\s?(?=\D)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** "By Ada Ek", "#Go, #Rust": what is said of a talk below its title. */
const aboutTalk = new RegExp(String.raw`^(?:${byWordsAtEdge}|di)\s|^#`, 'iu');

/** In other languages than English, a title may begin so, too: "Por que nets?" */
function isAboutTalk({ title, speakers }: TitleReading): boolean {
  if (!aboutTalk.test(title)) return false;
  return title.startsWith('#') ? speakers.length === 0 : /^by\s/i.test(title) || !/^\S+\s+\p{Ll}/u.test(title);
}

function toCandidate(
  { line, endLine, reading }: TitleLines,
  around: Pick<Candidate, 'group' | 'listedUnder' | 'number'>,
): Candidate | undefined {
  const { title, wholeTitle, url, speakers, tags, links, evidence, setOff } = reading;
  if (isBetweenTalks({ ...reading, url: reading.url ?? reading.links[0]?.url }) || isAboutTalk(reading))
    return undefined;
  const place = { line, endLine, lastLine: endLine, depth: 0, setOff, ...around };
  return { form: 'line', ...place, title, wholeTitle, url, speakers, tags, links, evidence };
}
