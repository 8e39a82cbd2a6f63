import type { TemplateFunction } from '../../run/run.js';
import { castInteger, castText } from '../../values/cast.js';
import { Instance, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { noFlags } from '../../values/print/flags.js';
import { formatValue } from '../../values/print/printValue.js';
import { quote } from '../../values/print/quote.js';
import { typeName } from '../../values/typeName.js';

/** Nanoseconds. */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** A span of time. */
export class Duration extends Instance {
  readonly typeName = 'time.Duration';

  constructor(readonly nanoseconds: bigint) {
    super();
  }

  member(name: string): Value | undefined {
    const { nanoseconds } = this;
    const results: Readonly<Record<string, () => Value>> = {
      Abs: () => new Duration(nanoseconds < 0n ? -nanoseconds : nanoseconds),
      Hours: () => Number(nanoseconds) / 3_600_000_000_000,
      Microseconds: () => nanoseconds / 1000n,
      Milliseconds: () => nanoseconds / 1_000_000n,
      Minutes: () => Number(nanoseconds) / 60_000_000_000,
      Nanoseconds: () => nanoseconds,
      Seconds: () => Number(nanoseconds) / 1_000_000_000,
      String: () => this.toText(),
    };
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    if (result) return { name, arity: [0, 0], call: result } as TemplateFunction;
    if (name !== 'Round' && name !== 'Truncate') return undefined;
    return {
      name,
      arity: [1, 1],
      call: ([unit]: readonly Value[]) => this.multiple(durationArgument(unit), name),
    } as TemplateFunction;
  }

  private multiple(unit: bigint, name: 'Round' | 'Truncate'): Duration {
    const { nanoseconds } = this;
    if (unit <= 0n) return this;
    const rest = nanoseconds % unit;
    const away = name === 'Round' && 2n * (rest < 0n ? -rest : rest) >= unit;
    return new Duration(nanoseconds - rest + (away ? (rest < 0n ? -unit : unit) : 0n));
  }

  override isTrue(): boolean {
    return this.nanoseconds !== 0n;
  }

  override print(): string {
    return this.toText();
  }

  /** As in `1h0m2.5s`. */
  override toText(): string {
    const { nanoseconds } = this;
    const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
    const sign = nanoseconds < 0n ? '-' : '';
    if (size === 0n) return '0s';
    for (const [name, unit, next] of [
      ['ns', 1n, 1000n],
      ['µs', 1000n, 1_000_000n],
      ['ms', 1_000_000n, 1_000_000_000n],
    ] as const) {
      if (size < next) return sign + decimals(size, unit) + name;
    }
    const [minutes, hours] = [size / 60_000_000_000n, size / 3_600_000_000_000n];
    const seconds = `${decimals(size % 60_000_000_000n, 1_000_000_000n)}s`;
    return sign + (hours > 0n ? `${hours}h` : '') + (minutes > 0n ? `${minutes % 60n}m` : '') + seconds;
  }

  override toInteger(): bigint {
    return this.nanoseconds;
  }

  override rank(): number {
    return Number(this.nanoseconds);
  }

  override toJson(): Value {
    return this.nanoseconds;
  }
}

function decimals(size: bigint, unit: bigint): string {
  const digits =
    unit === 1n
      ? ''
      : (size % unit)
          .toString()
          .padStart(unit.toString().length - 1, '0')
          .replace(/0+$/, '');
  return `${size / unit}${digits === '' ? '' : `.${digits}`}`;
}

/** An argument that Go declares as a duration; a number is one of nanoseconds. */
export function durationArgument(value: Value | undefined): bigint {
  if (value instanceof Duration) return value.nanoseconds;
  if (typeof value === 'bigint') return value;
  return fail(`wrong type for value; expected time.Duration; got ${typeName(value)}`);
}

const names: Readonly<Record<string, string>> = {
  nanosecond: 'ns',
  microsecond: 'us',
  millisecond: 'ms',
  second: 's',
  minute: 'm',
  hour: 'h',
};

/** `duration UNIT NUMBER`. */
export function durationOf(name: Value, number: Value | undefined): Duration {
  const unit = castText(name);
  const short = Object.hasOwn(names, unit) ? (names[unit] ?? '') : unit;
  const size = Object.hasOwn(units, short) && short !== 'μs' ? units[short] : undefined;
  if (size === undefined) return fail(`${formatValue(name, 'q', noFlags)} is not a valid duration unit`);
  return new Duration(BigInt.asIntN(64, castInteger(number, 'int64') * size));
}

/** A duration as written, such as `1h30m`; throws Go's fault if it is not one. */
export function parseDuration(text: string): Duration {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return new Duration(0n);
  if (rest === '') return fail(`time: invalid duration ${quote(text)}`);
  let total = 0n;
  let left = rest;
  while (left !== '') {
    const [whole, integer = '', fraction = '', unit = ''] = /^(\d*)(?:\.(\d*))?([^\d.]*)/.exec(left) ?? [''];
    if (integer === '' && fraction === '') return fail(`time: invalid duration ${quote(text)}`);
    if (unit === '') return fail(`time: missing unit in duration ${quote(text)}`);
    const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (size === undefined) return fail(`time: unknown unit ${quote(unit)} in duration ${quote(text)}`);
    if (integer.replace(/^0+/, '').length > 20) return fail(`time: invalid duration ${quote(text)}`);
    total +=
      BigInt(integer || '0') * size +
      (BigInt(fraction.slice(0, 30) || '0') * size) / 10n ** BigInt(Math.min(30, fraction.length));
    if (total > 2n ** 63n - 1n) return fail(`time: invalid duration ${quote(text)}`);
    left = left.slice(whole.length);
  }
  return new Duration(sign === '-' ? -total : total);
}
