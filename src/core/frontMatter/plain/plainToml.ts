import type { FrontMatterValue, KeyedValue } from '../frontMatter.js';
import { isImpossibleTomlDate, isTomlDate, plainTomlDate } from '../toml/tomlDate.js';

const pair = /^([\w-]+) *= *(.+)$/;
const header = /^\[([\w-]+)\]$/;
const text = /^(?:"[^"\\]*"|'[^']*')$/;
const item = /\s*("[^"\\]*"|'[^']*')\s*(?:,|$)/y;

/**
 * The entries of TOML that is nothing but keys, each once, with texts, whole numbers, dates, and lists of texts, each on a
 * line of its own, and tables of them; `undefined` for anything else.
 */
export function plainToml(lines: readonly string[]): readonly KeyedValue[] | undefined {
  const top = new Map<string, FrontMatterValue>();
  let open: Map<string, FrontMatterValue> = top;
  const tables = new Map<string, Map<string, FrontMatterValue>>();
  for (const line of lines.map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name] = header.exec(line) ?? [];
    const [, key, written] = pair.exec(line) ?? [];
    const known = name === undefined ? open : top;
    const added = name ?? key;
    if (added === undefined || added === '__proto__' || known.has(added)) return undefined;
    // A table has its values when all lines are read.
    const value = name === undefined ? valueOf(written!, open === top) : null;
    if (value === undefined) return undefined;
    known.set(added, value);
    if (name !== undefined) tables.set(name, (open = new Map<string, FrontMatterValue>()));
  }
  for (const [name, table] of tables) top.set(name, Object.fromEntries(table));
  return Array.from(top, ([key, value]) => ({ key, value }));
}

/** `undefined` for what is not plain, such as a date in a table. */
function valueOf(written: string, isAtTop: boolean): FrontMatterValue | undefined {
  if (text.test(written)) return written.slice(1, -1);
  if (written === 'true' || written === 'false') return written === 'true';
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(written)) return Number(written);
  if (isTomlDate(written)) return isAtTop ? dateOf(written) : undefined;
  return written.startsWith('[') && written.endsWith(']') ? textsOf(written.slice(1, -1).trim()) : undefined;
}

function dateOf(written: string): string | undefined {
  const isPlain = /^.{10}(?:[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/.test(written);
  return isPlain && !isImpossibleTomlDate(written) ? plainTomlDate(written) : undefined;
}

function textsOf(inside: string): readonly string[] | undefined {
  const texts: string[] = [];
  item.lastIndex = 0;
  while (item.lastIndex < inside.length) {
    const found = item.exec(inside)?.[1];
    if (found === undefined) return undefined;
    texts.push(found.slice(1, -1));
  }
  return texts;
}
