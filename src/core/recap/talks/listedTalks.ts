import type { Post } from '../../post/post.js';
import { textLines } from '../../post/queries/textLines.js';
import { lastWrittenLine, lineRange, nextWrittenLine } from '../../text.js';
import type { Candidate } from '../candidates/candidate.js';
import { measureNotes } from '../evidence/notes.js';
import { withoutAttributes } from '../evidence/plainLine.js';
import { readTalkLines } from '../evidence/readTalkLines.js';
import type { Talk } from '../model/talk.js';

/** What is decided to be a talk, and how surely. */
export interface ListedTalk {
  readonly candidate: Candidate;
  readonly weight: number;
}

/** Where talks are that are no headings. */
export interface ListPlace {
  /** Zero-based: the line after the last that they can reach. */
  readonly end: number;
  /** Level of the heading above; 0 where there is none. */
  readonly level: number;
  /** Tags that the headings above lend. */
  readonly tags: readonly string[];
  readonly isInDay: boolean;
  /** Whether lists of the post have notes below their items; asked where a list is of one. */
  readonly haveNotesBelow: boolean;
}

/** Whether there is text between the items of a list, which are then the talks' notes. */
export function haveTextBetween(post: Post, talks: readonly ListedTalk[]): boolean {
  return talks.slice(1).some(({ candidate }, index) => {
    const before = talks[index]!.candidate;
    return candidate.form !== 'table' && nextWrittenLine(post.source, before.lastLine + 1) < candidate.line;
  });
}

/** Makes talks of list items, table rows and lines, each with the text below it as its notes where that is the list's way. */
export function buildListedTalks(post: Post, talks: readonly ListedTalk[], place: ListPlace): readonly Talk[] {
  const hasNotesBelow = talks.length === 1 ? place.haveNotesBelow : haveTextBetween(post, talks);
  return talks.map((talk, index) => {
    const { form, lastLine } = talk.candidate;
    const end = (talks[index + 1]?.candidate.line ?? place.end) - 1;
    const reaches = form === 'line' || (form === 'list' && hasNotesBelow);
    const last = reaches ? lastWrittenLine(post.source, 0, end) : Math.min(lastLine, end);
    return buildTalk(post, talk, Math.max(last, talk.candidate.endLine), place);
  });
}

function buildTalk(post: Post, { candidate, weight }: ListedTalk, lastLine: number, place: ListPlace): Talk {
  const { line, endLine, form, title, url, speakers, tags, links, evidence } = candidate;
  const below = textLines(post, endLine + 1, lastLine + 1).map((each) => withoutAttributes(each));
  const own = readTalkLines(below);
  const start = { line, character: 0 };
  const end = lineRange(post.source, lastLine).end;
  const placed = (each: number | undefined): number | undefined => (each === undefined ? undefined : each + endLine + 1);
  return {
    kind: 'talk',
    form,
    title,
    level: Math.min(6, place.level + 1),
    headingRange: { start, end: lineRange(post.source, line).end },
    range: { start, end },
    bodyRange: { start: lastLine > line ? { line: line + 1, character: 0 } : end, end },
    certainty: weight >= 1 ? 'sure' : 'unsure',
    url,
    speakers,
    tags: [...tags, ...place.tags],
    links,
    ...measureNotes(below.slice(own.notesLine)),
    evidence: place.isInDay ? [...evidence, 'below-day'] : evidence,
    ownLines: {
      speakers: own.speakers,
      tags: own.tags,
      speakersLine: placed(own.speakersLine),
      tagsLine: placed(own.tagsLine),
      linksLine: placed(own.linksLine),
      notesLine: own.notesLine + endLine + 1,
    },
    parts: [],
  };
}
