import type { FrontMatterValue, KeyedValue } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import type { Site } from '../site/site.js';

/** Everything that the preview page needs to render a recap. Sent as a message, so it can be serialised as JSON. */
export interface PageSource {
  /** The whole document, including front matter, so that lines are those of the document. */
  readonly text: string;
  /** Zero-based line on which Markdown begins. */
  readonly bodyLine: number;
  readonly title: string | undefined;
  /** The keys and values of the front matter, in order. */
  readonly values: readonly KeyedValue[];
  readonly site: Site;
  /** Path of the recap, relative to the site's folder. */
  readonly pagePath: string;
}

/** Maximum number of front matter values for a page, including nested ones. */
const maxValues = 10_000;

/** Maximum nesting of values: only recursive aliases are deeper. */
const deepest = 200;

export function pageSourceOf({ source, frontMatter, title }: Recap, site: Site, pagePath: string): PageSource {
  const copy = createCopier();
  // Without an opening delimiter, Hugo publishes it as text.
  const isText = frontMatter?.problems.some(({ code }) => code === 'front-matter-unopened') ?? false;
  return {
    text: source.text,
    bodyLine: isText ? 0 : (frontMatter?.bodyLine ?? 0),
    title,
    values: (frontMatter?.entries ?? []).map(({ key, value }) => ({ key, value: copy(value, 0) })),
    site,
    pagePath,
  };
}

/**
 * YAML allows endless values (by aliases) and infinite numbers, which JSON cannot represent: they are replaced by
 * `null` and strings.
 */
function createCopier(): (value: FrontMatterValue, depth: number) => FrontMatterValue {
  let left = maxValues;
  const copy = (value: FrontMatterValue, depth: number): FrontMatterValue => {
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth === deepest || left <= 0) return null;
    if (isList(value)) return take(value).map((each) => copy(each, depth + 1));
    return Object.fromEntries(take(Object.entries(value)).map(([key, each]) => [key, copy(each, depth + 1)]));
  };
  const take = <T>(values: readonly T[]): readonly T[] => {
    const taken = values.slice(0, left);
    left -= taken.length;
    return taken;
  };
  return copy;
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
