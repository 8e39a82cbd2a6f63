import type { Part } from './part.js';

/** What a talk is written as: a heading, an item of a list, a row of a table, or a line of its own (in bold, or a link). */
export type TalkForm = 'heading' | 'list' | 'table' | 'line';

export interface Talk extends Part {
  readonly kind: 'talk';
  readonly form: TalkForm;
  /** The talk's page: the heading's link, or the link on its speakers' line. Never slides or video. */
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
  /** Of the tag line, of a session code, and the name of the section that holds it; without `#`. */
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** Of the notes: how many words, pictures and posts from X (or Twitter) they hold; counted on first use. */
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
 * A sign of a talk: what its title says (a link, "by" and a name, names beside a dash or in brackets or in a table's column for
 * them, a label such as "Keynote:", quotation marks, a session code or room, a time), what the lines below say (speakers,
 * tags, related links, prose on a talk), where it is (below a day, below a heading that holds talks, among others with signs,
 * above sub-headings that the others have too), or the author's own word.
 */
export type Evidence =
  | 'title-link'
  | 'title-by'
  | 'title-names'
  | 'title-label'
  | 'quoted-title'
  | 'session-code'
  | 'time'
  | 'speakers-line'
  | 'tags-line'
  | 'related-links'
  | 'talk-prose'
  | 'below-day'
  | 'below-container'
  | 'siblings'
  | 'same-parts'
  | 'author';
