import type { FrontMatter } from '../frontMatter/frontMatter.js';
import type { Range, SourceText } from '../text.js';

/** A heading with what stands below it. */
export interface Part {
  /** The title alone: no link syntax, emphasis, numbering, or speaker. May be empty. */
  readonly title: string;
  /** Heading level, 1 to 6. */
  readonly level: number;
  /** The whole heading, marks included, without the line end. */
  readonly headingRange: Range;
  /** From the heading's first line to the end of the last line before the next heading of this or a higher rank. */
  readonly range: Range;
  /** From the line after the heading to the end of `range`. */
  readonly bodyRange: Range;
}

/** One day of the conference, with the talks that were heard on it. */
export interface Day extends Part {
  readonly kind: 'day';
  /** Talks and other sections, in document order. */
  readonly parts: readonly (Talk | Section)[];
}

export interface Talk extends Part {
  readonly kind: 'talk';
  /** The talk's page: the heading's link. Never slides or video. */
  readonly url: string | undefined;
  readonly speakers: readonly string[];
  /** Of the tag line, without `#`. */
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
}

/** A section that is no talk: introduction, miscellaneous, a track … */
export interface Section extends Part {
  readonly kind: 'section';
  /** Talks and sections below it, in document order. */
  readonly parts: readonly (Talk | Section)[];
}

export interface RelatedLink {
  readonly kind: 'slides' | 'video';
  readonly url: string;
}

/** What one text says. Immutable; every feature is a reader of it or computes edits from it. */
export interface Recap {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** The event: the front matter's title, else the only heading of level 1. */
  readonly title: string | undefined;
  /** Days, talks outside any day, and other sections, in document order. */
  readonly parts: readonly (Day | Talk | Section)[];
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
