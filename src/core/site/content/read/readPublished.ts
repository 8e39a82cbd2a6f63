import type { SiteQuery } from '../../configuration/siteQuery.js';
import type { Site } from '../../site.js';
import { readReferences, type PageText } from './readReferences.js';
import { readResources } from './readResources.js';
import { listTemplates } from '../../templates/templateFiles.js';
import { readTemplates } from '../../templates/readTemplates.js';

/**
 * Adds to the site everything that publishing one page needs. `files` are the paths of all content, `now` is in
 * milliseconds since 1970.
 */
export function* readPublished(site: Site, page: PageText, files: readonly string[], now: number): SiteQuery<Site> {
  const known = yield* readResources(yield* readReferences(site, page, files, now), page, now);
  if (known.templates) return known;
  const templates = yield* readTemplates(known, yield* listTemplates(known));
  return templates ? { ...known, templates } : known;
}
