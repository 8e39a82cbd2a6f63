import type { Part } from './part.js';

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
  /** What is between the heading and the notes. */
  readonly ownLines: OwnLines;
  /** The headings inside the talk. */
  readonly parts: readonly Section[];
}

/** A section that is not a talk: introduction, miscellaneous, a track … */
export interface Section extends Part {
  readonly kind: 'section';
  /** Talks and sections below it, in document order. */
  readonly parts: readonly (Talk | Section)[];
}

/** The lines of a talk between its heading and its notes, zero-based in the document, and what they alone say. */
export interface OwnLines {
  readonly speakers: readonly Speaker[];
  readonly tags: readonly string[];
  /** The line of the speakers, that of the tags, and that of the links to slides or a video. */
  readonly speakersLine: number | undefined;
  readonly tagsLine: number | undefined;
  readonly linksLine: number | undefined;
  /** The first line after them: where the notes begin, blank lines before them included. */
  readonly notesLine: number;
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
 * it is (on the level of a day's talks), or the author's own word.
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
