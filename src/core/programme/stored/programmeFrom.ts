import type { Programme, ProgrammeDay, Session, SessionKind, SessionLink, SessionSpeaker } from '../programme.js';

const kinds: readonly SessionKind[] = ['talk', 'keynote', 'workshop', 'lightning', 'panel', 'break', 'social', 'other'];
const linkKinds: readonly SessionLink['kind'][] = ['slides', 'video', 'feedback', 'code', 'other'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * A programme from data that has its form, such as a file that another version of the extension wrote, or the output of
 * `recap programme --json`, which has no ids; `undefined` if it has no days. Sessions without a title, and values of a
 * wrong type, are left out. Never throws.
 */
export function programmeFrom(value: unknown): Programme | undefined {
  const fields = fieldsOf(value);
  if (!Array.isArray(fields?.['days'])) return undefined;
  const ids = new Set<string>();
  const days = listOf(fields['days'], (day) => dayFrom(day, ids));
  return {
    event: textOf(fields['event']) ?? '',
    url: addressOf(fields['url']),
    zone: textOf(fields['zone']),
    days,
  };
}

/** The objects in a list that a reader accepts; empty if it is not a list. */
export function listOf<Item>(value: unknown, read: (item: unknown) => Item | undefined): readonly Item[] {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return items.flatMap((item) => read(item) ?? []);
}

/** The fields of an object; `undefined` for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A date as `YYYY-MM-DD`. */
export function dateFrom(value: unknown): string | undefined {
  const date = textOf(value);
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? timeOf(date) : undefined;
}

function dayFrom(value: unknown, ids: Set<string>): ProgrammeDay | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  return {
    date: dateFrom(fields['date']),
    sessions: listOf(fields['sessions'], (session) => sessionFrom(session, ids)),
  };
}

function sessionFrom(value: unknown, ids: Set<string>): Session | undefined {
  const fields = fieldsOf(value);
  const title = textOf(fields?.['title']);
  if (!fields || title === undefined) return undefined;
  const id = textOf(fields['id']) ?? `${title} ${textOf(fields['start']) ?? ''}`.trim();
  if (ids.has(id)) return undefined;
  ids.add(id);
  return {
    id,
    title,
    subtitle: textOf(fields['subtitle']),
    speakers: listOf(fields['speakers'], speakerFrom),
    start: timeOf(fields['start']),
    end: timeOf(fields['end']),
    room: textOf(fields['room']),
    track: textOf(fields['track']),
    kind: kinds.find((kind) => kind === fields['kind']) ?? 'other',
    language: textOf(fields['language']),
    url: addressOf(fields['url']),
    abstract: textOf(fields['abstract']),
    links: listOf(fields['links'], linkFrom),
    isCancelled: fields['isCancelled'] === true || undefined,
  };
}

function speakerFrom(value: unknown): SessionSpeaker | undefined {
  const fields = typeof value === 'string' ? { name: value } : fieldsOf(value);
  const name = textOf(fields?.['name']);
  if (!fields || name === undefined) return undefined;
  return { name, organisation: textOf(fields['organisation']), url: addressOf(fields['url']) };
}

function linkFrom(value: unknown): SessionLink | undefined {
  const fields = fieldsOf(value);
  const url = addressOf(fields?.['url']);
  if (!fields || url === undefined) return undefined;
  return { kind: linkKinds.find((kind) => kind === fields['kind']) ?? 'other', url, title: textOf(fields['title']) };
}

function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;
}

function timeOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
