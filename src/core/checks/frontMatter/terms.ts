import type { FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { soundEntries } from '../../frontMatter/frontMatter.js';
import { itemsOf } from '../../frontMatter/itemsOf.js';
import { writeList, writeText } from '../../frontMatter/writeValue.js';
import { say, type Problem } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import type { Check, CheckContext } from '../check.js';

/** Tags, categories and what else a site sorts by. */
export const terms: Check = {
  codes: ['terms-dropped', 'terms-as-text', 'term-variant'],
  check: (recap, context) =>
    soundEntries(recap.frontMatter)
      .filter(({ key }) => context.site.taxonomies.includes(key.toLowerCase()))
      .flatMap((entry) =>
        Array.isArray(entry.value) ? inList(entry, recap, context) : asText(entry, recap.frontMatter!.format),
      ),
};

/** One text is one term: a comma in it is part of its name. */
function asText({ key, value, valueRange: range }: FrontMatterEntry, format: 'yaml' | 'toml' | 'json'): Problem[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const parts = value.split(',').flatMap((part) => part.trim() || []);
  const [first] = parts;
  if (first === undefined) return [];
  const newText = writeList(parts, format);
  const fixes = [{ title: say('Make it a list: {0}', newText), edits: [{ range, newText }], safe: true }];
  const isSplit = value.includes(',');
  const message = isSplit
    ? say('Hugo takes this for one term named "{0}". Several stand in a list.', value)
    : say('"{0}" takes a list: themes that go through it find none in a text.', key);
  return [{ code: 'terms-as-text', severity: isSplit ? 'warning' : 'information', message, range, fixes }];
}

function inList(entry: FrontMatterEntry, recap: Recap, context: CheckContext): Problem[] {
  const items = itemsOf(recap.source, entry);
  const values = entry.value as readonly unknown[];
  const isOdd = (value: unknown): boolean => typeof value === 'object' && value !== null;
  if (values.some(isOdd)) {
    const range = items.find(({ value }) => isOdd(value))?.range ?? entry.valueRange;
    const message = say('Something in this list is no text: Hugo drops the whole list without a word.');
    return [{ code: 'terms-dropped', severity: 'warning', message, range }];
  }
  if (values.includes(null)) {
    const message = say(
      'Something in this list is empty: a "#" behind a blank begins a comment, unless in quotation marks.',
    );
    return [{ code: 'terms-dropped', severity: 'warning', message, range: entry.valueRange }];
  }
  const used = context.posts?.termsOf(entry.key.toLowerCase());
  const usual = usualSpellings(used ?? new Map());
  const saved = context.posts?.all.find(({ path }) => path === context.pagePath)?.terms[entry.key.toLowerCase()] ?? [];
  const own = new Map<string, string>();
  return items.flatMap(({ value, range }) => {
    const term = typeof value === 'object' ? '' : String(value);
    const bare = bareTerm(term);
    const inPost = own.get(bare);
    own.set(bare, inPost ?? term);
    const there = inPost ?? usual.get(bare);
    if (there === undefined || there === term || bare === '') return [];
    // Another spelling elsewhere counts where it is the more common one.
    const elsewhere = (each: string): number => (used?.get(each) ?? 0) - (saved.includes(each) ? 1 : 0);
    if (inPost === undefined && elsewhere(there) <= elsewhere(term)) return [];
    const message =
      inPost === undefined
        ? say('Other posts call it "{0}": Hugo makes one page of the two, under either name.', there)
        : say('"{0}" is in this list already: Hugo makes one page of the two.', there);
    const newText = writeText(there, recap.frontMatter!.format, true);
    const fixes =
      inPost === undefined ? [{ title: say('Call it {0}', there), edits: [{ range, newText }], safe: false }] : [];
    return [{ code: 'term-variant', severity: 'information', message, range, fixes }];
  });
}

/** The name of a term's page, which two spellings may have in common: neither case nor blank or dash matters. */
function bareTerm(term: string): string {
  return term.trim().toLowerCase().replaceAll(' ', '-');
}

/** The most used spelling of each term; the list comes in that order. */
function usualSpellings(used: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const usual = new Map<string, string>();
  for (const term of used.keys()) {
    const bare = bareTerm(term);
    if (!usual.has(bare)) usual.set(bare, term);
  }
  return usual;
}
