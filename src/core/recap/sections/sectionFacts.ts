import type { TextLine } from '../../post/queries/textLines.js';
import { readDayName, type DayName } from '../days/dayHeading.js';
import type { Candidate } from '../candidates/candidate.js';
import { moveCandidates, readCandidates } from '../candidates/readCandidates.js';
import { firstParagraphs, mostProseLines } from './firstParagraphs.js';
import { measureNotes, type NotesMeasure } from '../evidence/notes.js';
import { readHeading, splitTitle, type HeadingText, type TitleParts } from '../evidence/readHeading.js';
import { mostTalkLines, readRelatedLine, readTalkLines, type TalkLines } from '../evidence/readTalkLines.js';
import { relatedKindOfAddress } from '../evidence/relatedLinks.js';
import { isProfile } from '../evidence/people/speakersLine.js';
import type { Evidence, RelatedLink, Speaker } from '../model/talk.js';
import type { SectionText } from './sectionLines.js';
import { isContainerTitle, isSectionTitle, startsLikeSection } from '../evidence/sectionTitle.js';
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
  readonly evidence: readonly Evidence[];
  /** What may be talks among the lines; their line numbers count from the line after the heading. */
  readonly candidates: readonly Candidate[];
  /** The weight of the evidence: from 2 on, this is surely a talk wherever it is; below 1, nothing suggests one. */
  readonly score: number;
  /** Whether the score is 2 or more; often known before all that makes the score is read. */
  readonly isStrong: boolean;
}

/** What each sign weighs. */
const weights: Readonly<Partial<Record<Evidence, number>>> = {
  'title-link': 2,
  'related-links': 2,
  'title-by': 2,
  'speakers-line': 2,
  'tags-line': 2,
  'session-code': 2,
  'title-names': 1,
  'title-label': 1,
  'quoted-title': 1,
  'talk-prose': 1,
};

const fewLines = 5;

/** What the notes' first sentences can add to a score. */
const mostByProse = 1.5;

/** A section of several short talks: its first speaker is not that of all. */
const severalTalks = /lightning ?talks|ignites|pecha ?kucha|talks$/i;

/** A class, as it keeps what it has read: accessors on a prototype cost a large post a tenth of closures for each. */
export class LazyFacts implements SectionFacts {
  private readonly known: { -readonly [K in keyof SectionFacts]?: { readonly value: SectionFacts[K] } } = {};

  private ofLines: number | undefined;

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
    return (this.known.namesLast ??= { value: splitTitle(this.heading, ['names-last']) }).value;
  }

  get title(): TitleParts {
    return this.namesFirst.form === undefined ? this.namesLast : this.namesFirst;
  }

  get day(): DayName | undefined {
    return (this.known.day ??= { value: readDayName(this.heading.line.text, this.dayWords) }).value;
  }

  get sectionTitle(): SectionFacts['sectionTitle'] {
    return (this.known.sectionTitle ??= { value: kindOfTitle(this.heading.line.text) }).value;
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

  get candidates(): readonly Candidate[] {
    const read = (): readonly Candidate[] =>
      moveCandidates(readCandidates(this.text.read(), this.text.readTables()), -this.text.firstLine);
    return (this.known.candidates ??= { value: read() }).value;
  }

  get evidence(): readonly Evidence[] {
    return (this.known.evidence ??= { value: this.readEvidence() }).value;
  }

  get score(): number {
    return (this.known.score ??= { value: this.readScore() }).value;
  }

  get isStrong(): boolean {
    return this.scoreOfLines >= 2 || (this.scoreOfLines + mostByProse >= 2 && this.score >= 2);
  }

  /** What the heading and the talk lines say. */
  private get scoreOfLines(): number {
    return (this.ofLines ??= signsOf(this.heading, this.title, this.lines).reduce(
      (total, each) => total + (weights[each] ?? 0),
      namesBonus(this.title),
    ));
  }

  /** Where the notes begin within a few lines, as nearly always, no more are looked at. */
  private readLines(): TalkLines {
    const few = this.text.read(fewLines);
    const isUntitled = this.heading.title.text === '';
    const found = readTalkLines(few, isUntitled);
    const hasNotes = few.slice(found.notesLine).some(({ kind }) => kind !== 'blank');
    if (hasNotes || few.length < fewLines) return found;
    return readTalkLines(this.text.read(mostTalkLines), isUntitled);
  }

  private readProse(): TalkProse {
    const { notesLine } = this.lines;
    const paragraphs = firstParagraphs(this.text.read(notesLine + mostProseLines), notesLine);
    return readTalkProse(paragraphs, severalTalks.test(this.heading.line.text));
  }

  private readEvidence(): readonly Evidence[] {
    const signs = signsOf(this.heading, this.title, this.lines);
    return this.prose.tellsOfTalk ? [...signs, 'talk-prose'] : signs;
  }

  /** The prose is read only where the other signs do not suffice. */
  private readScore(): number {
    if (this.scoreOfLines >= 2) return this.scoreOfLines;
    const { tellsOfTalk, speakers } = this.prose;
    return this.scoreOfLines + (tellsOfTalk ? 1 : 0) + (speakers.length > 0 ? 0.5 : 0);
  }
}

function kindOfTitle(text: string): SectionFacts['sectionTitle'] {
  if (isSectionTitle(text)) return 'section';
  if (isContainerTitle(text)) return 'container';
  return startsLikeSection(text) ? 'like-section' : undefined;
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

/** Several names or an organisation beside a title weigh more. */
function namesBonus(title: TitleParts): number {
  return title.form !== undefined && title.form !== 'by' && title.isPlain ? 1 : 0;
}

/** All signs but those of the prose. */
function signsOf(heading: HeadingText, title: TitleParts, lines: TalkLines): readonly Evidence[] {
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
  if (heading.time !== undefined) signs.push('time');
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
  return (longest ?? links.find(({ text }) => /^(?:key-?note|talk|session|abstract|details)$/i.test(text)))?.url;
}
