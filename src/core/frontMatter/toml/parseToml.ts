import { parse, TomlDate, TomlError } from 'smol-toml';
import type { FrontMatterValue } from '../frontMatter.js';
import { DataDate } from '../dataDate.js';
import { printFloat } from '../values/printFloat.js';
import { printDate } from './tomlDate.js';

export type TomlTable = Readonly<Record<string, FrontMatterValue>>;

/** A TOML syntax error. */
export interface TomlFault {
  /** The message of the library; empty if it has none. */
  readonly reason: string;
  readonly offset: number;
}

export interface ParsedToml {
  /** Empty if there is a fault. */
  readonly table: TomlTable;
  /** The same with what Go prints for each number and date. */
  readonly printed: TomlTable;
  readonly fault: TomlFault | undefined;
}

/** Deeper nesting is rejected, as in YAML. */
const deepest = 200;

/** Parses TOML 1.1, the version that Hugo 0.169 reads. Never throws. Lines must not end with a lone CR. */
export function parseToml(toml: string): ParsedToml {
  try {
    const table = parse(toml, { maxDepth: deepest, integersAsBigInt: true });
    return {
      table: toValue(table, plainValue) as TomlTable,
      printed: toValue(table, printedValue) as TomlTable,
      fault: undefined,
    };
  } catch (error) {
    const fault = error instanceof TomlError ? faultOf(error, toml) : { reason: '', offset: 0 };
    return { table: {}, printed: {}, fault };
  }
}

/** Parses a file of data, where integers are `bigint` and dates stay what they are. Throws an `Error`. */
export function parseTomlData(toml: string): unknown {
  return withDates(parse(toml.replace(/\r(?!\n)/g, '\n'), { maxDepth: deepest, integersAsBigInt: true }));
}

function withDates(value: unknown): unknown {
  if (value instanceof TomlDate) {
    const hasOffset = value.isDateTime() && !value.isLocal();
    return new DataDate(value.toISOString().replace('.000', ''), hasOffset);
  }
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, each]) => [key, withDates(each)]));
}

function faultOf({ message, line, column }: TomlError, toml: string): TomlFault {
  let lineStart = 0;
  for (let before = 1; before < line; before++) lineStart = toml.indexOf('\n', lineStart) + 1;
  const reason = message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
  return { reason, offset: lineStart + column - 1 };
}

type Convert = (value: bigint | number | TomlDate) => FrontMatterValue;

function toValue(value: unknown, convert: Convert): FrontMatterValue {
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof TomlDate) return convert(value);
  if (Array.isArray(value)) return value.map((each) => toValue(each, convert));
  if (typeof value !== 'object' || value === null) return value as FrontMatterValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toValue(each, convert)]));
}

function plainValue(value: bigint | number | TomlDate): FrontMatterValue {
  if (!(value instanceof TomlDate)) return Number(value);
  // Go prints a fraction without trailing zeros.
  return value.toISOString().replace(/\.(\d*?)0*(?=$|[Z+-])/, (_, digits) => (digits === '' ? '' : `.${digits}`));
}

function printedValue(value: bigint | number | TomlDate): FrontMatterValue {
  if (typeof value === 'number') return printFloat(value);
  return value instanceof TomlDate ? printDate(plainValue(value) as string) : String(value);
}
