import { minute, type Moment } from './moment.js';

/** Offsets of a time zone, by the rules that the platform has for it. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  private constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  }

  /** The zone with an IANA name such as `Europe/Berlin`, also `America / New York`; `undefined` if there is none. */
  static named(name: string | undefined): TimeZone | undefined {
    const plain =
      name
        ?.trim()
        .replace(/\s*\/\s*/g, '/')
        .replace(/ /g, '_') ?? '';
    if (!/^[A-Za-z][\w+/-]*$/.test(plain)) return undefined;
    try {
      return new TimeZone(plain);
    } catch {
      return undefined;
    }
  }

  /** Whether it is the zone of no place. */
  get isUniversal(): boolean {
    return /^(?:etc\/)?(?:utc|uct|gmt|zulu|universal)$/i.test(this.name);
  }

  /** The moment on the zone's clocks. One without an offset is on them already. */
  at({ wall, offset }: Moment): Moment {
    if (offset === undefined) return { wall, offset: this.offsetOfWall(wall) };
    const instant = wall - offset * minute;
    const here = this.offsetAt(instant);
    return { wall: instant + here * minute, offset: here };
  }

  /** When clocks go back, the first of the two. */
  private offsetOfWall(wall: number): number {
    const before = this.offsetAt(wall - this.offsetAt(wall - 24 * 60 * minute) * minute);
    return this.offsetAt(wall - before * minute);
  }

  /** Minutes east of UTC. Asking the platform is slow, and no zone changes within a quarter of an hour. */
  private offsetAt(instant: number): number {
    const quarter = Math.floor(instant / (15 * minute));
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = this.ask(quarter * 15 * minute);
    this.offsets.set(quarter, offset);
    return offset;
  }

  private ask(instant: number): number {
    const name = this.format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
    return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
}

export function isTimeZone(name: string): boolean {
  return TimeZone.named(name) !== undefined;
}
