import type { IdType } from '../site/markup.js';

/** The id that a text gives (`autoIDType`), before it is made unique; empty where nothing of the text counts. */
export function idFrom(text: string, type: IdType): string {
  // Go's lower case of a letter is one letter.
  const plain = text.replaceAll('İ', 'i');
  if (type === 'blackfriday') return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').toLowerCase();
  const kept = type === 'github' ? plain : plain.normalize('NFD').replace(/\p{Mn}/gu, '');
  return kept
    .trim()
    .toLowerCase()
    .replace(type === 'github' ? /[^\p{L}\p{Nd}_ -]/gu : /[^a-z\d_ -]/g, '')
    .replaceAll(' ', '-');
}

/** The ids of a page. */
export interface UniqueIds {
  readonly take: (id: string | number | null) => void;
  /** The id, with a number behind it where it is taken; takes it. */
  readonly make: (id: string) => string;
}

const idsOf = new WeakMap<object, UniqueIds>();

/** The ids of the text that is read in `env`. */
export function uniqueIds(env: object): UniqueIds {
  const known = idsOf.get(env) ?? createIds();
  idsOf.set(env, known);
  return known;
}

function createIds(): UniqueIds {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const make = (base: string): string => {
    let id = base;
    let number = next.get(base) ?? 1;
    for (; taken.has(id); number++) id = `${base}-${number}`;
    next.set(base, number);
    taken.add(id);
    return id;
  };
  const take = (id: string | number | null): void => {
    if (id !== null) taken.add(String(id));
  };
  return { take, make };
}
