/** A moment, and the zone of times that have no offset: the venue's if it is known, else the reader's. */
export interface ZonedInstant {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** An IANA name such as `Europe/Berlin`. */
  readonly zone: string;
}

const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** When a time of a programme is, in milliseconds since 1970; `undefined` for a text that is not a time. */
export function instantOf(time: string | undefined, zone: string): number | undefined {
  const [, date, clock, seconds = '00', offset] = written.exec(time ?? '') ?? [];
  if (date === undefined) return undefined;
  const inUtc = Date.parse(`${date}T${clock}:${seconds}Z`);
  if (Number.isNaN(inUtc)) return undefined;
  if (offset !== undefined) return Date.parse(`${date}T${clock}:${seconds}${withColon(offset)}`);
  // The offset can be another one at the time that a first guess gives, next to a change of the clocks.
  return inUtc - offsetOf(zone, inUtc - offsetOf(zone, inUtc));
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

/** Minutes since midnight as a time of a programme is written, which is in the venue's own time. */
export function minutesOf(time: string | undefined): number | undefined {
  const [, , clock] = written.exec(time ?? '') ?? [];
  return clock === undefined ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** `09:30` as a time of a programme is written; `undefined` for a text that is not a time. */
export function clockOf(time: string | undefined): string | undefined {
  return written.exec(time ?? '')?.[2];
}

/** `YYYY-MM-DD` at a moment, on the calendar of the offset of a time, or of the zone where that has none. */
export function dateAt({ instant, zone }: ZonedInstant, like: string | undefined): string {
  const offset = written.exec(like ?? '')?.[4];
  return new Date(instant + (offset === undefined ? offsetOf(zone, instant) : millisecondsIn(offset)))
    .toISOString()
    .slice(0, 10);
}

function millisecondsIn(offset: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** How much later it is in a zone than in UTC, in milliseconds; 0 for a zone that is not known. */
function offsetOf(zone: string, instant: number): number {
  const format = formatFor(zone);
  if (!format) return 0;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour') % 24, of('minute'), of('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-u-ca-gregory', { ...numeric, ...time, timeZone });
  } catch {
    // A name that is not a zone to Intl.
  }
  formats.set(timeZone, format);
  return format;
}
