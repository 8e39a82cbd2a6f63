import type { Run } from '../../run/run.js';
import { isList } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { Dictionary, Instance, SafeText, StructFields, type Value } from '../../values/value.js';
import { byBytes } from '../../values/print/bytes.js';
import { fail, spendOn } from '../functionDefinition.js';

export interface JsonStyle {
  /** At the start of each line but the first. */
  readonly prefix: string;
  /** For each level; all is on one line if both are empty. */
  readonly indent: string;
  /** Whether `<`, `>` and `&` are escaped. */
  readonly escapesHtml: boolean;
}

const deepest = 1000;

/** A value as JSON, as Go's encoder writes it, with the keys of maps in order. */
export function writeJson(value: Value, style: JsonStyle, run: Run): string {
  return write(value, style, run, 0);
}

function write(value: Value, style: JsonStyle, run: Run, depth: number): string {
  run.spend(1);
  if (value === null) return 'null';
  if (typeof value === 'string') return writeText(value, style, run);
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof SafeText) return writeText(value.text, style, run);
  if (value instanceof Instance) return writeInstance(value, style, run, depth);
  if (depth > deepest) return fail('exceeded max depth');
  if (isList(value))
    return group(
      '[]',
      value.map((item) => write(item, style, run, depth + 1)),
      style,
      depth,
    );
  if (!(value instanceof Dictionary)) return fail(`json: unsupported type: ${typeName(value)}`);
  const colon = isPlain(style) ? ':' : ': ';
  const entries = [...value.entries];
  if (!(value instanceof StructFields)) entries.sort(([one], [other]) => byBytes(one, other));
  const pairs = entries.map(([key, item]) => writeText(key, style, run) + colon + write(item, style, run, depth + 1));
  return group('{}', pairs, style, depth);
}

/** What has a JSON form of its own says so. */
function writeInstance(value: Instance, style: JsonStyle, run: Run, depth: number): string {
  const form = value.toJson();
  return form === undefined ? fail(`json: unsupported type: ${value.typeName}`) : write(form, style, run, depth + 1);
}

function isPlain({ prefix, indent }: JsonStyle): boolean {
  return prefix === '' && indent === '';
}

function group(brackets: '[]' | '{}', items: readonly string[], style: JsonStyle, depth: number): string {
  const [open = '', close = ''] = brackets;
  if (items.length === 0) return brackets;
  if (isPlain(style)) return open + items.join(',') + close;
  const line = (level: number): string => `\n${style.prefix}${style.indent.repeat(level)}`;
  return open + items.map((item) => line(depth + 1) + item).join(',') + line(depth) + close;
}

function writeText(text: string, { escapesHtml }: JsonStyle, run: Run): string {
  spendOn(run, text.length);
  const written = JSON.stringify(text)
    .replace(/[\u2028\u2029]/g, escapeUnit)
    .replace(/\\ud[89a-f][\da-f]{2}/g, '\\ufffd');
  return escapesHtml ? written.replace(/[<>&]/g, escapeUnit) : written;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function writeFloat(value: number): string {
  if (!Number.isFinite(value))
    return fail(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
  return Object.is(value, -0) ? '-0' : String(value);
}
