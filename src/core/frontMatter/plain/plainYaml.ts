import type { FrontMatterValue, KeyedValue } from '../frontMatter.js';
import { goValue } from '../yaml/scalars/goValue.js';

/** Lines that are read one by one. */
interface Reader {
  readonly lines: readonly string[];
  at: number;
  /** False as soon as there is anything that is not plain. */
  isPlain: boolean;
}

const pair = /^( *)([A-Za-z_][\w-]{0,60}):(?: +(.*))?$/;
const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\["\\])*")$/;
/** Text without quotation marks that is nothing but text, a word such as `true`, or a number. */
const bare = /^(?!.*(?:: | #))[\p{L}\p{N}/](?:.*[^:])?$/u;
/** The same in brackets. */
const bareItem = /^[\p{L}\p{N}/][^:#,[\]{}'"]*$/u;
const flowItem = /\s*('(?:[^']|'')*'|"(?:[^"\\]|\\["\\])*"|[^,'"[\]{}]+?)\s*(?:,|$)/y;
/** Nobody indents front matter more than this, in spaces. */
const mostIndented = 20;

/**
 * The entries of YAML that is nothing but keys with texts, numbers, lists of them, and keys below keys, each on a line of its
 * own, and text over several lines that is equally indented; `undefined` for anything else.
 */
export function plainYaml(lines: readonly string[]): readonly KeyedValue[] | undefined {
  const reader: Reader = { lines: lines.map((line) => line.trimEnd()), at: 0, isPlain: true };
  const entries = Array.from(takePairs(reader, 0), ([key, value]) => ({ key, value }));
  return reader.isPlain && reader.at === lines.length ? entries : undefined;
}

function takePairs(reader: Reader, indent: number): ReadonlyMap<string, FrontMatterValue> {
  const pairs = new Map<string, FrontMatterValue>();
  while (nextIndent(reader) >= indent) {
    const [, spaces, key, written] = pair.exec(reader.lines[reader.at]!) ?? [];
    if (spaces?.length !== indent || key === undefined || goValue(key) !== key || pairs.has(key))
      return fail(reader, pairs);
    reader.at++;
    pairs.set(key, takeValue(reader, indent, written ?? ''));
  }
  return pairs;
}

/** The value of a key that is so far indented. */
function takeValue(reader: Reader, indent: number, written: string): FrontMatterValue {
  if (/^[|>]-?$/.test(written)) return takeBlock(reader, indent, written);
  const next = nextIndent(reader);
  if (written !== '') return next > indent ? fail(reader, null) : readValue(reader, written);
  const isList = next >= indent && reader.lines[reader.at]!.startsWith('- ', next);
  if (isList) return takeItems(reader, next);
  return next > indent ? Object.fromEntries(takePairs(reader, next)) : null;
}

function takeItems(reader: Reader, indent: number): readonly FrontMatterValue[] {
  const items: FrontMatterValue[] = [];
  while (nextIndent(reader) === indent && reader.lines[reader.at]!.startsWith('- ', indent)) {
    const written = reader.lines[reader.at++]!.slice(indent + 1).trim();
    items.push(nextIndent(reader) > indent ? fail(reader, null) : readScalar(reader, written));
  }
  return items;
}

/** Lines that are equally indented. */
function takeBlock(reader: Reader, indent: number, mark: string): FrontMatterValue {
  const { lines } = reader;
  const start = reader.at;
  const inner = indentOf(lines[start] ?? '');
  while (reader.at < lines.length && lines[reader.at] !== '' && indentOf(lines[reader.at]!) === inner) reader.at++;
  const text = lines.slice(start, reader.at).map((line) => line.slice(inner));
  const isEnd = reader.at === lines.length || (lines[reader.at] !== '' && indentOf(lines[reader.at]!) <= indent);
  if (inner <= indent || text.length === 0 || !isEnd) return fail(reader, null);
  return text.join(mark.startsWith('>') ? ' ' : '\n') + (mark.endsWith('-') ? '' : '\n');
}

function readValue(reader: Reader, written: string): FrontMatterValue {
  if (!written.startsWith('[')) return readScalar(reader, written);
  if (!written.endsWith(']')) return fail(reader, null);
  const inside = written.slice(1, -1).trim();
  const items: FrontMatterValue[] = [];
  flowItem.lastIndex = 0;
  while (flowItem.lastIndex < inside.length) {
    const item = flowItem.exec(inside)?.[1];
    if (item === undefined || !(quoted.test(item) || bareItem.test(item))) return fail(reader, null);
    items.push(readScalar(reader, item));
  }
  return inside.endsWith(',') ? fail(reader, null) : items;
}

function readScalar(reader: Reader, written: string): FrontMatterValue {
  if (bare.test(written)) return goValue(written);
  if (!quoted.test(written)) return fail(reader, null);
  const inside = written.slice(1, -1);
  return written.startsWith("'") ? inside.replace(/''/g, "'") : inside.replace(/\\(.)/g, '$1');
}

/** The indentation of the next line that is neither blank nor a comment, in spaces; -1 if there is none. */
function nextIndent(reader: Reader): number {
  while (/^(?:#|$)/.test(reader.lines[reader.at] ?? '#') && reader.at < reader.lines.length) reader.at++;
  if (!reader.isPlain || reader.at >= reader.lines.length) return -1;
  const indent = indentOf(reader.lines[reader.at]!);
  return indent > mostIndented ? fail(reader, -1) : indent;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function fail<Value>(reader: Reader, value: Value): Value {
  reader.isPlain = false;
  return value;
}
