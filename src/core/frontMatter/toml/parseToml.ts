import { parse, TomlDate, TomlError } from 'smol-toml';
import type { FrontMatterValue } from '../frontMatter.js';

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
  readonly fault: TomlFault | undefined;
}

/** Deeper nesting is rejected, as in YAML. */
const deepest = 200;

/** Parses TOML 1.1, the version that Hugo 0.169 reads. Never throws. Lines must not end with a lone CR. */
export function parseToml(toml: string): ParsedToml {
  try {
    const table = parse(toml, { maxDepth: deepest, integersAsBigInt: 'asNeeded' });
    return { table: toValue(table) as TomlTable, fault: undefined };
  } catch (error) {
    return { table: {}, fault: error instanceof TomlError ? faultOf(error, toml) : { reason: '', offset: 0 } };
  }
}

function faultOf({ message, line, column }: TomlError, toml: string): TomlFault {
  let lineStart = 0;
  for (let before = 1; before < line; before++) lineStart = toml.indexOf('\n', lineStart) + 1;
  const reason = message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
  return { reason, offset: lineStart + column - 1 };
}

function toValue(value: unknown): FrontMatterValue {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object' || value === null) return value as FrontMatterValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toValue(each)]));
}
