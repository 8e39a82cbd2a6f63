/** An object of JSON. Its keys come from a file: only `at` reads them, so that `__proto__` is a key like any other. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; `undefined` if there is none. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** The first of the keys with a text that is not empty; of texts in several languages, English or the first. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(at(value, key));
    if (text !== undefined) return text;
  }
  return undefined;
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (!isRecord(value)) return undefined;
  const texts = Object.values(value);
  const isByLanguage = Object.keys(value).every((key) => /^[a-z]{2}(?:[-_][A-Za-z]{2,8})?$/.test(key));
  if (!isByLanguage || !texts.every((text) => text === null || typeof text === 'string')) return undefined;
  const english = at(value, 'en');
  return textOf(typeof english === 'string' && english.trim() !== '' ? english : texts.find((text) => textOf(text)));
}

/** The items of a list; empty if there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  return listOf(at(value, ...keys));
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys);
  const number = typeof found === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function isTrueAt(value: unknown, ...keys: readonly string[]): boolean {
  return at(value, ...keys) === true;
}

/** Items by one of their keys, to look up what others refer to. */
export function byKey(items: readonly unknown[], ...keys: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(items.flatMap((item) => keys.flatMap((key) => entryOf(item, key))));
}

function entryOf(item: unknown, key: string): readonly (readonly [string, unknown])[] {
  const text = textAt(item, key);
  return text === undefined ? [] : [[text, item]];
}
