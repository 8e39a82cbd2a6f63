import type { FrontMatterValue, KeyedValue } from '../frontMatter/frontMatter.js';
import { showValue } from '../frontMatter/values/showValue.js';
import type { Recap } from '../recap/model/recap.js';
import type { Site } from '../site/site.js';

/** What a page depends on besides its text. Plain data that JSON can carry. */
export interface PageFacts {
  /** The zero-based line where Markdown begins. */
  readonly bodyLine: number;
  readonly title: string | undefined;
  /** The front matter's keys and values, in order. */
  readonly values: readonly KeyedValue[];
  readonly site: Site;
  /** The path of the recap, relative to the site's folder. */
  readonly pagePath: string;
  /** When the page is rendered, in milliseconds since 1970: the only clock of its templates. */
  readonly now?: number;
}

/** Everything that the preview's page needs to render a recap. Plain data that JSON can carry: it is sent as a message. */
export interface PageSource extends PageFacts {
  /** The whole document, including the front matter, so that lines are the document's. */
  readonly text: string;
}

/** The maximum number of values that a page takes from the front matter, including nested ones. */
const mostValues = 10_000;

/** The maximum depth of nested values. Only aliases that repeat themselves are nested deeper. */
const deepest = 200;

export function pageSourceOf({ source, frontMatter, title }: Recap, site: Site, pagePath: string, now = 0): PageSource {
  const [copy, copyPrinted] = [createCopier(), createCopier()];
  // Hugo takes front matter without its opening delimiter for text.
  const isText = frontMatter?.problems.some(({ code }) => code === 'front-matter-unopened') ?? false;
  return {
    text: source.text,
    bodyLine: isText ? 0 : (frontMatter?.bodyLine ?? 0),
    title,
    values: (frontMatter?.entries ?? []).map(({ key, value, printed }): KeyedValue => {
      const copied = copy(value, 0);
      if (printed === undefined) return { key, value: copied };
      const shown = copyPrinted(printed, 0);
      return showValue(shown) === showValue(copied) ? { key, value: copied } : { key, value: copied, printed: shown };
    }),
    site,
    pagePath,
    now,
  };
}

/**
 * Copies values without what JSON cannot carry: YAML's aliases can make values endless, which are cut off with `null`, and
 * its numbers can be infinite, which become text.
 */
function createCopier(): (value: FrontMatterValue, depth: number) => FrontMatterValue {
  let left = mostValues;
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
