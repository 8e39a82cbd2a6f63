import { tableLinesAt } from '../../../post/queries/forms/tableLines.js';
import { sessionsOf } from '../../../programme/queries/sessionsOf.js';
import { matchTalks } from '../../../programme/match/matchTalks.js';
import { programmeDaysOf } from '../../../programme/match/programmeDays.js';
import { isOffered } from '../../../programme/now/sessionsAt.js';
import type { Programme, Session } from '../../../programme/programme.js';
import { partAt } from '../../../recap/model/parts.js';
import { daysOf, talksOf, type Day, type Recap, type Talk } from '../../../recap/model/recap.js';
import type { TalkForm } from '../../../recap/model/talk.js';
import {
  contains,
  isBlankLine,
  lineAt,
  lineCount,
  lineEnd,
  lineRange,
  type Position,
  type Range,
} from '../../../text.js';
import { readEdited } from '../../verification/tryEdits.js';
import { formatTalk } from '../form/formatTalk.js';
import { mostFrequent } from '../form/mostFrequent.js';
import { readTalkStyle } from '../form/readTalkStyle.js';
import { withoutTime, type TalkStyle } from '../form/talkStyle.js';
import { placeTalk } from '../placeTalk.js';
import { completeRow } from './completeRow.js';
import { talkOfSession } from './talkOfSession.js';

/** A session as the completion of a title that is being typed. */
export interface TitleCompletion {
  readonly session: Session;
  /** What takes the place of `range`; the cursor goes to its end. */
  readonly newText: string;
  /** What is written in the range up to the cursor is compared with this. */
  readonly filter: string;
}

export interface TitleCompletions {
  /** On the line of the cursor. */
  readonly range: Range;
  readonly all: readonly TitleCompletion[];
}

/** What of a line is before the title that is typed on it. */
interface TypedTitle {
  readonly kind: TalkForm;
  readonly lead: string;
  /** Of a heading. */
  readonly level: number;
}

/**
 * The sessions whose titles can complete what is typed at a position: on a heading at the level of talks, in an item where
 * the post lists its talks, in a row of a table of talks. `undefined` anywhere else, above all in notes. Those of the day
 * come first, or alone if the day is known; those that the recap has are left out.
 */
export function completeTitle(recap: Recap, programme: Programme, position: Position): TitleCompletions | undefined {
  const text = lineAt(recap.source, position.line);
  const typed = readTyped(text);
  if (!typed || position.character < typed.lead.length) return undefined;
  const others = readEdited(recap, [{ range: lineRange(recap.source, position.line), newText: '' }]);
  if (typed.kind === 'table') return rowCompletions(recap, programme, position);
  const day = daysOf(others).find(({ range }) => contains(range, { line: position.line, character: 0 }));
  if (!mayBeTitle(others, typed, day, position)) return undefined;
  const form = formFor(others, typed, day, position);
  const all = openSessions(recap, programme, position).map((session): TitleCompletion => {
    const talk = talkOfSession(others, programme, session);
    const { lines } = formatTalk(talk, talk.time ? form : withoutTime(form), new Set());
    const [first = '', ...below] = lines;
    return {
      session,
      newText:
        withLead(typed, first) +
        below.map((line) => lineEnd(recap.source) + line).join('') +
        gapBelow(recap, position.line, below),
      filter: typed.lead + filterOf(session),
    };
  });
  return { range: lineRange(recap.source, position.line), all };
}

/** Whether a line can be one on which a title is typed, by its first characters. */
export function mayBeginTitle(line: string): boolean {
  return /^\s*(?:#{1,6}\s|(?:[-*+]|\d{1,9}[.)])\s|\|)/.test(line);
}

function readTyped(line: string): TypedTitle | undefined {
  const heading = /^ {0,3}(#{1,6})[ \t]+/.exec(line);
  if (heading) return { kind: 'heading', lead: heading[0], level: heading[1]!.length };
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(line);
  if (item) return { kind: 'list', lead: item[0], level: 0 };
  return /^\s*\|/.test(line) ? { kind: 'table', lead: '', level: 0 } : undefined;
}

/** Whether the line is where a talk's title would be, and no note. */
function mayBeTitle(recap: Recap, typed: TypedTitle, day: Day | undefined, position: Position): boolean {
  const talks = talksOf(recap);
  if (typed.kind === 'heading') {
    const levels = talks.filter(({ form }) => form === 'heading').map(({ level }) => level);
    const level = mostFrequent(levels) ?? (day ? day.level + 1 : undefined);
    return level === undefined ? typed.level > 1 : typed.level === level;
  }
  if (mostFrequent(talks.map(({ form }) => form)) !== 'list') return false;
  const leads = talks
    .filter(({ form }) => form === 'list')
    .map(({ headingRange: { start } }) => indentOf(lineAt(recap.source, start.line)));
  const around = partAt(recap, { line: position.line, character: 0 });
  const isInTalk = around?.kind === 'talk' && around.form !== 'list';
  return !isInTalk && leads.includes(indentOf(typed.lead));
}

function indentOf(text: string): string {
  return /^\s*/.exec(text)![0];
}

/** How the talks around are written, with the marks that are typed already. */
function formFor(recap: Recap, typed: TypedTitle, day: Day | undefined, position: Position): TalkStyle {
  const place = placeTalk(recap, day, position);
  const isAlike = ({ form }: Talk): boolean => form === typed.kind;
  const neighbours = place.neighbours.filter(isAlike);
  const above = neighbours[0];
  const form = readTalkStyle(recap, { neighbours, level: typed.level || place.level, above });
  if (typed.kind === 'heading') return { ...form, level: typed.level, marks: { kind: 'atx', closed: false } };
  return form;
}

/** The first line with the marks that are typed, which may be others: the number of an item, an open box. */
function withLead({ kind, lead }: TypedTitle, line: string): string {
  const own = kind === 'heading' ? /^#{1,6}\s+/ : /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
  return lead + line.replace(own, '');
}

/** A blank line between the place for notes and what follows at once. */
function gapBelow({ source }: Recap, line: number, below: readonly string[]): string {
  const isFollowed = line + 1 < lineCount(source) && !isBlankLine(source, line + 1);
  return isFollowed && below.length > 0 ? lineEnd(source) : '';
}

function filterOf({ title, speakers }: Session): string {
  return [title, ...speakers.map(({ name }) => name)].join(' ');
}

/** Those that the recap does not have: of the day at a position, or all where that is not known. */
function openSessions(recap: Recap, programme: Programme, position: Position): readonly Session[] {
  const here = daysOf(recap).find(({ range }) => contains(range, position));
  const day = here && programmeDaysOf(recap, programme).get(here);
  // What is being typed may be read as a talk already, and be matched.
  const written = [...matchTalks(recap, programme)].filter(([{ headingRange }]) => !contains(headingRange, position));
  const ids = new Set(written.map(([, { id }]) => id));
  return (day?.sessions ?? sessionsOf(programme)).filter((session) => isOffered(session) && !ids.has(session.id));
}

function rowCompletions(recap: Recap, programme: Programme, position: Position): TitleCompletions | undefined {
  const table = tableLinesAt(recap.post, position.line);
  const isBody = table !== undefined && table.rows.indexOf(position.line) > 0;
  const models = talksOf(recap).filter(
    ({ form, headingRange: { start } }) =>
      form === 'table' && start.line !== position.line && table?.rows.includes(start.line),
  );
  const model = models.at(-1);
  if (!isBody || !model) return undefined;
  const form = readTalkStyle(recap, { neighbours: models, level: model.level, above: model });
  const all = openSessions(recap, programme, position).flatMap((session): readonly TitleCompletion[] => {
    const row = completeRow(recap, model, form, { talk: talkOfSession(recap, programme, session), position });
    return row ? [{ session, newText: row.newText, filter: row.lead + filterOf(session) }] : [];
  });
  return { range: lineRange(recap.source, position.line), all };
}
