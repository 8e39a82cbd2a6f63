import type { FrontMatter } from '../../frontMatter/frontMatter.js';
import type { Post } from '../../post/post.js';
import { nextWrittenLine, type SourceText } from '../../text.js';
import type { Day } from './day.js';
import type { ReadingOptions } from './readingOptions.js';
import type { Section, Talk } from './talk.js';

export type { Day } from './day.js';
export type { Part } from './part.js';
export type { Correction, ReadingOptions } from './readingOptions.js';
export type { Evidence, OwnLines, RelatedLink, Section, Speaker, Talk } from './talk.js';

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
  /** The lines, zero-based, of headings whose space after the `#` is missing: read as headings, published as text. */
  readonly linesLackingSpace: readonly number[];
  /** What the reading of the next version of the text takes over; nobody else looks into it. */
  readonly memory: object | undefined;
  /** What it was read with: so an edit can look at what its text would be read as. */
  readonly options: ReadingOptions;
}

export function daysOf(recap: Recap): readonly Day[] {
  return recap.parts.filter((part) => part.kind === 'day');
}

/** All talks below, at any depth, in document order. */
export function talksOf({ parts }: { readonly parts: readonly (Day | Talk | Section)[] }): readonly Talk[] {
  return parts.flatMap((part) => (part.kind === 'talk' ? [part] : talksOf(part)));
}

/** The days below which nothing is written yet. */
export function emptyDaysOf(recap: Recap): readonly Day[] {
  return daysOf(recap).filter(
    ({ parts, bodyRange: { start, end } }) =>
      parts.length === 0 && (start.line > end.line || nextWrittenLine(recap.source, start.line) > end.line),
  );
}

/**
 * Whether the text is surely the write-up of a conference, wherever it lies: its talks are under days, or say who spoke,
 * about what, or where the slides are; its author says that it has some; or it is a post with days that wait for their talks, as
 * a new recap is. Linked headings alone are those of any change log.
 */
export function isRecap(recap: Recap): boolean {
  const talks = talksOf(recap);
  if (daysOf(recap).length > 0) return talks.length > 0 || isBegun(recap);
  return talks.some(
    ({ certainty, speakers, tags, links }) =>
      certainty === 'confirmed' || speakers.length + tags.length + links.length > 0,
  );
}

function isBegun(recap: Recap): boolean {
  if (recap.frontMatter === undefined) return false;
  return emptyDaysOf(recap).some(({ title, date }) => date !== undefined || /\d/.test(title));
}
