import { utf8 } from './bytes.js';
import { pad, type Flags } from './flags.js';
import { formatFloat } from './formatFloat.js';
import { isPrintable, quote, quoteCharacter } from './quote.js';

const bases = new Map([
  ['v', 10],
  ['d', 10],
  ['b', 2],
  ['o', 8],
  ['O', 8],
  ['x', 16],
  ['X', 16],
]);

const prefixes = new Map([
  ['b', '0b'],
  ['x', '0x'],
  ['X', '0X'],
]);

/** An int by a verb; `undefined` if the verb is not for ints. */
export function formatInteger(value: bigint, verb: string, flags: Flags): string | undefined {
  if (verb === 'c') return pad(characterOf(value), flags);
  if (verb === 'q') return pad(quoteCharacter(codePointOf(value), flags.plus), flags);
  if (verb === 'U') return pad(unicode(value, flags), { ...flags, zero: false });
  const base = bases.get(verb);
  if (base === undefined) return undefined;
  const { width, precision } = flags;
  const unpadded = { ...flags, zero: false };
  if (precision === 0 && value === 0n) return pad('', unpadded);
  const sign = value < 0n ? '-' : flags.plus ? '+' : flags.space ? ' ' : '';
  let least = precision ?? 0;
  if (precision === undefined && flags.zero && !flags.minus && width !== undefined) least = width - sign.length;
  let digits = (value < 0n ? -value : value).toString(base).padStart(least, '0');
  if (verb === 'X') digits = digits.toUpperCase();
  if (flags.sharp && base === 8 && !digits.startsWith('0')) digits = `0${digits}`;
  const prefix = verb === 'O' ? '0o' : flags.sharp ? (prefixes.get(verb) ?? '') : '';
  return pad(`${sign}${prefix}${digits}`, unpadded);
}

/** A float by a verb; `undefined` if the verb is not for floats. */
export function formatNumber(value: number, verb: string, flags: Flags): string | undefined {
  if (!'vbgGxXfFeE'.includes(verb)) return undefined;
  const form = verb === 'v' ? 'g' : verb === 'F' ? 'f' : verb;
  const precision = flags.precision ?? ('fFeE'.includes(verb) ? 6 : undefined);
  let text = formatFloat(value, form, precision);
  if (!/^[+-]/.test(text)) text = `+${text}`;
  if (flags.space && !flags.plus && text.startsWith('+')) text = ` ${text.slice(1)}`;
  if (/^.[IN]/.test(text)) {
    const shown = text.charAt(1) === 'N' && !flags.space && !flags.plus ? text.slice(1) : text;
    const isSigned = flags.plus || !shown.startsWith('+');
    return pad(isSigned ? shown : shown, { ...flags, zero: false });
  }
  if (flags.sharp && verb !== 'b') text = withPoint(text, form, precision);
  if (!flags.plus && text.startsWith('+')) return pad(text.slice(1), flags);
  const missing = (flags.width ?? 0) - text.length;
  if (!flags.zero || flags.minus || missing <= 0) return pad(text, flags);
  return `${text.charAt(0)}${'0'.repeat(missing)}${text.slice(1)}`;
}

/** The flag `#` always writes a point, and the zeros that `%g` leaves out. */
function withPoint(text: string, verb: string, precision: number | undefined): string {
  const exponent = /(?:[pP]|(?<=^[^xX]*)[eE]).*$/.exec(text)?.[0] ?? '';
  const number = text.slice(0, text.length - exponent.length);
  const point = number.includes('.') ? '' : '.';
  let missing = 'gGx'.includes(verb) ? (precision ?? 6) : 0;
  missing -= number
    .slice(1)
    .replace(/^[0.]+/, '')
    .replace('.', '').length;
  if (point !== '' && number.length === 2 && number.endsWith('0')) missing--;
  return `${number}${point}${'0'.repeat(Math.max(missing, 0))}${exponent}`;
}

/** Text by a verb; `undefined` if the verb is not for text. */
export function formatText(text: string, verb: string, flags: Flags): string | undefined {
  const { precision } = flags;
  if (verb === 'x' || verb === 'X') return pad(hexadecimal(text, verb, flags), flags);
  if (!'vsq'.includes(verb)) return undefined;
  const cut = precision === undefined ? text : Array.from(text).slice(0, precision).join('');
  if (verb === 'q' || flags.asSource) return pad(quoted(cut, flags), flags);
  return pad(cut, flags);
}

function quoted(text: string, { sharp, plus }: Flags): string {
  // eslint-disable-next-line no-control-regex
  const fitsBackquotes = !/[`\u0000-\u0008\u000a-\u001f\u007f\ufeff]/.test(text);
  return sharp && fitsBackquotes ? `\`${text}\`` : quote(text, plus);
}

function hexadecimal(text: string, verb: string, { sharp, space, precision }: Flags): string {
  const bytes = utf8(text)
    .slice(0, precision)
    .map((byte) => byte.toString(16).padStart(2, '0'));
  if (bytes.length === 0) return '';
  const written = space
    ? bytes.map((byte) => (sharp ? `0x${byte}` : byte)).join(' ')
    : `${sharp ? '0x' : ''}${bytes.join('')}`;
  return verb === 'X' ? written.toUpperCase() : written;
}

function characterOf(value: bigint): string {
  return String.fromCodePoint(codePointOf(value));
}

/** What is not a code point becomes the replacement character. */
function codePointOf(value: bigint): number {
  const isCodePoint = value >= 0n && value <= 0x10ffffn && !(value >= 0xd800n && value < 0xe000n);
  return isCodePoint ? Number(value) : 0xfffd;
}

function unicode(value: bigint, { sharp, precision }: Flags): string {
  const digits = BigInt.asUintN(64, value).toString(16).toUpperCase();
  const number = `U+${digits.padStart(Math.max(precision ?? 4, 4), '0')}`;
  const isCharacter = sharp && value >= 0n && value <= 0x10ffffn && isPrintable(characterOf(value));
  return isCharacter ? `${number} '${characterOf(value)}'` : number;
}
