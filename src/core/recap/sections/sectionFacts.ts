import { type DayAfterName } from '../days/dayAfterName.js';
import { type DayName } from '../days/dayHeading.js';
import type { Candidate } from '../candidates/candidate.js';
import { pageWord } from '../evidence/heading/headingMarks.js';
import { type ListedNames } from '../evidence/listedNames.js';
import { type NotesMeasure } from '../evidence/notes.js';
import { type HeadingText, type TitleParts } from '../evidence/heading/readHeading.js';
import { type TalkLines } from '../evidence/talkLines/readTalkLines.js';
import { relatedKindOfAddress } from '../evidence/relatedLinks.js';
import { isProfile } from '../evidence/people/profiles.js';
import type { Evidence, RelatedLink, Speaker } from '../model/talk.js';
import { type TalkProse } from '../evidence/people/talkProse.js';
import type { WeakMark } from '../evidence/people/besideTitles/splitAtMark.js';

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
  /** A day that the heading names after other words. */
  readonly dayAfterName: DayAfterName | undefined;
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
  /** Whether it begins with slides or a video that are shown in the page. */
  readonly isShown: boolean;
  /** Whether nothing is written after the heading. */
  readonly isEmpty: boolean;
  /** What may be talks among the lines; their line numbers count from the line after the heading. */
  readonly candidates: readonly Candidate[];
  /** The same for a reader that decides nothing: what was decided before is not decided again when they change. */
  readonly peekCandidates: () => readonly Candidate[];
  readonly listedNames: readonly ListedNames[];
}

/** Whether two facts are equal: they are plain values, lists and sets. */
export function isSame(one: unknown, other: unknown): boolean {
  const listed = (_: string, value: unknown): unknown => (value instanceof Set ? [...(value as Set<unknown>)] : value);
  return one === other || JSON.stringify(one, listed) === JSON.stringify(other, listed);
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
