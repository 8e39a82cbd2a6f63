import { hasDate } from '../../draft/calendarDate.js';
import { leadingSpan } from '../../draft/timeSpan.js';
import type { ColumnMapping } from '../../source/programmeFile.js';
import { at, isRecord, listAt, listOf, textAt, textOf, type JsonRecord } from '../../source/json.js';
import { guessMapping, plainName } from '../table/meaningOf.js';
import type { DataReferences } from './dataReferences.js';

/** An object of a session, and what the objects around it say. */
export interface DataEntry {
  readonly value: JsonRecord;
  readonly around: Around;
  /** Whether it is elsewhere, and another object names its id. */
  readonly isReferred?: boolean;
}

export interface Around {
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
}

const mostDeep = 12;
const most = 100_000;

/** The sessions in a value, in order. Objects with others in them are days, slots, rooms or tracks. */
export function collectEntries(
  values: readonly unknown[],
  references: DataReferences,
  columns: ColumnMapping | undefined,
): readonly DataEntry[] {
  const entries: DataEntry[] = [];
  const referred = new Set<JsonRecord>();
  const collector = new Collector(references, columns, entries, referred, values.length === 1 ? values[0] : undefined);
  for (const value of values) collector.collect(value, {}, undefined, 0);
  return entries.filter(({ value, isReferred }) => isReferred === true || !referred.has(value));
}

class Collector {
  constructor(
    private readonly references: DataReferences,
    private readonly columns: ColumnMapping | undefined,
    private readonly entries: DataEntry[],
    /** The sessions that others refer to: where they are defined, they do not count again. */
    private readonly referred: Set<JsonRecord>,
    /** All of a single file: with a title and an author, but without a time, it may be the settings of a site. */
    private readonly whole: unknown,
  ) {}

  /** @param name the key of the list or object that it is in */
  collect(value: unknown, around: Around, name: string | undefined, depth: number): void {
    if (depth > mostDeep || this.entries.length >= most) return;
    if (isRecord(value)) this.collectObject(value, around, name, depth);
    else if (Array.isArray(value)) listOf(value).forEach((item) => this.collectItem(item, around, name, depth));
  }

  /** Items may be ids of sessions that are elsewhere. */
  private collectItem(item: unknown, around: Around, name: string | undefined, depth: number): void {
    const isReference = !isRecord(item) && !Array.isArray(item) && sessionLists.test(plainName(name ?? ''));
    const session = isReference ? this.references.session(item) : undefined;
    if (isRecord(session)) this.refer(session, around);
    else this.collect(item, around, name, depth + 1);
  }

  private collectObject(value: JsonRecord, around: Around, name: string | undefined, depth: number): void {
    const before = this.entries.length;
    const within = aroundIn(value, around, name);
    const [tracks, halls] = [listAt(value, 'tracks'), listAt(value, 'rooms')];
    const rooms = (tracks.length > 0 ? tracks : halls).map((track) => textAt(track, 'title', 'name'));
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || people.test(plainName(key))) {
        this.collectReference(key, child, within);
        continue;
      }
      if (key === 'sessions' && rooms.length > 0) this.collectColumns(child, within, rooms, depth);
      else if (key === 'timeslots' && rooms.length > 0)
        for (const slot of listOf(child)) this.collectSlot(slot, within, rooms, depth);
      else this.collect(child, underKey(within, key), key, depth + 1);
    }
    if (this.entries.length === before && this.isSession(value)) this.entries.push({ value, around });
  }

  /** `talk: some-id` in a slot. */
  private collectReference(key: string, child: unknown, within: Around): void {
    if (typeof child === 'object' || !/^(?:talk|session|talkid|sessionid|talk id|session id)$/.test(plainName(key)))
      return;
    const session = this.references.session(child);
    if (isRecord(session)) this.refer(session, within);
  }

  private refer(value: JsonRecord, around: Around): void {
    this.referred.add(value);
    this.entries.push({ value, around, isReferred: true });
  }

  /** A slot whose sessions are in the order of the day's rooms. */
  private collectSlot(slot: unknown, around: Around, rooms: readonly (string | undefined)[], depth: number): void {
    if (!isRecord(slot)) return;
    const list = listKeys.map((key) => at(slot, key)).find((each) => Array.isArray(each));
    this.collectColumns(list, aroundIn(slot, around, undefined), rooms, depth);
  }

  private collectColumns(list: unknown, around: Around, rooms: readonly (string | undefined)[], depth: number): void {
    const items = listOf(list);
    items.forEach((item, index) => {
      const room = items.length > 1 ? rooms[index] : undefined;
      this.collectItem(item, room === undefined ? around : { ...around, room }, 'sessions', depth + 1);
    });
  }

  private isSession(value: JsonRecord): boolean {
    const keys = Object.keys(value);
    if (this.columns) return this.columns.title !== undefined && keys.some((key) => key === this.columns?.title);
    const { title, start, date, speakers, duration, room } = guessMapping(keys);
    if (title === undefined || textOf(value[title]) === undefined) return false;
    // `keynote_speaker: true` is said of a speaker.
    const isSaid = (key: string | undefined): boolean => key !== undefined && typeof value[key] !== 'boolean';
    if (value !== this.whole && [speakers, duration, room].some(isSaid)) return true;
    // A condition may be called "when", too; a slot has a name of its own.
    const isSlot = start !== undefined && plainName(start).endsWith('slot');
    return isSlot || [start, date].some((key) => key !== undefined && /\d/.test(textOf(value[key]) ?? ''));
  }
}

const listKeys = ['sessions', 'sessionIds', 'talks', 'items'];
const people =
  /^(?:speakers?|presenters?|authors?|persons|people|panelists?|hosts?|organi[sz]ers|sponsors|links|socials?|tags|urls?|images?)$/;
const sessionLists = /^(?:items|sessions?|talks?|session ids|talk ids|events|slots)$/;

/** What an object says of those in it. */
function aroundIn(value: JsonRecord, around: Around, name: string | undefined): Around {
  const mapping = guessMapping(Object.keys(value));
  const of = (meaning: 'date' | 'start' | 'end' | 'room' | 'track'): string | undefined => {
    const key = mapping[meaning];
    return key === undefined ? undefined : textOf(value[key]);
  };
  const label = textAt(value, 'name', 'title', 'label');
  const list = plainName(name ?? '');
  return {
    date: of('date') ?? (label !== undefined && hasDate(label) ? label : around.date),
    start: of('start') ?? around.start,
    end: of('end') ?? (of('start') === undefined ? around.end : undefined),
    room:
      of('room') ??
      (/^(?:rooms?|stages?|venues?|halls?|locations?)$/.test(list) ? (label ?? around.room) : around.room),
    track: of('track') ?? (/^(?:tracks?|streams?)$/.test(list) ? (label ?? around.track) : around.track),
  };
}

/** A key that is a date or a time: `"2026-05-04": [ … ]`. */
function underKey(around: Around, key: string): Around {
  if (
    /^\d{4}-\d{2}-\d{2}/.test(key) ||
    /^(?:day|tag|jour|dia)[ _-]?\d{1,2}$/i.test(key) ||
    (hasDate(key) && key.length < 40)
  )
    return { ...around, date: key };
  return leadingSpan(key)?.rest === '' ? { ...around, start: key } : around;
}
