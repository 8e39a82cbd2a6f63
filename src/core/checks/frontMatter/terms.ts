import type { FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { soundEntries } from '../../frontMatter/frontMatter.js';
import { itemsOf } from '../../frontMatter/itemsOf.js';
import { writeList, writeText } from '../../frontMatter/values/writeValue.js';
import { say, type Problem } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import type { Check, CheckContext } from '../check.js';
import { emptyTerms } from './emptyTerms.js';

/** Tags, categories and other taxonomies. */
export const terms: Check = {
  codes: ['terms-dropped', 'terms-as-text', 'term-variant'],
  check: (recap, context) =>
    soundEntries(recap.frontMatter)
      .filter(({ key }) => context.site.taxonomies.includes(key.toLowerCase()))
      .flatMap((entry) =>
        Array.isArray(entry.value) ? inList(entry, recap, context) : asText(entry, recap.frontMatter!.format),
      ),
};

/** A string is one term: a comma in it is part of its name. */
function asText({ key, value, valueRange: range }: FrontMatterEntry, format: 'yaml' | 'toml' | 'json'): Problem[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const parts = value.split(',').flatMap((part) => part.trim() || []);
  const [first] = parts;
  if (first === undefined) return [];
  const newText = writeList(parts, format);
  const fixes = [{ title: say('Change to a list: {0}', newText), edits: [{ range, newText }], safe: true }];
  const isSplit = value.includes(',');
  // A single person or a single series is a text by nature, and their names may have commas.
  if (!/^(?:tags|categories)$/i.test(key) && (!isSplit || /^(?:authors?|people|speakers?|series)$/i.test(key)))
    return [];
  const message = isSplit
    ? say('Hugo reads this as a single term named "{0}". Use a list for several terms.', value)
    : say('"{0}" takes a list. Themes that iterate over it find nothing in a string.', key);
  return [{ code: 'terms-as-text', severity: isSplit ? 'warning' : 'information', message, range, fixes }];
}

function inList(entry: FrontMatterEntry, recap: Recap, context: CheckContext): Problem[] {
  const items = itemsOf(recap.source, entry);
  const values = entry.value as readonly unknown[];
  const isOdd = (value: unknown): boolean => typeof value === 'object' && value !== null;
  if (values.some(isOdd)) {
    const range = items.find(({ value }) => isOdd(value))?.range ?? entry.valueRange;
    const message = say(
      'This list contains something other than text, so Hugo drops the whole list without a message.',
    );
    return [{ code: 'terms-dropped', severity: 'warning', message, range }];
  }
  const used = context.posts?.termsOf(entry.key.toLowerCase());
  const usual = usualSpellings(used ?? new Map());
  const saved = context.posts?.of(context.pagePath ?? '')?.terms[entry.key.toLowerCase()] ?? [];
  const own = new Map<string, string>();
  const variants = items.flatMap(({ value, range }): Problem[] => {
    if (value === null) return [];
    const term = typeof value === 'object' ? '' : String(value);
    const bare = bareTerm(term);
    const inPost = own.get(bare);
    own.set(bare, inPost ?? term);
    const there = inPost ?? usual.get(bare);
    if (there === undefined || there === term || bare === '') return [];
    // Reports a different spelling only if other posts use it more often.
    const elsewhere = (each: string): number => (used?.get(each) ?? 0) - (saved.includes(each) ? 1 : 0);
    if (inPost === undefined && elsewhere(there) <= elsewhere(term)) return [];
    const message =
      inPost === undefined
        ? say('Other posts write it "{0}". Hugo creates one page for both, titled with either.', there)
        : say('"{0}" is already in this list. Hugo creates one page for both.', there);
    const newText = writeText(there, recap.frontMatter!.format, true);
    const fixes =
      inPost === undefined ? [{ title: say('Rename to {0}', there), edits: [{ range, newText }], safe: false }] : [];
    return [{ code: 'term-variant', severity: 'information', message, range, fixes }];
  });
  return values.includes(null)
    ? [...emptyTerms(entry, recap.source, recap.frontMatter!.format), ...variants]
    : variants;
}

/** The name of a term's page, which spellings share if they differ only in case, spaces or hyphens. */
function bareTerm(term: string): string {
  return term.trim().toLowerCase().replaceAll(' ', '-');
}

/** Every post of a site is compared with the same terms. */
const known = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, string>>();

/** The most frequent spelling of each term; relies on the order of the map. */
function usualSpellings(used: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const before = known.get(used);
  if (before) return before;
  const usual = new Map<string, string>();
  for (const term of used.keys()) {
    const bare = bareTerm(term);
    if (!usual.has(bare)) usual.set(bare, term);
  }
  known.set(used, usual);
  return usual;
}
