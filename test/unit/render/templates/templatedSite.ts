import { pageSourceOf, type PageSource } from '../../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { publishRecap, type PublishedRecap } from '../../../../src/core/render/published/publishRecap.js';
import { defaultSite, withUnsafe, type Site } from '../../../../src/core/site/site.js';
import type { SiteTemplates } from '../../../../src/core/site/siteTemplates.js';

/** A site with these layouts by their path below the layouts folder. */
export function siteWith(layouts: Readonly<Record<string, string>>, rest: Partial<SiteTemplates> = {}): Site {
  const files = Object.entries(layouts).map(
    ([path, text]) => [path.toLowerCase(), { path: `layouts/${path}`, text }] as const,
  );
  const templates = { data: [], translations: [], assets: {}, resources: {}, ...rest };
  const shortcodes = Object.keys(layouts).flatMap((path) => /^_?shortcodes\/([^.]+)\./.exec(path)?.[1] ?? []);
  return {
    ...withUnsafe(defaultSite, true),
    shortcodes,
    templates: { ...templates, layouts: Object.fromEntries(files) },
  };
}

export function pageOf(text: string, site: Site, path = 'content/posts/a.md'): PageSource {
  return pageSourceOf(parseRecap(text), site, path, Date.UTC(2026, 5, 1));
}

export function publish(text: string, site: Site, path?: string): PublishedRecap {
  const page = pageOf(text, site, path);
  return publishRecap(parseRecap(text).post, page);
}
