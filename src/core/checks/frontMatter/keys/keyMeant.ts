import { closestName } from '../../../closestName.js';
import { fields } from '../../../frontMatter/fields.js';
import { soundEntries, type FrontMatter, type FrontMatterEntry } from '../../../frontMatter/frontMatter.js';
import type { CheckContext } from '../../check.js';

/** Keys that are similar to one of Hugo's, but that themes and people use on purpose. */
const meant = new Set(
  'menu layouts types linktitles titles subtitle link links url2 heading headings lastmodified modified_date slugs page post posts data dates update updated tagline headline'.split(
    ' ',
  ),
);

const names = fields.map(({ key }) => key);
const lowerNames = new Set(names.map((name) => name.toLowerCase()));

/** The keys of Hugo that front matter does not have; cached because they are needed for every key. */
const missingNames = new WeakMap<FrontMatter, readonly string[]>();

function missingNamesOf(frontMatter: FrontMatter): readonly string[] {
  const known = missingNames.get(frontMatter);
  if (known) return known;
  const present = new Set(frontMatter.entries.map(({ key }) => key.toLowerCase()));
  const missing = names.filter((name) => !present.has(name.toLowerCase()));
  missingNames.set(frontMatter, missing);
  return missing;
}

/** The missing key of Hugo that a key is one typo away from. If other posts use the key as it is, it is intended. */
export function keyMeant(key: string, frontMatter: FrontMatter, { posts, site }: CheckContext): string | undefined {
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
  return closestName(lower, missingNamesOf(frontMatter), 1);
}

/** The entry with the value for a key, under a misspelt name. */
export function misspeltEntryOf(
  name: string,
  frontMatter: FrontMatter,
  context: CheckContext,
): FrontMatterEntry | undefined {
  return soundEntries(frontMatter).find(({ key }) => keyMeant(key, frontMatter, context) === name);
}
