import { isCountedTalk } from '../evidence/talkLabels.js';
import type { Range } from '../../text.js';
import type { NotesMeasure } from '../evidence/notes.js';
import { mayBeginWithCode } from '../evidence/sharedCodes.js';
import type { TitleParts } from '../evidence/heading/readHeading.js';
import { whenHeld } from '../evidence/talkKinds.js';
import type { Part } from '../model/part.js';
import type { Evidence, OwnLines, RelatedLink, Section, Speaker, Talk } from '../model/talk.js';
import type { TalkDecision } from './decideTalks.js';
import { agree, areHandles } from './titlesOf.js';
import { linkOf, videoOf, type SectionFacts } from '../sections/sectionFacts.js';

/** Where a part is. */
export type PartPlace = Pick<Part, 'level' | 'headingRange' | 'range' | 'bodyRange'>;

/** What surrounds a talk's heading. */
export interface TalkSurroundings {
  /** Of the headings inside the talk, at any depth. */
  readonly below: readonly SectionFacts[];
  readonly parts: readonly Section[];
  /** What the sections that hold the talk lend it. */
  readonly containerTags: readonly string[];
  /** What is around it that speaks for it. */
  readonly around: readonly Evidence[];
  /** What the heading, its lines and the first heading below it show. */
  readonly evidence: readonly Evidence[];
  readonly decision: TalkDecision;
  /** The title, and the people beside it or, where there are none, in the notes. */
  readonly splitTitle: () => TitleParts;
}

/**
 * A talk under a heading. A class, as its lines and notes are read on first use: to know that it is a talk, its
 * heading mostly suffices, and after each keystroke all talks of a post are made anew.
 */
export class HeadingTalk implements Talk {
  readonly kind = 'talk';
  readonly form = 'heading';
  readonly level: number;
  readonly headingRange: Range;
  readonly range: Range;
  readonly bodyRange: Range;
  readonly parts: readonly Section[];
  private found: TitleParts | undefined;

  constructor(
    place: PartPlace,
    private readonly facts: SectionFacts,
    private readonly surroundings: TalkSurroundings,
  ) {
    this.level = place.level;
    this.headingRange = place.headingRange;
    this.range = place.range;
    this.bodyRange = place.bodyRange;
    this.parts = surroundings.parts;
  }

  get title(): string {
    return titleOfTalk(this.facts, this.splitTitle);
  }

  get certainty(): Part['certainty'] {
    const { decision, evidence } = this.surroundings;
    if (decision === 'said') return 'confirmed';
    // Of a heading without any sign of its own, only its place says that it is a talk.
    const isShown = decision === 'likely' && (evidence.length > 0 || this.facts.prose.tellsOfTalk);
    return isShown ? 'sure' : 'unsure';
  }

  get url(): string | undefined {
    const { heading, lines } = this.facts;
    return linkOf(heading, this.splitTitle.speakers) ?? videoOf(heading) ?? lines.url;
  }

  /** Of their own line, else of the heading, else those that the notes begin with; with names rather than handles alone. */
  get speakers(): readonly Speaker[] {
    const { speakers } = this.facts.lines;
    if (speakers.length === 0) return this.splitTitle.speakers;
    const beside = this.splitTitle.speakers;
    // The title is only split at names that the lines below do not deny.
    if (!areHandles(speakers)) return beside.length > 0 && !agree(beside, speakers) ? beside : speakers;
    if (beside.length === 0 || speakers.length !== beside.length) return beside.length > 0 ? beside : speakers;
    return beside.map((speaker, index) => ({ ...speaker, url: speaker.url ?? speakers[index]!.url }));
  }

  get tags(): readonly string[] {
    const { lines, heading } = this.facts;
    // To know that most headings have no code, they need not be split.
    const code = mayBeginWithCode(heading.title.text) ? this.splitTitle.code : undefined;
    return [...lines.tags, ...heading.tags, ...(code === undefined ? [] : [code]), ...this.surroundings.containerTags];
  }

  get links(): readonly RelatedLink[] {
    return [...this.facts.heading.related, ...this.facts.lines.links, ...this.facts.linksInNotes];
  }

  get ownLines(): OwnLines {
    const { speakers, tags, speakersLine, tagsLine, linksLine, notesLine } = this.facts.lines;
    const first = this.headingRange.end.line + 1;
    const placed = (line: number | undefined): number | undefined => (line === undefined ? undefined : line + first);
    return {
      speakers,
      tags,
      speakersLine: placed(speakersLine),
      tagsLine: placed(tagsLine),
      linksLine: placed(linksLine),
      notesLine: notesLine + first,
    };
  }

  get words(): number {
    return this.sum('words');
  }

  get images(): number {
    return this.sum('images');
  }

  get tweets(): number {
    return this.sum('tweets');
  }

  get evidence(): readonly Evidence[] {
    const own = this.certainty === 'confirmed' ? (['author'] as const) : [];
    return [...own, ...this.ownEvidence, ...this.surroundings.around];
  }

  private get ownEvidence(): readonly Evidence[] {
    const { evidence } = this.surroundings;
    return this.facts.prose.tellsOfTalk ? [...evidence, 'talk-prose'] : evidence;
  }

  private get splitTitle(): TitleParts {
    return (this.found ??= this.surroundings.splitTitle());
  }

  private sum(what: keyof NotesMeasure): number {
    return this.surroundings.below.reduce((total, { measure }) => total + measure[what], this.facts.measure[what]);
  }
}

/** A talk's title: that of its heading or, if that fits any talk or is only a time, the topic that its lines name. */
function titleOfTalk({ heading, lines }: SectionFacts, { title }: TitleParts): string {
  if (title === '') return lines.topic ?? heading.line.text;
  const isGeneric = heading.line.text.length < 40 && (generic.test(title) || isCountedTalk(title));
  return isGeneric ? (lines.topic ?? title) : title;
}

/** "Talk 3", "Keynote", "Workshop". */
const generic = new RegExp(
  String.raw`^(?:${whenHeld})?(?:talk|keynote(?:[- ]speaker)?|session|workshop|presentation|vortrag|lightning talk|tutorial|slot)s?\s*#?\d*$`,
  'i',
);
