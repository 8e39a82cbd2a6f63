import type { Post } from '../../post/post.js';
import { textLines } from '../../post/queries/textLines.js';
import { lastWrittenLine, lineAt, lineRange, nextWrittenLine } from '../../text.js';
import type { Candidate } from '../candidates/candidate.js';
import { measureNotes } from '../evidence/notes.js';
import { asMeant } from '../evidence/writtenMarks.js';
import { readTalkLines, type TalkLines } from '../evidence/talkLines/readTalkLines.js';
import type { Evidence, OwnLines, Talk } from '../model/talk.js';

/** What is decided to be a talk, and how surely: `Infinity` by its author's word. */
export interface ListedTalk {
  readonly candidate: Candidate;
  readonly weight: number;
  /** What is around it that speaks for it. */
  readonly around: readonly Evidence[];
}

/** Where talks are that are not headings. */
export interface ListPlace {
  /** Zero-based: the line after the last that they can reach. */
  readonly end: number;
  /** Level of the heading above; 0 where there is none. */
  readonly level: number;
  /** Tags that the headings above lend. */
  readonly tags: readonly string[];
  /** Whether lists of the post have notes below their items; asked where a list is of one. */
  readonly haveNotesBelow: boolean;
}

/** Whether there is text between the items of a list, which are then the talks' notes. */
export function haveTextBetween(post: Post, talks: readonly ListedTalk[]): boolean {
  return talks.slice(1).some(({ candidate }, index) => isTextBelow(post, talks[index]!.candidate, candidate.line));
}

const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Whether text follows an item, and no other item; only an outermost one can have notes there. `end`: zero-based, exclusive. */
function isTextBelow({ source }: Post, { form, depth, lastLine }: Candidate, end: number): boolean {
  if (form !== 'list' || depth > 0) return false;
  const next = nextWrittenLine(source, lastLine + 1);
  return next < end && !item.test(lineAt(source, next));
}

/** Zero-based: the line on which the next talk begins, or the table or list that it is in. */
function startOf({ form, group, line }: Candidate, after: Candidate): number {
  return form !== 'line' && group > after.lastLine ? group : line;
}

/** Makes talks of list items, table rows and lines, each with the text below it as its notes where that is the list's way. */
export function buildListedTalks(post: Post, talks: readonly ListedTalk[], place: ListPlace): readonly Talk[] {
  const hasNotesBelow = talks.length === 1 ? place.haveNotesBelow : haveTextBetween(post, talks);
  return talks.map((talk, index) => {
    const { form, lastLine } = talk.candidate;
    const next = talks[index + 1]?.candidate;
    const end = next ? startOf(next, talk.candidate) : place.end;
    const reaches = form === 'line' || (hasNotesBelow && isTextBelow(post, talk.candidate, end));
    const last = reaches ? lastWrittenLine(post.source, 0, end - 1) : Math.min(lastLine, end - 1);
    return buildTalk(post, talk, Math.max(last, talk.candidate.endLine), place);
  });
}

function buildTalk(post: Post, { candidate, weight, around }: ListedTalk, lastLine: number, place: ListPlace): Talk {
  const { line, endLine, form, title, url, speakers, tags, links, evidence } = candidate;
  const below = textLines(post, endLine + 1, lastLine + 1).map((each) => asMeant(each));
  const own = readTalkLines(below);
  const isSaid = weight === Infinity;
  const start = { line, character: 0 };
  const end = lineRange(post.source, lastLine).end;
  return {
    kind: 'talk',
    form,
    title,
    level: Math.min(6, place.level + 1),
    headingRange: { start, end: lineRange(post.source, endLine).end },
    range: { start, end },
    bodyRange: { start: lastLine > endLine ? { line: endLine + 1, character: 0 } : end, end },
    certainty: isSaid ? 'confirmed' : weight >= 1 ? 'sure' : 'unsure',
    url,
    speakers,
    tags: [...tags, ...place.tags],
    links,
    ...measureNotes(below.slice(own.notesLine)),
    evidence: [...(isSaid ? (['author'] as const) : []), ...evidence, ...around],
    ownLines: placeLines(own, endLine + 1),
    parts: [],
  };
}

/** `first`: the line that those of a talk count from. */
function placeLines(lines: TalkLines, first: number): OwnLines {
  const { speakers, tags, notesLine } = lines;
  const placed = (line: number | undefined): number | undefined => (line === undefined ? undefined : line + first);
  return {
    speakers,
    tags,
    speakersLine: placed(lines.speakersLine),
    tagsLine: placed(lines.tagsLine),
    linksLine: placed(lines.linksLine),
    notesLine: notesLine + first,
  };
}
