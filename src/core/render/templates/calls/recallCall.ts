import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import type { Site } from '../../../site/site.js';
import { positionAt } from '../../../text.js';
import type { PageTemplates } from '../pageTemplates.js';
import type { SiteLayout } from '../site/siteLayout.js';
import type { TemplateResult } from '../templateUse.js';
import type { CallFrame } from './callFrame.js';
import type { CallSurroundings } from './shortcodeValue.js';

/** What a call gave, and what it has cost. */
interface Recalled {
  readonly result: TemplateResult;
  readonly steps: number;
  readonly layout: SiteLayout['file'];
  readonly colourCode: unknown;
  /** The call's place among those of the page, as far as it was used. */
  readonly ordinal: number | undefined;
  readonly position: string | undefined;
}

type Results = Map<string, Recalled>;

/** Results for each version of a site and of the front matter: with another one, any template can give something else. */
const known = new WeakMap<Site, WeakMap<readonly KeyedValue[], Results>>();

/** How many results are kept for a page, and the longest one with its call, in characters. */
const [mostKept, longestKept] = [1000, 20_000];

/**
 * Executes the template of a call, or gives what it gave before: for the same call with the same content, unless it used
 * what another rendering of the page may give differently, such as the page's store, the time, or rendered Markdown.
 */
export function recallCall(
  layout: SiteLayout,
  frame: CallFrame,
  templates: PageTemplates,
  execute: (place: CallSurroundings['place']) => TemplateResult,
): TemplateResult {
  const { use, budget, how, page } = templates;
  const used = new Set<'ordinal' | 'position'>();
  const place: CallSurroundings['place'] = (what) => {
    used.add(what);
    use.isShared = true;
  };
  if (!standsAlone(frame)) return execute(place);
  const results = resultsFor(how.facts.site, page.facts.values);
  const key = keyOf(frame, page.facts.pagePath, how.published);
  const old = results.get(key);
  const basis = { layout: layout.file, colourCode: how.colourCode };
  if (old && old.layout === basis.layout && old.colourCode === basis.colourCode) {
    if (isInPlace(old, frame) && budget.has(old.steps)) {
      use.isShared ||= old.ordinal !== undefined || old.position !== undefined;
      budget.spend(old.steps);
      return old.result;
    }
  }
  const [varied, spent] = [use.varied, budget.steps];
  const result = execute(place);
  if (use.varied !== varied || result.output === undefined) return result;
  if (key.length + result.output.length > longestKept) return result;
  if (results.size >= mostKept) results.clear();
  const ordinal = used.has('ordinal') ? frame.ordinal() : undefined;
  const position = used.has('position') ? placeOf(frame) : undefined;
  results.set(key, { ...basis, result, steps: budget.steps - spent, ordinal, position });
  return result;
}

/** Whether no other call has a part in it: the calls inside can use what it stores. */
function standsAlone({ call, parent }: CallFrame): boolean {
  return parent === undefined && call.children.every(({ kind }) => kind !== 'call');
}

function isInPlace({ ordinal, position }: Recalled, frame: CallFrame): boolean {
  return (
    (ordinal === undefined || ordinal === frame.ordinal()) && (position === undefined || position === placeOf(frame))
  );
}

function placeOf({ source, call }: CallFrame): string {
  const { line, character } = positionAt(source, call.start);
  return `${line}:${character}`;
}

function resultsFor(site: Site, values: readonly KeyedValue[]): Results {
  const bySite = known.get(site) ?? new WeakMap<readonly KeyedValue[], Results>();
  const results = bySite.get(values) ?? new Map<string, Recalled>();
  known.set(site, bySite);
  bySite.set(values, results);
  return results;
}

function keyOf({ call, source, indentation, inner }: CallFrame, pagePath: string, published: boolean): string {
  // As written: `1` and `1.0` are the same number, but not to a template.
  const written = call.arguments.map(({ name, value, start, end }) => [
    name?.value ?? null,
    value,
    source.text.slice(start, end),
  ]);
  return JSON.stringify([call.name, written, inner, indentation, pagePath, published]);
}
