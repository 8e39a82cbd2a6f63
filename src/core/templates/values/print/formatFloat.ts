import { binary, hexadecimal, parts } from './floatBits.js';

/** Decimal digits of a number without its sign: 0.DIGITS times ten to the power of `point`. */
interface Digits {
  readonly digits: string;
  readonly point: number;
}

/**
 * A float as Go's `strconv.FormatFloat` writes it. `precision` is the number of digits, after the point or for `g` of
 * all; `undefined` gives as many as are needed to read the same number again.
 */
export function formatFloat(value: number, verb: string, precision: number | undefined): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  switch (verb) {
    case 'b':
      return `${sign}${binary(magnitude)}`;
    case 'x':
      return `${sign}${hexadecimal(magnitude, precision)}`;
    case 'X':
      return `${sign}${hexadecimal(magnitude, precision)}`.toUpperCase();
    case 'e':
      return `${sign}${exponential(digitsOf(magnitude, precision && precision + 1, precision === 0), precision)}`;
    case 'E':
      return formatFloat(value, 'e', precision).toUpperCase();
    case 'f':
      return `${sign}${fixed(fixedDigits(magnitude, precision), precision)}`;
    case 'G':
      return formatFloat(value, 'g', precision).toUpperCase();
    default:
      return `${sign}${general(magnitude, precision)}`;
  }
}

function general(magnitude: number, precision: number | undefined): string {
  const significant = precision === 0 ? 1 : precision;
  const digits = digitsOf(magnitude, significant, false);
  const { point } = digits;
  const { length } = digits.digits;
  // Where no precision is given, six digits decide about the form.
  let limit = significant ?? 6;
  if (significant !== undefined && limit > length && length >= point) limit = length;
  const exponent = magnitude === 0 ? 0 : point - 1;
  if (exponent < -4 || exponent >= limit) return exponential(digits, length - 1);
  return fixed(digits, Math.max(length - point, 0));
}

/** `precision` digits after the point; as many as there are if it is not given. */
function exponential({ digits, point }: Digits, precision: number | undefined): string {
  const first = digits.charAt(0) || '0';
  const others = digits
    .slice(1)
    .padEnd(precision ?? 0, '0')
    .slice(0, precision ?? digits.length);
  const exponent = digits === '' ? 0 : point - 1;
  const shown = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return `${first}${others === '' ? '' : `.${others}`}e${shown}`;
}

function fixed({ digits, point }: Digits, precision: number | undefined): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : `${'0'.repeat(digits === '' ? 0 : -point)}${digits}`;
  const places = precision ?? fraction.length;
  return places > 0 ? `${whole}.${fraction.padEnd(places, '0').slice(0, places)}` : whole;
}

/** Digits without zeros at the end, at most as many as wanted. */
function digitsOf(magnitude: number, wanted: number | undefined, one: boolean): Digits {
  if (magnitude === 0) return { digits: '', point: 0 };
  if (one) return round(exactDigits(magnitude), 1);
  return wanted === undefined ? shortestDigits(magnitude) : round(exactDigits(magnitude), wanted);
}

function fixedDigits(magnitude: number, places: number | undefined): Digits {
  if (magnitude === 0) return { digits: '', point: 0 };
  if (places === undefined) return shortestDigits(magnitude);
  const exact = exactDigits(magnitude);
  return round(exact, exact.point + places);
}

/** JavaScript and Go choose the same shortest digits. */
function shortestDigits(magnitude: number): Digits {
  const [mantissa = '', exponent = ''] = magnitude.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

function exactDigits(magnitude: number): Digits {
  const { mantissa, exponent } = parts(magnitude);
  const scaled = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent);
  const digits = scaled.toString();
  const point = digits.length + Math.min(exponent, 0);
  return { digits: digits.replace(/0+$/, ''), point };
}

/** Rounds half to even. */
function round({ digits, point }: Digits, wanted: number): Digits {
  if (wanted >= digits.length) return { digits, point };
  if (wanted < 0) return { digits: '', point: 0 };
  const kept = digits.slice(0, wanted);
  const rest = digits.slice(wanted);
  const isOdd = Number(kept.at(-1) ?? '0') % 2 === 1;
  const goesUp = rest.startsWith('5') && rest.length === 1 ? isOdd : rest >= '5';
  if (!goesUp) return trim(kept, point);
  const next = (BigInt(kept === '' ? '0' : kept) + 1n).toString().padStart(wanted, '0');
  return trim(next, point + next.length - wanted);
}

function trim(digits: string, point: number): Digits {
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? { digits: '', point: 0 } : { digits: trimmed, point };
}
