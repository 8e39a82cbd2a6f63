import type { TextLine } from '../../post/queries/textLines.js';
import { readDayAfterName, type DayAfterName } from '../days/dayAfterName.js';
import { readDayName, type DayName } from '../days/dayHeading.js';
import type { Candidate } from '../candidates/candidate.js';
import { areNamesAbove, readNameAbove } from '../candidates/nameAbove.js';
import { moveCandidates, readCandidates } from '../candidates/readCandidates.js';
import { embedsTalk } from '../evidence/talkLines/embeds.js';
import { firstParagraphs, mostProseLines } from '../evidence/firstParagraphs.js';
import { isTimeOfDay } from '../evidence/talkSlot.js';
import { readListedNames, type ListedNames } from '../evidence/listedNames.js';
import { measureNotes, type NotesMeasure } from '../evidence/notes.js';
import {
  readHeading,
  splitTitle,
  splitTitleLast,
  type HeadingText,
  type TitleParts,
} from '../evidence/heading/readHeading.js';
import { mostTalkLines, readTalkLines, type TalkLines } from '../evidence/talkLines/readTalkLines.js';
import { weakMarksOf } from '../evidence/people/besideTitles/weakMarks.js';
import { readPeopleList } from '../evidence/people/peopleList.js';
import { isCountedTalk } from '../evidence/talkLabels.js';
import type { Evidence, RelatedLink } from '../model/talk.js';
import type { SectionText } from './sectionLines.js';
import { readTalkProse, type TalkProse } from '../evidence/people/talkProse.js';

import { isSame, type SectionFacts } from './sectionFacts.js';
import { evidenceOf, findLinks, isContents, kindOfTitle, labelOf } from './wordsOfSection.js';
import type { WeakMark } from '../evidence/people/besideTitles/splitAtMark.js';

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

  private peeked: readonly Candidate[] | undefined;

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

  get dayAfterName(): DayAfterName | undefined {
    return (this.known.dayAfterName ??= { value: readDayAfterName(this.heading.line.text, this.dayWords) }).value;
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
    return (this.known.candidates ??= { value: this.peekCandidates() }).value;
  }

  peekCandidates(): readonly Candidate[] {
    return (this.peeked ??= moveCandidates(
      readCandidates(this.text.read(), this.text.readTables()),
      -this.text.firstLine,
    ));
  }

  get listedNames(): readonly ListedNames[] {
    return (this.known.listedNames ??= { value: readListedNames(this.text.read()) }).value;
  }

  get evidence(): readonly Evidence[] {
    return (this.known.evidence ??= { value: evidenceOf(this.heading, this.title, this.lines, this.isShown) }).value;
  }

  get isShown(): boolean {
    return (this.known.isShown ??= { value: this.showsTalk() }).value;
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

  private showsTalk(): boolean {
    const lines = this.text.read(2 * fewLines);
    let seen = 0;
    return lines.some(({ kind }, index) => {
      if (kind === 'blank' || seen++ >= fewLines) return false;
      return kind !== 'code' && embedsTalk(this.text.written(index));
    });
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
