import type { TextLine } from '../../../post/queries/textLines.js';
import { readDayName } from '../../days/dayHeading.js';
import { cutSpan } from '../../evidence/plainLine.js';
import { readTitle } from '../title/readTitle.js';
import { speakersOn } from './speakersOn.js';

/** The lines of a text, of which some were written as headings. */
export interface AlmostHeadings {
  /** Headings by what they say, in bold. */
  readonly lines: readonly TextLine[];
  /** Their line numbers. */
  readonly headings: ReadonlySet<number>;
}

/** Without a space after its mark, as old generators took it; a digit after that is a number: "#1". */
const close = /^#(?=[\p{Lu}\p{Lo}"“„«「『《])/u;
/** In HTML, which goes on up to the next blank line. */
export const headingMarksInHtml = /^ {0,3}#{1,6}[ \t]+(?=\S)/;
const marksAfter = /[ \t]+#+[ \t]*$/;
const longest = 160;
/** A hashtag is a word; without spaces between words, a short one. A line with another one is of them. */
const severalWords = /\s|[\u3040-\uffff]{10}/;
const ofTagsOrSentence = /\s#\p{L}|[.,;。，、]$/u;
/** Fewer show no habit. */
const fewest = 2;

interface Written {
  readonly index: number;
  /** The number of characters before the title. */
  readonly marks: number;
}

/**
 * Finds the lines that were written as headings, but are none to Markdown: several of the form
 * "#Title", or right below a tag, or one with its speakers. With two signs and more, the post reads them as headings.
 */
export function withAlmostHeadings(lines: readonly TextLine[]): AlmostHeadings {
  const found = lines.flatMap((_, index) => readMarks(lines, index) ?? []);
  const isTitle = ({ index, marks }: Written): boolean =>
    readDayName(lines[index]!.text.slice(marks)) === undefined &&
    (found.length >= fewest || areSpeakersBelow(lines, index) || namesSpeakers(lines[index]!, marks));
  const titles = found.filter(isTitle);
  if (titles.length === 0) return { lines, headings: none };
  const changed = [...lines];
  for (const { index, marks } of titles) changed[index] = inBold(withoutMarks(lines[index]!, marks));
  return { lines: changed, headings: new Set(titles.map(({ index }) => lines[index]!.line)) };
}

const none: ReadonlySet<number> = new Set();

function readMarks(lines: readonly TextLine[], index: number): Written | undefined {
  const { kind, text, containers, marked } = lines[index]!;
  if ((kind !== 'html' && kind !== 'paragraph') || containers.length > 0 || text.length > longest) return undefined;
  // "_#Go_" is a tag.
  if (!text.includes('#') || marked[0]?.start === 0) return undefined;
  const marks = (kind === 'html' ? headingMarksInHtml : close).exec(text)?.[0].length;
  if (marks === undefined || ofTagsOrSentence.test(text.slice(marks))) return undefined;
  const isHeading = kind === 'html' ? !isVerbatim(lines, index) : severalWords.test(text);
  return isHeading ? { index, marks } : undefined;
}

/** Whether a line of HTML is in code or a script: there, the sign begins a comment. */
export function isVerbatim(lines: readonly TextLine[], index: number): boolean {
  let first = index;
  while (first > 0 && index - first < mostHtml && lines[first - 1]!.kind === 'html') first--;
  return index - first >= mostHtml || /^\s*<(?:pre|script|style|textarea|code)\b/i.test(writtenAt(lines[first]!));
}

const mostHtml = 40;

function writtenAt({ asides: [first] }: TextLine): string {
  return first?.written ?? '';
}

function areSpeakersBelow(lines: readonly TextLine[], index: number): boolean {
  const next = lines[index + 1];
  return next?.part !== undefined && next.part === lines[index]!.part && speakersOn(next) !== undefined;
}

function namesSpeakers(line: TextLine, marks: number): boolean {
  return (readTitle(inBold(withoutMarks(line, marks)))?.speakers.length ?? 0) > 0;
}

function withoutMarks(line: TextLine, marks: number): TextLine {
  const rest = cutSpan(line, 0, marks);
  return line.kind === 'html' ? { ...rest, text: rest.text.replace(marksAfter, '') } : rest;
}

/** The line as if all of it were in bold. */
export function inBold(line: TextLine): TextLine {
  return { ...line, marked: [{ kind: 'strong', start: 0, end: line.text.length }, ...line.marked] };
}
