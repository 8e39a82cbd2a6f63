/** Replaces characters by a table. */
export type Replace = (text: string) => string;

/** Replaces each character of a table, and those that a pattern finds besides, by `others`. */
export function replacer(
  table: ReadonlyMap<string, string>,
  others?: RegExp,
  other: Replace = (text) => text,
): Replace {
  const characters = [...table.keys()].map((each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`).join('');
  const pattern = new RegExp(others ? `[${characters}]|${others.source}` : `[${characters}]`, 'gu');
  return (text) => text.replace(pattern, (found) => table.get(found) ?? other(found));
}

/** A table of characters and what each becomes: `['&', '&amp;', …]`. */
export function tableOf(...pairs: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) table.set(pairs[index] ?? '', pairs[index + 1] ?? '');
  return table;
}

/** Instead of what could do harm: a word that means nothing anywhere, and is found easily. */
export const harmless = 'ZgotmplZ';
