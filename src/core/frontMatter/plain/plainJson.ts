import type { FrontMatterValue, KeyedValue } from '../frontMatter.js';

/** Longer front matter is left to the whole reader, and what is nested, which it refuses from some depth on. */
const longest = 20_000;
const deepest = 10;

/** The entries of a JSON object that ends with the first line that begins with a brace; `undefined` if it is not that. */
export function plainJson(text: string): readonly KeyedValue[] | undefined {
  const end = text.slice(0, longest).search(/[\r\n]\}/);
  if (end < 0) return undefined;
  const json = text.slice(0, end + 2);
  // These are replaced, or fill lines.
  if (/[^\P{C}\r\n]|\\u/u.test(json) || /\r(?!\n)/.test(json)) return undefined;
  const entries = Object.entries(parse(json) ?? {}).map(([key, value]) => ({ key, value }));
  // Of two keys that differ in capitals only, the order counts, and a parsed object has lost it.
  const distinct = new Set(entries.map(({ key }) => key.toLowerCase()));
  return entries.length > 0 && distinct.size === entries.length && !isDeep(json) ? entries : undefined;
}

function parse(json: string): Readonly<Record<string, FrontMatterValue>> | undefined {
  try {
    return JSON.parse(json) as Readonly<Record<string, FrontMatterValue>>;
  } catch {
    return undefined;
  }
}

function isDeep(json: string): boolean {
  return (json.match(/[[{]/g)?.length ?? 0) > deepest;
}
