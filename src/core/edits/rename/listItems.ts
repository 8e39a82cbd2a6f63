import type { FrontMatterFormat } from '../../frontMatter/frontMatter.js';

/** A text in a list of front matter: what it says and where it is, quotes included. */
export interface ListItem {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '';
}

/**
 * Finds the texts of a list in what is written for it, in YAML, TOML or JSON, in their order; `undefined` where one of them
 * is written in a way of its own.
 */
export function listItems(written: string, values: readonly string[]): readonly ListItem[] | undefined {
  const items: ListItem[] = [];
  let done = 0;
  for (const value of values) {
    const found = formsOf(value)
      .map((form) => ({ ...form, start: findWhole(written, form.text, done, form.quote !== '') }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || b.text.length - a.text.length)[0];
    if (!found) return undefined;
    done = found.start + found.text.length;
    items.push({ value, start: found.start, end: done, quote: found.quote });
  }
  return items;
}

function formsOf(value: string): readonly { readonly text: string; readonly quote: ListItem['quote'] }[] {
  return [
    { text: JSON.stringify(value), quote: '"' },
    { text: `'${value.replace(/'/g, "''")}'`, quote: "'" },
    { text: value, quote: '' },
  ];
}

/** Where a form is by itself: between what parts items, not within another one. */
function findWhole(written: string, form: string, from: number, isQuoted: boolean): number {
  if (form === '') return -1;
  for (let start = written.indexOf(form, from); start >= 0; start = written.indexOf(form, start + 1)) {
    const before = written.slice(Math.max(0, start - 1), start);
    const after = written.slice(start + form.length, start + form.length + 2);
    if (isQuoted || (/^[\s,[]?$/.test(before) && /^(?:$|[,\]\r\n]|\s[\s,\]#]|\s$)/.test(after))) return start;
  }
  return -1;
}

/** A text as an item of a list, in the quotes that another item has, or such as it needs. */
export function quoteLike(value: string, quote: ListItem['quote'], format: FrontMatterFormat): string {
  if (quote === "'" && !(format === 'toml' && value.includes("'"))) return `'${value.replace(/'/g, "''")}'`;
  const isPlain = /^[\p{L}][\p{L}\p{N} ._/+&()-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return quote === '' && format === 'yaml' && isPlain ? value : JSON.stringify(value);
}
