import { closestName } from '../../closestName.js';
import { fields } from '../../frontMatter/fields.js';
import { entryOf, soundEntries, type FrontMatter } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { offsetAt } from '../../text.js';
import type { Check, CheckContext } from '../check.js';

/** Keys that are similar to one of Hugo's, but that themes and people use on purpose. */
const meant = new Set(
  'menu layouts types linktitles titles subtitle link links url2 heading headings lastmodified modified_date slugs page post posts data dates update updated tagline headline'.split(
    ' ',
  ),
);

const names = fields.map(({ key }) => key);
const lowerNames = new Set(names.map((name) => name.toLowerCase()));

/** Keys that are one typo away from a key of Hugo that is missing. Hugo treats them as parameters of the site. */
export const misspeltKey: Check = {
  codes: ['key-misspelt'],
  check: ({ frontMatter, source }, context) =>
    soundEntries(frontMatter).flatMap(({ key, keyRange: range }) => {
      const name = nearName(key, frontMatter!, context);
      if (name === undefined) return [];
      const message = say('Unknown key "{1}". Did you mean "{0}"?', name, key);
      const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
      const edits = [{ range, newText: written.replace(key, () => name) }];
      return [
        {
          code: 'key-misspelt',
          severity: 'information',
          message,
          range,
          fixes: [{ title: say('Rename to {0}', name), edits, safe: false }],
        },
      ];
    }),
};

/** If other posts use the key, it is intended. */
function nearName(key: string, frontMatter: FrontMatter, { posts, site }: CheckContext): string | undefined {
  const lower = key.toLowerCase();
  if (
    lower.length < 4 ||
    lower.startsWith('_') ||
    lowerNames.has(lower) ||
    meant.has(lower) ||
    site.taxonomies.includes(lower)
  )
    return undefined;
  if ((posts?.keyCount(lower) ?? 0) > 1) return undefined;
  const free = names.filter((name) => !entryOf(frontMatter, name));
  return closestName(lower, free, 1);
}
