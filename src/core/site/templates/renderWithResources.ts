import type { SiteQuery } from '../configuration/siteQuery.js';
import type { Site } from '../site.js';
import { keyOfRequest, type ResourceRequest, type SiteTemplates, type TemplateResource } from '../siteTemplates.js';
import { readRequested } from './readRequested.js';

/** What rendering gives besides its result. */
export interface Requesting {
  /** What templates requested and did not find. */
  readonly requests: readonly ResourceRequest[];
}

/** Number of times that a page is rendered: what one answer leads to is requested in the next. */
const mostRounds = 8;

/** Number of files and folders that the templates of a page can use, and that are kept for a site. */
export const mostResources = 2000;

/** Number of characters of texts that templates can use, over all files. */
const mostText = 8_000_000;

/** Renders a page again with what its templates requested, until they request nothing new. */
export function* renderWithResources<Result extends Requesting>(
  site: Site,
  render: (site: Site) => Result,
): SiteQuery<Result> {
  let current = site;
  for (let round = 1; ; round++) {
    const result = render(current);
    const { templates } = current;
    if (!templates || round === mostRounds) return result;
    const answered = yield* answerRequests(result.requests, templates, current);
    if (answered === templates) return result;
    current = { ...current, templates: answered };
  }
}

/**
 * The templates with what they requested; the same if that is nothing new. What was looked up first goes where there would
 * be too much: a page that still needs it asks again.
 */
export function* answerRequests(
  requests: readonly ResourceRequest[],
  templates: SiteTemplates,
  site: Site,
): SiteQuery<SiteTemplates> {
  const { resources } = templates;
  const unknown = new Map(
    requests.filter((each) => !Object.hasOwn(resources, keyOfRequest(each))).map((each) => [keyOfRequest(each), each]),
  );
  const wanted = [...unknown.values()].slice(0, mostResources);
  if (wanted.length === 0) return templates;
  const surplus = Object.keys(resources).length + wanted.length - mostResources;
  const known = surplus > 0 ? Object.fromEntries(Object.entries(resources).slice(surplus)) : resources;
  const found = yield* readRequested(wanted, site);
  return { ...templates, resources: { ...known, ...withinLimit(found, mostText - textIn(Object.values(known))) } };
}

/** What is too long in sum is as if it did not exist. */
function withinLimit(
  found: Readonly<Record<string, TemplateResource>>,
  most: number,
): Readonly<Record<string, TemplateResource>> {
  let left = most;
  const entries = Object.entries(found).map(([key, each]): [string, TemplateResource] => {
    const length = textIn([each]);
    if (length > left) return [key, { kind: 'text', text: null }];
    left -= length;
    return [key, each];
  });
  return Object.fromEntries(entries);
}

function textIn(resources: readonly TemplateResource[]): number {
  return resources.reduce((sum, each) => sum + (each.kind === 'text' ? (each.text?.length ?? 0) : 0), 0);
}
