import { formatMoment, minute, parseMoment, type Moment } from '../../draft/moment.js';
import { TimeZone } from '../../draft/timeZone.js';
import { lineOf, partsNamed, type Component } from './components.js';
import type { ContentLine } from './contentLines.js';
import { ianaName } from './ianaName.js';

/** The time zones of a calendar: by name, or where the name is its own, by the offsets that it defines. */
export class CalendarZones {
  private readonly zones = new Map<string, TimeZone | undefined>();
  private readonly uses = new Map<string, number>();
  private definitions: ReadonlyMap<string, Component> | undefined;

  constructor(private readonly calendar: Component) {}

  /** A time as ISO 8601, with the offset where the calendar shows it; `undefined` if it is not a time. */
  timeOf({ value, parameters }: ContentLine): string | undefined {
    // Some write what ISO 8601 allows and iCalendar does not.
    const moment = parseMoment(value.trim());
    if (!moment) return undefined;
    const id = parameters.get('TZID');
    const isPlaced = moment.offset !== undefined || id === undefined;
    return formatMoment(isPlaced ? moment : this.placed(moment, id));
  }

  /** The venue's zone: the calendar's own, else the one that most times have. */
  get venue(): string | undefined {
    const lines = partsNamed(this.calendar, 'VCALENDAR').flatMap((part) => lineOf(part, 'X-WR-TIMEZONE') ?? []);
    const written = lines.map(({ value }) => ianaName(value.trim())).find((name) => TimeZone.named(name));
    const [used] = [...this.uses].sort((one, other) => other[1] - one[1]);
    return written && !TimeZone.named(written)?.isUniversal ? written : (used?.[0] ?? written);
  }

  private placed(moment: Moment, id: string): Moment {
    if (!this.zones.has(id)) this.zones.set(id, TimeZone.named(this.nameOf(id)));
    const zone = this.zones.get(id);
    if (!zone) return { ...moment, offset: this.definedOffset(id, moment.wall) };
    this.uses.set(zone.name, (this.uses.get(zone.name) ?? 0) + 1);
    return zone.at(moment);
  }

  private nameOf(id: string): string {
    const location = lineOf(this.definition(id) ?? this.calendar, 'X-LIC-LOCATION')?.value.trim();
    return [id, location ?? ''].map(ianaName).find((name) => TimeZone.named(name)) ?? '';
  }

  private definition(id: string): Component | undefined {
    // The first of a name counts, so it is entered last.
    this.definitions ??= new Map(
      partsNamed(this.calendar, 'VTIMEZONE')
        .map((part) => [lineOf(part, 'TZID')?.value.trim() ?? '', part] as const)
        .reverse(),
    );
    return this.definitions.get(id);
  }

  /** By the last of the zone's changes in a year that comes before the time. */
  private definedOffset(id: string, wall: number): number | undefined {
    const parts = this.definition(id)?.parts ?? [];
    const changes = parts.flatMap((part) => changeOf(part, wall) ?? []).sort((one, other) => one.from - other.from);
    return (changes.filter(({ from }) => from <= wall).at(-1) ?? changes.at(-1))?.offset;
  }
}

function changeOf(part: Component, wall: number): { readonly from: number; readonly offset: number } | undefined {
  const offset = parseOffset(lineOf(part, 'TZOFFSETTO')?.value.trim() ?? '');
  if (offset === undefined) return undefined;
  const rule = lineOf(part, 'RRULE')?.value ?? '';
  const month = /BYMONTH=(\d+)/.exec(rule)?.[1];
  const start = parseMoment(lineOf(part, 'DTSTART')?.value ?? '')?.wall ?? 0;
  if (month === undefined) return { from: start, offset };
  const [, count = '1', name = 'SU'] = /BYDAY=(-?\d)?([A-Z]{2})/.exec(rule) ?? [];
  return { from: weekdayOf(new Date(wall).getUTCFullYear(), Number(month), Number(count), name), offset };
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Two o'clock on the day of a month that a rule such as `-1SU` means. */
function weekdayOf(year: number, month: number, count: number, name: string): number {
  const edge = count > 0 ? Date.UTC(year, month - 1, 1, 2) : Date.UTC(year, month, 0, 2);
  const ahead = (weekdays.indexOf(name) - new Date(edge).getUTCDay() + 7) % 7;
  const days = count > 0 ? ahead + (count - 1) * 7 : (ahead === 0 ? 0 : ahead - 7) + (count + 1) * 7;
  return edge + days * 24 * 60 * minute;
}

function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(text) ?? [];
  return hours === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
