import type { TextLine } from '../../post/queries/textLines.js';
import { readDayName, type DayName } from '../days/dayHeading.js';
import type { Candidate } from '../candidates/candidate.js';
import { areNamesAbove, readNameAbove } from '../candidates/nameAbove.js';
import { moveCandidates, readCandidates } from '../candidates/readCandidates.js';
import { firstParagraphs, mostProseLines } from '../evidence/firstParagraphs.js';
import { isTimeOfDay } from '../evidence/talkSlot.js';
import { pageWord } from '../evidence/heading/headingMarks.js';
import { readListedNames, type ListedNames } from '../evidence/listedNames.js';
import { measureNotes, type NotesMeasure } from '../evidence/notes.js';
import {
  readHeading,
  splitTitle,
  splitTitleLast,
  type HeadingText,
  type TitleParts,
} from '../evidence/heading/readHeading.js';
import { mostTalkLines, readRelatedLine, readTalkLines, type TalkLines } from '../evidence/readTalkLines.js';
import { relatedKindOfAddress } from '../evidence/relatedLinks.js';
import type { WeakMark } from '../evidence/people/splitNames.js';
import { weakMarksOf } from '../evidence/people/weakMarks.js';
import { readPeopleList } from '../evidence/people/peopleList.js';
import { isCountedTalk } from '../evidence/talkLabels.js';
import { readTalkSlot } from '../evidence/talkSlot.js';
import type { PlainLine } from '../evidence/plainLine.js';
import { isProfile } from '../evidence/people/speakersLine.js';
import type { Evidence, RelatedLink, Speaker } from '../model/talk.js';
import type { SectionText } from './sectionLines.js';
import { isContainerTitle, isSectionTitle, startsLikeSection } from '../evidence/heading/sectionTitle.js';
import { readTalkProse, type TalkProse } from '../evidence/people/talkProse.js';

/**
 * All that a heading and the lines up to the next one say by themselves, whatever surrounds them. Each is read when it
 * is first asked for: most of a post is not about what the reader of its outline asks.
 */
export interface SectionFacts {
  readonly heading: HeadingText;
  /** With names on any side of a dash. */
  readonly title: TitleParts;
  /** With names on one side of a dash only. */
  readonly namesFirst: TitleParts;
  readonly namesLast: TitleParts;
  /** Of a heading that no dash parts, the marks at which it may have names. */
  readonly weakMarks: readonly WeakMark[];
  readonly day: DayName | undefined;
  /** Whether the heading's words are those of a section, or begin so, or are those of a section that holds talks. */
  readonly sectionTitle: 'section' | 'like-section' | 'container' | undefined;
  /** Line numbers are relative to the line after the heading. */
  readonly lines: TalkLines;
  readonly prose: TalkProse;
  /** Slides and videos on lines of their own in the notes. */
  readonly linksInNotes: readonly RelatedLink[];
  /** Of the notes, which follow the talk lines. */
  readonly measure: NotesMeasure;
  /** What its lines and items are labelled with, in lower case: "**Summary:** …", "[Slides](…)". */
  readonly labels: ReadonlySet<string>;
  /** What the heading and the talk lines show; the prose can show more. */
  readonly evidence: readonly Evidence[];
  /** Whether nothing is written after the heading. */
  readonly isEmpty: boolean;
  /** What may be talks among the lines; their line numbers count from the line after the heading. */
  readonly candidates: readonly Candidate[];
  readonly listedNames: readonly ListedNames[];
}

const fewLines = 5;

/** A section of several short talks: its first speaker is not that of all. */
const severalTalks = /lightning ?talks|ignites|pecha ?kucha|talks$/i;

/** What notes say that begin with a list of the speakers. */
const ofListed: Omit<TalkProse, 'speakers'> = {
  mentioned: [],
  tellsOfTalk: true,
  opensWithSpeaker: true,
  isOfSeveral: false,
  subject: undefined,
};

/** "14:00 – 15:30 Uhr." */
const longestTime = 40;

/** Nothing is decided on these. */
const onlyOfNotes: ReadonlySet<string> = new Set<keyof SectionFacts>(['linksInNotes', 'measure']);

/** A class, as it keeps what it has read: accessors on a prototype cost a large post a tenth of closures for each. */
export class LazyFacts implements SectionFacts {
  private readonly known: { -readonly [K in keyof SectionFacts]?: { readonly value: SectionFacts[K] } } = {};

  constructor(
    private readonly text: SectionText,
    private readonly dayWords: readonly string[],
  ) {}

  get heading(): HeadingText {
    return (this.known.heading ??= { value: readHeading(this.text.readHeading()) }).value;
  }

  get namesFirst(): TitleParts {
    return (this.known.namesFirst ??= { value: splitTitle(this.heading, ['names-first']) }).value;
  }

  get namesLast(): TitleParts {
    // Names after "by" or in brackets are independent of the dashes.
    const { form } = this.namesFirst;
    if (form === 'by' || form === 'brackets') return this.namesFirst;
    const read = (): TitleParts =>
      form === undefined ? (splitTitleLast(this.heading) ?? this.namesFirst) : splitTitle(this.heading, ['names-last']);
    return (this.known.namesLast ??= { value: read() }).value;
  }

  get title(): TitleParts {
    return this.namesFirst.form === undefined ? this.namesLast : this.namesFirst;
  }

  get weakMarks(): readonly WeakMark[] {
    const read = (): readonly WeakMark[] => (this.title.form === undefined ? weakMarksOf(this.heading.title) : []);
    return (this.known.weakMarks ??= { value: read() }).value;
  }

  get day(): DayName | undefined {
    return (this.known.day ??= { value: readDayName(this.heading.line.text, this.dayWords) }).value;
  }

  get sectionTitle(): SectionFacts['sectionTitle'] {
    return (this.known.sectionTitle ??= { value: kindOfTitle(this.heading) ?? this.kindOfLines() }).value;
  }

  get lines(): TalkLines {
    return (this.known.lines ??= { value: this.readLines() }).value;
  }

  get prose(): TalkProse {
    return (this.known.prose ??= { value: this.readProse() }).value;
  }

  get linksInNotes(): readonly RelatedLink[] {
    const read = (): readonly RelatedLink[] => findLinks(this.text.read(), this.lines.notesLine);
    return (this.known.linksInNotes ??= { value: read() }).value;
  }

  get measure(): NotesMeasure {
    return (this.known.measure ??= { value: measureNotes(this.text.read().slice(this.lines.notesLine)) }).value;
  }

  get labels(): ReadonlySet<string> {
    return (this.known.labels ??= { value: new Set(this.text.read().flatMap((line) => labelOf(line) ?? [])) }).value;
  }

  get candidates(): readonly Candidate[] {
    const read = (): readonly Candidate[] =>
      moveCandidates(readCandidates(this.text.read(), this.text.readTables()), -this.text.firstLine);
    return (this.known.candidates ??= { value: read() }).value;
  }

  get listedNames(): readonly ListedNames[] {
    return (this.known.listedNames ??= { value: readListedNames(this.text.read()) }).value;
  }

  get evidence(): readonly Evidence[] {
    return (this.known.evidence ??= { value: evidenceOf(this.heading, this.title, this.lines) }).value;
  }

  get isEmpty(): boolean {
    return this.text.isBlank();
  }

  /**
   * Whether all that has been asked of an earlier version of the section is still so: then what was decided on it holds.
   * What only its notes say does not matter.
   */
  repeats(former: SectionFacts): boolean {
    if (former === this) return true;
    if (!(former instanceof LazyFacts) || this.isEmpty !== former.isEmpty) return false;
    const asked = Object.entries(former.known).filter(([name]) => !onlyOfNotes.has(name));
    return asked.every(([name, { value }]) => isSame(this[name as keyof SectionFacts], value));
  }

  /** A table of contents; a time without a title below it, "2pm.", says when the notes were taken. */
  private kindOfLines(): 'section' | undefined {
    if (isContents(this.text.read(fewLines))) return 'section';
    const { text } = this.heading.line;
    if (text.length > longestTime || !isTimeOfDay(text)) return undefined;
    return this.lines.topic === undefined && this.lines.speakers.length === 0 ? 'section' : undefined;
  }

  /** Where the notes begin within a few lines, as nearly always, no more are looked at. */
  private readLines(): TalkLines {
    const few = this.text.read(fewLines);
    const { text } = this.heading.title;
    const isUntitled = text === '' ? 'time' : isCountedTalk(text) ? 'count' : undefined;
    const found = readTalkLines(few, isUntitled);
    if (this.listsPeople(few, found)) return readTalkLines([]);
    const hasNotes = few.slice(found.notesLine).some(({ kind }) => kind !== 'blank');
    if (hasNotes || few.length < fewLines) return found;
    return readTalkLines(this.text.read(mostTalkLines), isUntitled);
  }

  /** Whether the speakers below the heading are the first of several, each with a title of their own. */
  private listsPeople(few: readonly TextLine[], { speakersLine }: TalkLines): boolean {
    if (speakersLine === undefined) return false;
    const isSection = kindOfTitle(this.heading) !== undefined;
    const pair = few.slice(speakersLine, speakersLine + 2);
    return (isSection || readNameAbove(pair) !== undefined) && areNamesAbove(this.text.read(), isSection);
  }

  private readProse(): TalkProse {
    const { notesLine } = this.lines;
    const few = this.text.read(notesLine + mostProseLines);
    const listed = readPeopleList(few, notesLine);
    if (listed.length > 0) return { ...ofListed, speakers: listed };
    const { title, line } = this.heading;
    return readTalkProse(firstParagraphs(few, notesLine), title.text, severalTalks.test(line.text));
  }
}

/** Whether lines begin a list of links to parts of the same page, with hardly anything else. */
function isContents(lines: readonly TextLine[]): boolean {
  const items = lines.filter(({ kind }) => kind !== 'blank');
  const within = items.filter((line) => isWithinPage(line));
  return within.length >= fewestContents && within.length * 4 >= items.length * 3;
}

const fewestContents = 2;

function isWithinPage({ beginsItem, text, links: [link] }: TextLine): boolean {
  return beginsItem && link?.start === 0 && link.end >= text.length && link.url.startsWith('#');
}

/** Whether two facts are equal: they are plain values, lists and sets. */
export function isSame(one: unknown, other: unknown): boolean {
  const listed = (_: string, value: unknown): unknown => (value instanceof Set ? [...(value as Set<unknown>)] : value);
  return one === other || JSON.stringify(one, listed) === JSON.stringify(other, listed);
}

function kindOfTitle({ line, time }: HeadingText): SectionFacts['sectionTitle'] {
  const { text } = line;
  if (isSectionTitle(text)) return 'section';
  // "9:00-10:30 Session 1: Boats"
  if (isContainerTitle(time === undefined ? text : withoutTime(line))) return 'container';
  return startsLikeSection(text) ? 'like-section' : undefined;
}

function withoutTime(line: PlainLine): string {
  const slot = readTalkSlot(line);
  return slot ? line.text.slice(slot.start, slot.end) : line.text;
}

const longestLabel = 24;

function labelOf({ kind, text, marked, links, offset, beginsItem }: TextLine): string | undefined {
  if (kind !== 'paragraph' || !(beginsItem || offset === 0)) return undefined;
  const bold = marked.find((each) => each.kind === 'strong' && each.start === 0);
  const label = text.slice(0, (bold ?? links[0])?.end ?? 0).trim();
  const name = label.replace(/\s*[:：]$/, '');
  const isLabel = bold
    ? name !== label || /^\s*[:：]/.test(text.slice(bold.end))
    : links.length === 1 && links[0]!.start === 0 && links[0]!.end === text.length;
  return isLabel && name.length <= longestLabel ? name.toLowerCase() : undefined;
}

/** Slides and video that are on a line of their own further down. */
function findLinks(lines: readonly TextLine[], from: number): readonly RelatedLink[] {
  return lines.slice(from).flatMap((line) => {
    const { kind, text, links, marked } = line;
    const mayBe = links[0]?.start === 0 || marked[0]?.start === 0 || /^[[(]/.test(text);
    if (kind !== 'paragraph' || text.length > 400 || !mayBe) return [];
    return readRelatedLine(line) ?? [];
  });
}

/** All that is shown but by the prose. */
function evidenceOf(heading: HeadingText, title: TitleParts, lines: TalkLines): readonly Evidence[] {
  const signs: Evidence[] = [];
  if (linkOf(heading, title.speakers) !== undefined) signs.push('title-link');
  if (lines.tags.length > 0) signs.push('tags-line');
  if (lines.speakers.length > 0) signs.push('speakers-line');
  if (heading.related.length + lines.links.length > 0) signs.push('related-links');
  if (title.form === 'by') signs.push('title-by');
  else if (title.form !== undefined) signs.push('title-names');
  if (heading.sessionCode !== undefined) signs.push('session-code');
  if (heading.isLabelled || lines.topic !== undefined) signs.push('title-label');
  if (title.isQuoted) signs.push('quoted-title');
  if (heading.time !== undefined || lines.isTimed) signs.push('time');
  return signs;
}

/**
 * The heading's link to a page, if it is most of the heading or says that it leads to the talk: a word with a link to its
 * explanation does not count, and neither do a speaker's page, slides and videos.
 */
export function linkOf({ line, title }: HeadingText, speakers: readonly Speaker[] = []): string | undefined {
  const links = line.links.filter(
    ({ url }) =>
      /^(?:https?:\/\/|\/|\.)/i.test(url) &&
      !isProfile(url) &&
      !relatedKindOfAddress(url) &&
      !speakers.some((each) => each.url === url),
  );
  const longest = links.find(({ start, end }) => end - start >= title.text.length / 3 || start === 0);
  return (longest ?? links.find(({ text }) => isPageWord(text)))?.url;
}

/** The video that a title as a whole leads to: the talk's page, where it has no other. */
export function videoOf({ title }: HeadingText): string | undefined {
  const video = title.links.find(({ url }) => relatedKindOfAddress(url) === 'video');
  return video && (video.end - video.start) * 2 > title.text.length ? video.url : undefined;
}

function isPageWord(text: string): boolean {
  return /^(?:key-?note|talk|session)$/i.test(text) || pageWord.test(text);
}
