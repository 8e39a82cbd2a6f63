import type { Run, TemplateFunction } from '../../run/run.js';
import { castCount } from '../../values/cast.js';
import { typeName } from '../../values/typeName.js';
import { Instance, type Value } from '../../values/value.js';
import { fail, textArgument } from '../functionDefinition.js';
import { secondsOf } from './civilTime.js';
import { Duration, durationArgument } from './duration.js';
import { clockOf, formatTime, monthNames, weekdayNames, type ZonedMoment } from './formatTime.js';
import { abbreviationAt, momentOf, offsetAt, utc, type Zone } from './zone.js';

const billion = 1_000_000_000;

/** Steps to read the clock of a place, and to write a time. */
const perClock = 10;
export const perFormat = 50;

/** A time of Go: the date of a page, or what `now` and `time` give. */
export class GoTime extends Instance {
  readonly typeName = 'time.Time';

  constructor(readonly moment: ZonedMoment) {
    super();
  }

  member(name: string): Value | undefined {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property) {
      const call: TemplateFunction['call'] = (_, run) => (run.spend(perClock), property(this));
      return { name, arity: [0, 0], call } as TemplateFunction;
    }
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) return undefined;
    const [count, call] = method;
    const takes =
      name === 'Format' ? (['string'] as const) : name === 'AddDate' ? (['int'] as const) : (['any'] as const);
    return {
      name,
      arity: [count, count],
      takes,
      call: (args: readonly Value[], run: Run) => (
        run.spend(name === 'Format' ? perFormat : perClock),
        call(this, args)
      ),
    } as TemplateFunction;
  }

  /** Since 1970. */
  get nanoseconds(): bigint {
    return BigInt(this.moment.seconds) * BigInt(billion) + BigInt(this.moment.nanoseconds);
  }

  /** The same moment somewhere else. */
  in(zone: Zone): GoTime {
    return new GoTime({ ...this.moment, zone });
  }

  plus(nanoseconds: bigint): GoTime {
    return timeOfNanoseconds(this.nanoseconds + nanoseconds, this.moment.zone);
  }

  isZero(): boolean {
    return this.moment.seconds === zeroSeconds && this.moment.nanoseconds === 0;
  }

  /** A time that nobody set is like nothing. */
  override isTrue(): boolean {
    return !this.isZero();
  }

  override print(): string {
    return formatTime(this.moment, '2006-01-02 15:04:05.999999999 -0700 MST');
  }

  override toText(): string {
    return this.print();
  }

  override rank(): number {
    return this.moment.seconds;
  }

  override toJson(): Value {
    return formatTime(this.moment, '2006-01-02T15:04:05.999999999Z07:00');
  }
}

const zeroSeconds = secondsOf(1, 1, 1);

/** The time of a missing date. */
export const zeroTime = new GoTime({ seconds: zeroSeconds, nanoseconds: 0, zone: utc });

/** The time so many nanoseconds after 1970. */
export function timeOfNanoseconds(nanoseconds: bigint, zone: Zone): GoTime {
  const part = BigInt.asUintN(64, ((nanoseconds % BigInt(billion)) + BigInt(billion)) % BigInt(billion));
  return new GoTime({ seconds: Number((nanoseconds - part) / BigInt(billion)), nanoseconds: Number(part), zone });
}

type Property = (time: GoTime) => Value;

const properties: Readonly<Record<string, Property>> = {
  Day: ({ moment }) => BigInt(clockOf(moment).day),
  Hour: ({ moment }) => BigInt(clockOf(moment).hour),
  IsDST: ({ moment }) => isSummerTime(moment),
  IsZero: (time) => time.isZero(),
  Local: (time) => time.in(utc),
  Location: ({ moment: { zone } }) => (zone.kind === 'utc' ? 'UTC' : zone.name),
  Minute: ({ moment }) => BigInt(clockOf(moment).minute),
  Month: ({ moment }) =>
    new NamedNumber('time.Month', clockOf(moment).month, monthNames[clockOf(moment).month - 1] ?? ''),
  Nanosecond: ({ moment }) => BigInt(moment.nanoseconds),
  Second: ({ moment }) => BigInt(clockOf(moment).second),
  String: (time) => time.print(),
  UTC: (time) => time.in(utc),
  Unix: ({ moment }) => BigInt(moment.seconds),
  UnixMicro: ({ nanoseconds }) => BigInt.asIntN(64, floorDivide(nanoseconds, 1000n)),
  UnixMilli: ({ nanoseconds }) => floorDivide(nanoseconds, 1_000_000n),
  UnixNano: ({ nanoseconds }) => BigInt.asIntN(64, nanoseconds),
  Weekday: ({ moment }) =>
    new NamedNumber('time.Weekday', clockOf(moment).weekday, weekdayNames[clockOf(moment).weekday] ?? ''),
  Year: ({ moment }) => BigInt(clockOf(moment).year),
  YearDay: ({ moment }) => BigInt(clockOf(moment).dayOfYear),
};

function floorDivide(number: bigint, by: bigint): bigint {
  const rest = number % by;
  return (number - (rest < 0n ? rest + by : rest)) / by;
}

/** Whether the clock is ahead of what it is in the other half of the year. */
function isSummerTime({ seconds, zone }: ZonedMoment): boolean {
  const halfYear = 182 * 86_400;
  const others = [seconds - halfYear, seconds + halfYear].map((each) => offsetAt(zone, each));
  return offsetAt(zone, seconds) > Math.min(...others);
}

const methods: Readonly<
  Record<string, readonly [count: number, call: (time: GoTime, args: readonly Value[]) => Value]>
> = {
  Add: [1, (time, [duration]) => time.plus(durationArgument(duration))],
  AddDate: [3, (time, parts) => addDate(time, parts)],
  After: [1, (time, [other]) => time.nanoseconds > timeArgument(other).nanoseconds],
  Before: [1, (time, [other]) => time.nanoseconds < timeArgument(other).nanoseconds],
  Compare: [1, (time, [other]) => compare(time.nanoseconds, timeArgument(other).nanoseconds)],
  Equal: [1, (time, [other]) => time.nanoseconds === timeArgument(other).nanoseconds],
  Format: [1, (time, [layout]) => formatTime(time.moment, textArgument(layout))],
  Round: [1, (time, [unit]) => roundTo(time, durationArgument(unit), true)],
  Sub: [1, (time, [other]) => new Duration(saturated(time.nanoseconds - timeArgument(other).nanoseconds))],
  Truncate: [1, (time, [unit]) => roundTo(time, durationArgument(unit), false)],
};

function compare(one: bigint, other: bigint): bigint {
  return one < other ? -1n : one > other ? 1n : 0n;
}

function saturated(nanoseconds: bigint): bigint {
  const most = 2n ** 63n - 1n;
  return nanoseconds > most ? most : nanoseconds < -most - 1n ? -most - 1n : nanoseconds;
}

function timeArgument(value: Value | undefined): GoTime {
  if (value instanceof GoTime) return value;
  return fail(`wrong type for value; expected time.Time; got ${typeName(value)}`);
}

function addDate(time: GoTime, parts: readonly Value[]): GoTime {
  const [years = 0, months = 0, days = 0] = parts.map(castCount);
  const { year, month, day, hour, minute, second } = clockOf(time.moment);
  const clock = secondsOf(year + years, month + months, day + days, hour, minute, second);
  return new GoTime({ ...time.moment, seconds: momentOf(time.moment.zone, clock) });
}

/** Counted from the year 1, as Go does. */
function roundTo(time: GoTime, unit: bigint, isNearest: boolean): GoTime {
  if (unit <= 0n) return time;
  const sinceZero = time.nanoseconds - BigInt(zeroSeconds) * BigInt(billion);
  const rest = ((sinceZero % unit) + unit) % unit;
  return time.plus(isNearest && 2n * rest >= unit ? unit - rest : -rest);
}

/** A month or a weekday: a number that is printed as a name. */
class NamedNumber extends Instance {
  constructor(
    readonly typeName: string,
    private readonly number: number,
    private readonly name: string,
  ) {
    super();
  }

  member(name: string): Value | undefined {
    return name === 'String' ? ({ name, arity: [0, 0], call: () => this.name } as TemplateFunction) : undefined;
  }

  override isTrue(): boolean {
    return this.number !== 0;
  }

  override print(): string {
    return this.name;
  }

  override toText(): string {
    return this.name;
  }

  override toInteger(): bigint {
    return BigInt(this.number);
  }

  override rank(): number {
    return this.number;
  }

  override toJson(): Value {
    return BigInt(this.number);
  }
}

/** The name of a time's zone. */
export function zoneNameOf({ moment }: GoTime): string {
  return abbreviationAt(moment.zone, moment.seconds);
}
