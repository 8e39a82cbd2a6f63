import { contentPageOf } from '../content/contentPage.js';
import type { Site } from '../site.js';

/**
 * The pages of a site as `ref` accepts them, from the content root: `/posts/a`. Only pages in the page's own language.
 */
export function referencesTo(content: readonly string[], pagePath: string, site: Site): readonly string[] {
  const language = contentPageOf(pagePath, site)?.language;
  const paths = content.flatMap((path) => {
    const page = contentPageOf(path, site);
    return page && (language === undefined || page.language === language) && page.path !== '' ? [`/${page.path}`] : [];
  });
  return [...new Set(paths)].sort();
}
