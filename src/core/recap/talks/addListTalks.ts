import type { Post } from '../../post/post.js';
import { lineCount } from '../../text.js';
import { listTalksOf, readTalkList, type TalkList } from './listTalks.js';
import type { AnyPart } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';
import type { Talk } from '../model/talk.js';
import { isSectionTitle, tagOfContainer } from '../evidence/sectionTitle.js';

/**
 * Puts the talks of lists into the days and sections that hold the lists, where no heading is a talk; gives the parts as
 * they are where there are none. In days and tracks, a list may be of one talk: others may have been moved out of it.
 */
export function addListTalks(
  post: Post,
  parts: readonly AnyPart[],
  corrections: readonly Correction[],
): readonly AnyPart[] {
  const lists = new Map<AnyPart | undefined, TalkList>();
  const first = parts[0]?.headingRange.start.line ?? lineCount(post.source);
  addList(undefined, { from: post.bodyLine, end: first, level: 0, tags: [], fewest: 2 });
  for (const part of parts) readLists(part, [], false);
  // Where a list is of one, the others tell whether the text below it is its notes.
  const haveNotesBelow = [...lists.values()].some(({ hasNotesBelow }) => hasNotesBelow);
  const isMeant = notDenied(corrections);
  return [...talksIn(undefined), ...parts.map(withTalks)];

  function addList(holder: AnyPart | undefined, place: TalkList['place']): void {
    const list = readTalkList(post, place);
    if (list) lists.set(holder, list);
  }

  function readLists(part: AnyPart, tags: readonly string[], isInDay: boolean): void {
    if (part.kind === 'talk') return;
    const tag = part.kind === 'section' ? tagOfList(part.title) : undefined;
    const lent = tag === undefined ? tags : [...tags, tag];
    const isOfDay = isInDay || part.kind === 'day';
    const from = part.headingRange.end.line + 1;
    const end = part.parts[0]?.headingRange.start.line ?? part.range.end.line + 1;
    const fewest = isOfDay || tag !== undefined ? 1 : 2;
    if (part.kind === 'day' || !isSectionTitle(part.title))
      addList(part, { from, end, level: part.level, tags: lent, fewest });
    for (const child of part.parts) readLists(child, lent, isOfDay);
  }

  function withTalks<P extends AnyPart>(part: P): P {
    return part.kind === 'talk' ? part : { ...part, parts: [...talksIn(part), ...part.parts.map(withTalks)] };
  }

  function talksIn(holder: AnyPart | undefined): readonly Talk[] {
    const list = lists.get(holder);
    if (!list) return [];
    const hasNotesBelow = list.talks.length === 1 ? haveNotesBelow : list.hasNotesBelow;
    return listTalksOf(post, list, hasNotesBelow).filter(isMeant);
  }
}

/** Whether the author has not said that an item is no talk. Asked of all talks in document order, each once. */
function notDenied(corrections: readonly Correction[]): (talk: Talk) => boolean {
  const denied = corrections.filter(({ kind }) => kind === 'section');
  const seen = new Map<string, number>();
  return (talk) => {
    const before = seen.get(talk.title) ?? 0;
    seen.set(talk.title, before + 1);
    return !denied.some(({ title, occurrence }) => title === talk.title && occurrence === before);
  };
}

/** Only a heading that says what it is lends its name: "Go Goodness" above a list is a joke on it. */
function tagOfList(title: string): string | undefined {
  return /\b(?:dev ?room|track|stage|stream|keynotes|ignites)\b/i.test(title) ? tagOfContainer(title) : undefined;
}
