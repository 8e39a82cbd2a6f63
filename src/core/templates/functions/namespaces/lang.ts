import type { Run } from '../../run/run.js';
import { castCount, castFloat, castText, textOf } from '../../values/cast.js';
import { fixedNotation } from '../../values/floats.js';
import { isList, isTrue } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import type { Value } from '../../values/value.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';

/** The functions of `lang`. */
export const lang: readonly FunctionDefinition[] = [
  { name: 'lang.FormatAccounting', arity: [3, 3], call: formatCurrency },
  { name: 'lang.FormatCurrency', arity: [3, 3], call: formatCurrency },
  {
    name: 'lang.FormatNumber',
    arity: [2, 2],
    call: ([precision, number], run) => formatNumber(precision, number, run),
  },
  { name: 'lang.FormatNumberCustom', arity: [2, undefined], call: formatCustom },
  {
    name: 'lang.FormatPercent',
    arity: [2, 2],
    call: ([precision, number], run) => formatPercent(precision, number, run),
  },
  { name: 'lang.Merge', arity: [2, 2], call: ([other = null, own = null]) => merge(other, own) },
  { name: 'lang.Translate', aliases: ['i18n', 'T'], arity: [1, undefined], call: translate },
];

function translate([id, data = null, ...more]: readonly Value[], { host, spend }: Run): string {
  if (more.length > 0) fail(`wrong number of arguments, expecting at most 2, got ${more.length + 2}`);
  return host.translate(castText(id), data, spend) ?? '';
}

/** Pages in other languages fill the gaps; lists of pages here have no languages. */
function merge(other: Value, own: Value): Value {
  if (!isTrue(own)) return other;
  if (!isTrue(other)) return own;
  return isList(own) ? own : fail(`language merge not supported for ${typeName(own)}`);
}

function digitsOf(precision: Value | undefined): number {
  const digits = castCount(precision);
  return digits > 20 ? fail(`invalid precision: ${digits}`) : Math.max(0, digits);
}

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale || 'en', options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

function fractionDigits(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function formatNumber(precision: Value | undefined, number: Value | undefined, { host, spend }: Run): string {
  spend(perFormat);
  return written(castFloat(number), fractionDigits(digitsOf(precision)), host.locale);
}

/** Hugo takes the number for a percentage already. */
function formatPercent(precision: Value | undefined, number: Value | undefined, { host, spend }: Run): string {
  spend(perFormat);
  const options: Intl.NumberFormatOptions = { style: 'percent', ...fractionDigits(digitsOf(precision)) };
  return written(castFloat(number) / 100, options, host.locale);
}

function formatCurrency([precision, currency, number]: readonly Value[], { host, spend }: Run): string {
  spend(perFormat);
  const digits = digitsOf(precision);
  const value = castFloat(number);
  // The sign of the euro is not a letter, so that there is only the space that the language asks for.
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
    ...fractionDigits(digits),
  };
  return written(value, options, host.locale, currencySign((textOf(currency) ?? '').toUpperCase(), host.locale));
}

function currencySign(code: string, locale: string): string {
  if (!/^[A-Z]{3}$/.test(code)) return code;
  const parts = formatter(locale, { style: 'currency', currency: code }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}

/** Steps to find out how a language writes numbers. */
const perFormat = 100;

/** A number with groups of three digits whatever the language, and with its sign next to them. */
function written(value: number, options: Intl.NumberFormatOptions, locale: string, currency = ''): string {
  const format = formatter(locale, options);
  const partOf = (number: number, wanted: string): string =>
    format.formatToParts(number).find(({ type }) => type === wanted)?.value ?? '';
  const parts = format.formatToParts(Math.abs(value));
  const digits = parts.map(({ type, value: text }) => (type === 'integer' ? text : '')).join('');
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, () => partOf(1_234_567, 'group'));
  const integer = (value < 0 ? partOf(-1, 'minusSign') : '') + grouped;
  const first = parts.findIndex(({ type }) => type === 'integer');
  return parts
    .map(({ type, value: text }, index) => {
      if (type === 'integer') return index === first ? integer : '';
      return type === 'group' ? '' : type === 'currency' ? currency : text;
    })
    .join('');
}

/** `lang.FormatNumberCustom PRECISION NUMBER [SIGNS [DELIMITER]]`, with the signs for minus, decimals and groups. */
function formatCustom([precision, number, ...options]: readonly Value[]): string {
  const digits = castCount(precision);
  const value = castFloat(number);
  const [minus = '', point = '', group = ''] = options.length === 0 ? ['-', '.', ','] : signsOf(options);
  const scale = 10 ** digits;
  const rounded = Math.abs(roundAway(value * scale) / scale);
  const [whole = '', fraction] = (
    Number.isFinite(rounded) && digits >= 0 && digits <= 100 ? fixed(rounded, digits) : fixedNotation(rounded)
  ).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, () => group);
  return (value < 0 ? minus : '') + grouped + (fraction === undefined ? '' : point + fraction);
}

function fixed(value: number, digits: number): string {
  return value >= 1e21 ? fixedNotation(value) + (digits > 0 ? `.${'0'.repeat(digits)}` : '') : value.toFixed(digits);
}

function roundAway(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
}

function signsOf([signs, delimiter]: readonly Value[]): readonly string[] {
  const parts = castText(signs).split(delimiter === undefined ? ' ' : castText(delimiter));
  return parts.length > 3 ? fail('too many fields in options parameter to NumFmt') : parts;
}
