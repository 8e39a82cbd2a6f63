import { ConferenceDates, daysAfter, hasDate } from '../../draft/calendarDate.js';
import { formatMoment, parseClock, parseMoment } from '../../draft/moment.js';
import { plainBlock } from '../../draft/plainText.js';
import type { LinkDraft, ProgrammeDraft, SessionDraft, SpeakerDraft } from '../../draft/programmeDraft.js';
import { splitNames } from '../../draft/splitNames.js';
import { leadingSpan } from '../../draft/timeSpan.js';
import type { ColumnMapping, ColumnMeaning, ProgrammeOptions, ProgrammeQuestion } from '../../source/programmeFile.js';
import { minutesOf } from '../minutesOf.js';
import { guessMapping, isSound } from './meaningOf.js';

/** A row of a table, or an object of a data file, as texts by column. */
export type Row = ReadonlyMap<string, string>;

/** The sessions of a table, whose columns the user may have named. `isFilled`: a cell without a day is not that of the row above. */
export function readTable(
  columns: readonly string[],
  rows: readonly Row[],
  context: string,
  options: ProgrammeOptions & { readonly isFilled?: boolean },
): ProgrammeDraft {
  const guessed = guessMapping(columns);
  const mapping = options.columns ?? guessed;
  if (mapping.title === undefined) return { sessions: [], asks: questionOf(columns, rows, guessed) };
  const cellsOf = (meaning: ColumnMeaning): string[] => rows.map((row) => cell(row, mapping, meaning) ?? '');
  const dates = new ConferenceDates([...cellsOf('date'), ...cellsOf('start')], context, options.date);
  const more = columns.filter((column) => isMoreSpeakers(column, mapping.speakers));
  let day: string | undefined;
  const sessions = rows.map((row) => {
    day = dayOf(cell(row, mapping, 'date'), dates, options.date) ?? (options.isFilled ? undefined : day);
    return sessionOf(row, mapping, more, day, dates);
  });
  const titled = sessions.filter(({ title }) => title !== undefined);
  return {
    sessions: afterMidnight(titled),
    asks: isSound(mapping) ? dateQuestion(titled) : questionOf(columns, rows, guessed),
  };
}

/** Times without a date need that of the first day. */
export function dateQuestion(sessions: readonly SessionDraft[]): ProgrammeQuestion | undefined {
  const lack = sessions.filter(({ start, day }) => day === undefined && parseClock(start ?? '') !== undefined);
  return lack.length * 2 > sessions.length ? { kind: 'date' } : undefined;
}

const late = 20 * 60;
const early = 5 * 60;

/** A row at half past midnight below one at eleven, with the same date, is on the next day. */
export function afterMidnight(sessions: readonly SessionDraft[]): readonly SessionDraft[] {
  let before: { readonly day: string; readonly isLate: boolean } | undefined;
  return sessions.map((session) => {
    const clock = parseClock(session.start ?? '');
    if (clock === undefined || typeof session.day !== 'string') return session;
    const isNext = clock < early && before?.day === session.day && before.isLate;
    before = { day: session.day, isLate: isNext || clock >= late };
    return isNext ? { ...session, day: daysAfter(session.day, 1) } : session;
  });
}

function cell(row: Row, mapping: ColumnMapping, meaning: ColumnMeaning): string | undefined {
  const text = row.get(mapping[meaning] ?? '')?.trim();
  return text === '' ? undefined : text;
}

/** A date, or the number of a day: cells below it may be empty. */
function dayOf(text: string | undefined, dates: ConferenceDates, first: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const number = /^(?:(?:day|tag|jour|día|dia|dag)\s*)?(\d{1,2})$/i.exec(text)?.[1];
  return dates.read(text) ?? (number && first ? daysAfter(first, Number(number) - 1) : undefined);
}

function sessionOf(
  row: Row,
  mapping: ColumnMapping,
  more: readonly string[],
  day: string | undefined,
  dates: ConferenceDates,
): SessionDraft {
  const of = (meaning: ColumnMeaning): string | undefined => cell(row, mapping, meaning);
  const start = timesOf(of('start'), day, dates);
  return {
    title: of('title'),
    speakers: speakersOf([of('speakers'), ...more.map((column) => row.get(column)?.trim())], of('organisation')),
    start: start?.start,
    end: timesOf(of('end'), day, dates)?.start ?? start?.end,
    minutes: minutesOf(of('duration')),
    day,
    room: of('room'),
    track: of('track'),
    type: of('kind'),
    language: of('language'),
    url: of('url'),
    abstract: of('abstract'),
    links: linksOf(of('slides'), of('video')),
  };
}

/** A date with time, a time, or two times. */
function timesOf(
  text: string | undefined,
  day: string | undefined,
  dates: ConferenceDates,
): { readonly start: string; readonly end: string | undefined } | undefined {
  if (text === undefined) return undefined;
  const moment = parseMoment(text);
  if (moment) return { start: formatMoment(moment), end: undefined };
  const span = leadingSpan(text);
  if (span) return { start: span.start, end: span.end };
  const clock = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s*[-–—]\s*\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)?\s*$/i.exec(
    text,
  );
  const times = clock && leadingSpan(clock[0]);
  const date = hasDate(text.slice(0, clock?.index)) ? dates.read(text.slice(0, clock?.index)) : day;
  if (!times) return undefined;
  return {
    start: date === undefined ? times.start : `${date}T${times.start}`,
    end: times.end && date ? `${date}T${times.end}` : times.end,
  };
}

/** Names, each with an organisation if there is one for each; some programs write `17:Ada Lovelace|18:Grace Hopper`. */
function speakersOf(
  cells: readonly (string | undefined)[],
  organisations: string | undefined,
): readonly SpeakerDraft[] {
  const names = cells
    .flatMap((text) => splitNames(plainBlock(text, false) ?? ''))
    .map((name) => name.replace(/^\d+:(?=\S)/, ''));
  const all = organisations?.split(/\s*[;|\n]\s*/) ?? [];
  return names.map((name, index) => ({ name, organisation: all.length === names.length ? all[index] : undefined }));
}

/** "Speaker 2" next to "Speaker 1". */
function isMoreSpeakers(column: string, speakers: string | undefined): boolean {
  const base = /^(.*\D)\s*1?$/.exec(speakers ?? '')?.[1]?.trim();
  return base !== undefined && column !== speakers && new RegExp(`^${escaped(base)}\\s*[2-9]$`, 'i').test(column);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function linksOf(slides: string | undefined, video: string | undefined): LinkDraft[] {
  return [
    ...(slides ?? '').split(/\s+/).map((url) => ({ url, kind: 'slides' as const })),
    ...(video ?? '').split(/\s+/).map((url) => ({ url, kind: 'video' as const })),
  ];
}

const mostSamples = 3;

function questionOf(columns: readonly string[], rows: readonly Row[], guessed: ColumnMapping): ProgrammeQuestion {
  const samplesOf = (name: string): string[] => {
    const texts = rows.slice(0, 200).flatMap((row) => row.get(name)?.trim().slice(0, 80) ?? []);
    return [...new Set(texts.filter((text) => text !== ''))].slice(0, mostSamples);
  };
  return { kind: 'columns', columns: columns.map((name) => ({ name, samples: samplesOf(name) })), guessed };
}
