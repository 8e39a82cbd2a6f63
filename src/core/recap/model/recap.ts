import type { FrontMatter } from '../../frontMatter/frontMatter.js';
import type { Post } from '../../post/post.js';
import type { Range, SourceText } from '../../text.js';
import type { SectionReading } from '../readSections.js';

/** A heading with what stands below it, or a list item that tells of a talk. */
export interface Part {
  /** The title alone: no link syntax, emphasis, numbering, quotes, or speaker. May be empty. */
  readonly title: string;
  /** Heading level, 1 to 6; of a list item one more than that of the heading above it. */
  readonly level: number;
  /** The whole heading, marks included, without the line end; of a list item its first line. */
  readonly headingRange: Range;
  /** From the heading's first line to the end of the last line before the next heading of this or a higher rank. */
  readonly range: Range;
  /** From the line after the heading to the end of `range`. */
  readonly bodyRange: Range;
  /** How certain the kind of the part is; `confirmed` by the author. */
  readonly certainty: 'sure' | 'unsure' | 'confirmed';
}

/** One day of the conference, with the talks that were heard on it. */
export interface Day extends Part {
  readonly kind: 'day';
  /** `YYYY-MM-DD`, where the heading tells it, or the front matter's date and the days' order do. */
  readonly date: string | undefined;
  /** Talks and other sections, in document order. */
  readonly parts: readonly (Talk | Section)[];
}

export interface Talk extends Part {
  readonly kind: 'talk';
  readonly form: 'heading' | 'list';
  /** The talk's page: the heading's link, or the link on its speakers' line. Never slides or video. */
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
  /** Of the tag line, of a session code, and the name of the section that holds it; without `#`. */
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** Of the notes: how many words, pictures and posts from X (or Twitter) they hold; counted when first asked for. */
  readonly words: number;
  readonly images: number;
  readonly tweets: number;
  /** What made the parser think that this is a talk, the strongest first. */
  readonly evidence: readonly Evidence[];
  /** The headings inside the talk. */
  readonly parts: readonly Section[];
}

/** A section that is no talk: introduction, miscellaneous, a track … */
export interface Section extends Part {
  readonly kind: 'section';
  /** Talks and sections below it, in document order. */
  readonly parts: readonly (Talk | Section)[];
}

export interface Speaker {
  readonly name: string;
  /** As written: "Acme", "CTO, Acme". */
  readonly organisation: string | undefined;
  /** The page that the name links to. */
  readonly url: string | undefined;
}

export interface RelatedLink {
  readonly kind: 'slides' | 'video' | 'notes';
  readonly url: string;
}

/**
 * A sign of a talk: what its heading says (a link, related links, "by" and a name, names beside a dash or in brackets,
 * quotes, a session code, "Keynote:"), what the lines below it say (speakers, tags, related links, prose on a talk), where
 * it stands (on the level of a day's talks), or the author's own word.
 */
export type Evidence =
  | 'heading-link'
  | 'heading-by'
  | 'heading-names'
  | 'heading-label'
  | 'quoted-title'
  | 'session-code'
  | 'speakers-line'
  | 'tags-line'
  | 'related-links'
  | 'talk-prose'
  | 'list-item'
  | 'below-day'
  | 'author';

/** What one text says. Immutable; every feature is a reader of it or computes edits from it. */
export interface Recap {
  /** The text, parsed: its structure is asked there. */
  readonly post: Post;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** The event: the front matter's title, else the only heading of level 1. */
  readonly title: string | undefined;
  /** Days, talks outside any day, and other sections, in document order. */
  readonly parts: readonly (Day | Talk | Section)[];
  /** Of the headings that lack the blank behind their `#`s, zero-based lines: read as headings, published as text. */
  readonly linesLackingSpace: readonly number[];
  /** Its sections read by themselves, which the reading of the next version of the text can take over. */
  readonly reading: SectionReading;
  /** What it was read with: so an edit can look at what its text would be read as. */
  readonly options: ReadingOptions;
}

/** What the author has set for the reading of recaps. */
export interface ReadingOptions {
  /** Own words for a day, as "Session" in "Session 2: …", beside those of ten languages. */
  readonly dayWords?: readonly string[];
  /** The level of talk headings, 1 to 6; absent, it is found out. */
  readonly talkLevel?: number | undefined;
  readonly corrections?: readonly Correction[];
}

/** What the author says that a heading or list item is, where the parser took it for something else. */
export interface Correction {
  /** The title as the model gives it, and which one of the parts with that title it is, from 0. */
  readonly title: string;
  readonly occurrence: number;
  readonly kind: 'talk' | 'section' | 'day';
}

export function daysOf(recap: Recap): readonly Day[] {
  return recap.parts.filter((part) => part.kind === 'day');
}

/** All talks below, at any depth, in document order. */
export function talksOf({ parts }: { readonly parts: readonly (Day | Talk | Section)[] }): readonly Talk[] {
  return parts.flatMap((part) => (part.kind === 'talk' ? [part] : talksOf(part)));
}

/**
 * Whether the text is surely the write-up of a conference, wherever it lies: its talks stand under days, or say who spoke,
 * about what, or where the slides are. Linked headings alone are those of any change log.
 */
export function isRecap(recap: Recap): boolean {
  const talks = talksOf(recap);
  if (daysOf(recap).length > 0) return talks.length > 0;
  return talks.some(({ speakers, tags, links }) => speakers.length + tags.length + links.length > 0);
}
