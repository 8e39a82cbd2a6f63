import { foldText } from '../../../programme/match/foldText.js';
import { matchTalks } from '../../../programme/match/matchTalks.js';
import { programmeDaysOf } from '../../../programme/match/programmeDays.js';
import type { Programme, ProgrammeDay, Session } from '../../../programme/programme.js';
import { partsWithin } from '../../../recap/model/parts.js';
import { daysOf, talksOf, type Day, type ReadingOptions, type Recap } from '../../../recap/model/recap.js';
import { contains, type Position } from '../../../text.js';
import { insertTalkOnNewDay } from '../day/insertDay.js';
import type { Insertion } from '../insertLines.js';
import { insertTalk, type Asked } from '../insertTalk.js';
import { unsaidOf } from '../newTalk.js';
import { dayTitleFor } from './dayTitleFor.js';
import { talkOfSession } from './talkOfSession.js';

/** Where a session comes from, and where it goes if nothing says where it belongs. */
export interface SessionPlace {
  readonly programme: Programme;
  readonly cursor: Position;
  /** As the recap was read. */
  readonly options?: ReadingOptions;
  /** Of the heading of the first day, a language tag. */
  readonly language?: string;
  /** Whether what is not known gets a placeholder. */
  readonly withPlaceholders?: boolean;
}

/**
 * Puts a session of a programme into a recap, as the post writes its talks: under its day, which is added where it is
 * missing, after the talks that began before it. `undefined` where no heading would be read as one.
 */
export function insertSession(recap: Recap, session: Session, place: SessionPlace): Insertion | undefined {
  const { programme, cursor, withPlaceholders = false } = place;
  const talk = talkOfSession(recap, programme, session);
  const unsaid = new Set([...unsaidOf(talk, false)].filter((what) => what !== 'time' || !talk.time));
  const asked = { talk, ...(withPlaceholders && { unsaid }) };
  const day = dayForSession(recap, session, place);
  if (day === 'new') return insertOnNewDay(recap, asked, session, place);
  return insertTalk(recap, asked, day, day ? cursorInDay(recap, day, session, place) : cursor);
}

/** The day of a recap that a session belongs to; `undefined`: to none. */
function dayForSession(recap: Recap, session: Session, { programme, cursor }: SessionPlace): Day | 'new' | undefined {
  const days = daysOf(recap);
  const wanted = dayOf(programme, session);
  const known = programmeDaysOf(recap, programme);
  const found = days.find((day) => wanted !== undefined && known.get(day) === wanted);
  if (found) return found;
  const here = days.find(({ range }) => contains(range, cursor)) ?? days.at(-1);
  const isUnclear = known.size === 0 && days.every(({ date }) => date === undefined);
  if (wanted?.date === undefined || (days.length > 0 && isUnclear)) return here;
  const hasOneDay = programme.days.filter(({ date }) => date !== undefined).length === 1;
  return days.length === 0 && (hasOneDay || talksOf(recap).length > 0) ? undefined : 'new';
}

/** The day of a programme that has a session. */
export function dayOf({ days }: Programme, { id }: Session): ProgrammeDay | undefined {
  return days.find(({ sessions }) => sessions.some((session) => session.id === id));
}

/** Where the session comes after: the talk that began last before it; or its track or room, where the day has such sections. */
function cursorInDay(recap: Recap, day: Day, session: Session, { programme, cursor }: SessionPlace): Position {
  const { start = '', track, room } = session;
  const names = [track, room].flatMap((name) => (name === undefined ? [] : [foldText(name)]));
  const section = partsWithin(day).find(({ kind, title }) => kind === 'section' && names.includes(foldText(title)));
  if (section && !contains(section.range, cursor)) return section.range.end;
  const matched = matchTalks(recap, programme);
  const earlier = talksOf(section?.kind === 'section' ? section : day).filter((talk) => {
    const other = matched.get(talk)?.start;
    return other !== undefined && start !== '' && other <= start;
  });
  return earlier.at(-1)?.headingRange.start ?? cursor;
}

function insertOnNewDay(recap: Recap, asked: Asked, session: Session, place: SessionPlace): Insertion | undefined {
  const { programme, options = {}, language = 'en' } = place;
  const { date = '' } = dayOf(programme, session) ?? {};
  const known = programmeDaysOf(recap, programme);
  const before = daysOf(recap).find((day) => (known.get(day)?.date ?? day.date ?? '') > date);
  const title = dayTitleFor(recap, programme, date, language);
  return insertTalkOnNewDay(recap, asked, options, { title, before });
}
