import type { Programme, Session } from '../../programme/programme.js';
import type { LineSpan } from '../../post/blocks/block.js';
import type { IdOptions } from '../../post/queries/headingIds.js';
import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import { daysOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { talksOf } from '../../recap/model/recap.js';
import { comparePositions, type TextEdit } from '../../text.js';
import type { TalkForm } from '../insert/form/talkForm.js';
import { placeTalk } from '../insert/placeTalk.js';
import { readTalkForm } from '../insert/form/readTalkForm.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import { addAddress } from './addAddress.js';
import { addLinks } from './addLinks.js';
import { addPeople } from './addPeople.js';
import { addTags } from './addTags.js';
import { correctNames, correctTitle } from './correctTalk.js';
import type { ChangeToTry, ProposedChange } from './proposedChange.js';

/** What is known of a recap's programme. */
export interface KnownSessions {
  readonly programme: Programme;
  readonly sessions: ReadonlyMap<Talk, Session>;
  /** How the site makes ids of headings: links to a heading whose title changes go along. */
  readonly ids?: IdOptions | undefined;
}

/**
 * What a programme can add to the talks of a recap, and what it spells differently, in document order. Each change holds by
 * itself, and all of them together: everything else is read as before.
 */
export function completeTalks(recap: Recap, known: KnownSessions): readonly ProposedChange[] {
  const changes = talksOf(recap).flatMap((talk) => {
    const session = known.sessions.get(talk);
    return session ? changesOf(recap, talk, session, known) : [];
  });
  return holdTogether(recap, changes) ? changes : thoseTogether(recap, changes);
}

function changesOf(recap: Recap, talk: Talk, session: Session, known: KnownSessions): readonly ProposedChange[] {
  const form = formAround(recap, talk);
  const { programme } = known;
  const wanted: readonly (ChangeToTry | undefined)[] = [
    addAddress(recap, talk, session),
    addPeople(recap, talk, session, form),
    addTags(recap, talk, { programme, session, form }),
    addLinks(recap, talk, session, form),
    ...correctNames(recap, talk, session),
    correctTitle(recap, talk, session, known.ids),
  ];
  return wanted.flatMap((change) => (change ? (tryChange(recap, talk, change) ?? []) : []));
}

/** The first way to make a change after which the talk is as it was asked to be, and all else as before. */
export function tryChange(recap: Recap, talk: Talk, change: ChangeToTry): ProposedChange | undefined {
  const edits = change.ways.find((each) => isAsAsked(recap, talk, each, change.isDone));
  return edits && { ...change, talk, edits };
}

/** How the talks around one are written, that itself included. */
function formAround(recap: Recap, talk: Talk): TalkForm {
  const day = daysOf(recap).find((each) => talksOf(each).includes(talk));
  const { neighbours, level } = placeTalk(recap, day, talk.headingRange.start);
  const alike = neighbours.filter(({ form }) => form === talk.form);
  return readTalkForm(recap, { neighbours: alike.length > 0 ? alike : [talk], level, above: talk });
}

/** Whether a talk is as it was asked to be, and all else as before. */
function isAsAsked(recap: Recap, talk: Talk, edits: readonly TextEdit[], isDone: ChangeToTry['isDone']): boolean {
  const after = readEdited(recap, edits);
  const index = partsWithin(recap).indexOf(talk);
  const changed = partsWithin(after)[index];
  return changed?.kind === 'talk' && isDone(changed) && areKept(recap, after, edits, new Set([talk]));
}

function areKept(recap: Recap, after: Recap, edits: readonly TextEdit[], changed: ReadonlySet<AnyPart>): boolean {
  const [parts, others] = [partsWithin(recap), partsWithin(after)];
  return (
    parts.length === others.length &&
    parts.every((part, index) => isLike(part, others[index]!, changed.has(part))) &&
    keepsOthers(recap, after, {
      inPlace: edits.filter(({ newText }) => !newText.includes('\n')),
      // A cell that was empty was none; all that a row says is compared above.
      gone: [...changed].filter(isRow),
      added: [...linesOf(edits), ...rowLines(parts.flatMap((part, at) => (changed.has(part) ? others[at]! : [])))],
    })
  );
}

function isRow(part: AnyPart): boolean {
  return part.kind === 'talk' && part.form === 'table';
}

function rowLines(parts: readonly AnyPart[]): readonly LineSpan[] {
  return parts.filter(isRow).map(({ range }) => ({ line: range.start.line, endLine: range.end.line }));
}

/** Whether two parts say the same; of one that is changed, its notes. */
function isLike(part: AnyPart, other: AnyPart, isChanged: boolean): boolean {
  if (part.kind !== other.kind || part.level !== other.level) return false;
  if (part.kind !== 'talk' || other.kind !== 'talk') return part.title === other.title;
  if (part.form !== other.form || part.images !== other.images || part.words !== other.words) return false;
  return isChanged || saidOf(part) === saidOf(other);
}

function saidOf({ title, url, speakers, tags, links }: Talk): string {
  return JSON.stringify([title, url, speakers, tags, links]);
}

/** The lines that edits add, in the text after them. */
function linesOf(edits: readonly TextEdit[]): readonly LineSpan[] {
  let added = 0;
  return inOrder(edits).flatMap(({ range, newText }) => {
    const count = newText.match(/\r\n?|\n/g)?.length ?? 0;
    if (count === 0) return [];
    const line = range.start.line + added + 1;
    added += count;
    return [{ line, endLine: line + count - 1 }];
  });
}

/** In document order; what is inserted before a text comes before what replaces it. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}

function holdTogether(recap: Recap, changes: readonly ProposedChange[]): boolean {
  return [changes.filter(({ isAddition }) => isAddition), changes].every((those) => {
    const edits = inOrder(those.flatMap((each) => each.edits));
    if (edits.some((edit, index) => index > 0 && overlaps(edits[index - 1]!, edit))) return false;
    return areKept(recap, readEdited(recap, edits), edits, new Set(those.map(({ talk }) => talk)));
  });
}

function overlaps({ range }: TextEdit, next: TextEdit): boolean {
  return comparePositions(range.end, next.range.start) > 0;
}

/** The changes one after the other, without those that do not go with the ones before. */
function thoseTogether(recap: Recap, changes: readonly ProposedChange[]): readonly ProposedChange[] {
  const kept: ProposedChange[] = [];
  const additionsFirst = [...changes].sort((a, b) => Number(b.isAddition) - Number(a.isAddition));
  for (const change of additionsFirst) if (holdTogether(recap, [...kept, change])) kept.push(change);
  return changes.filter((change) => kept.includes(change));
}
