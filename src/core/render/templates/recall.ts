import type { KeyedValue } from '../../frontMatter/frontMatter.js';
import type { Site } from '../../site/site.js';
import type { PageTemplates } from './pageTemplates.js';
import type { Placed } from './placed.js';
import type { SiteLayout } from '../../site/templates/siteLayout.js';
import type { TemplateResult } from './templateUse.js';

/** What a template is executed for. */
export interface Occasion {
  /** All that the template sees, apart from the page and the place. */
  readonly key: string;
  readonly layout: SiteLayout;
  /** The place among those of the page. */
  readonly place: Readonly<Record<Placed, () => string>>;
}

/** What a template gave, and what it has cost. */
interface Recalled {
  readonly result: TemplateResult;
  readonly steps: number;
  readonly layout: SiteLayout['file'];
  readonly colourCode: unknown;
  /** The place, as far as it was used. */
  readonly place: readonly (readonly [used: Placed, value: string])[];
}

/** Results by what they were for, and how many characters they are together. */
interface Results {
  readonly byKey: Map<string, Recalled>;
  length: number;
}

/** Results for each version of a site and of the front matter: with another one, any template can give something else. */
const known = new WeakMap<Site, WeakMap<readonly KeyedValue[], Results>>();

/** How many characters are kept for a page, in all and for one result with what it was for. */
const [mostKept, longestKept] = [4_000_000, 20_000];

/** What a result takes besides its text, in characters. */
const overhead = 200;

/**
 * Executes a template, or gives what it gave before: for the same occasion, unless it used what another rendering of the
 * page may give differently, such as the page's store, the time, or rendered Markdown.
 */
export function recall(
  occasion: Occasion,
  templates: PageTemplates,
  execute: (use: (what: Placed) => void) => TemplateResult,
): TemplateResult {
  const { use, budget, how, page } = templates;
  const { layout, place } = occasion;
  const results = resultsFor(how.facts.site, page.facts.values);
  const key = JSON.stringify([page.facts.pagePath, how.published, occasion.key]);
  const old = results.byKey.get(key);
  const isSame = old && old.layout === layout.file && old.colourCode === how.colourCode;
  if (isSame && old.place.every(([what, value]) => place[what]() === value) && budget.has(old.steps)) {
    use.isShared ||= old.place.length > 0;
    budget.spend(old.steps);
    return old.result;
  }
  const used = new Set<Placed>();
  const [varied, spent] = [use.varied, budget.steps];
  const result = execute((what) => {
    used.add(what);
    use.isShared = true;
  });
  if (use.varied !== varied || result.output === undefined) return result;
  const steps = budget.steps - spent;
  const placed = [...used].map((what) => [what, place[what]()] as const);
  keep(results, key, { result, steps, layout: layout.file, colourCode: how.colourCode, place: placed });
  return result;
}

function keep(results: Results, key: string, recalled: Recalled): void {
  const length = key.length + (recalled.result.output?.length ?? 0);
  if (length > longestKept) return;
  if (results.length > mostKept) {
    results.byKey.clear();
    results.length = 0;
  }
  // One that replaces another counts again: it only makes room somewhat earlier.
  results.length += length + overhead;
  results.byKey.set(key, recalled);
}

function resultsFor(site: Site, values: readonly KeyedValue[]): Results {
  const bySite = known.get(site) ?? new WeakMap<readonly KeyedValue[], Results>();
  const results = bySite.get(values) ?? { byKey: new Map<string, Recalled>(), length: 0 };
  known.set(site, bySite);
  bySite.set(values, results);
  return results;
}
