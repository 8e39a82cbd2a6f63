import { listAll, type SiteQuery } from '../../configuration/siteQuery.js';
import { isAtLeast } from '../../version/hugoVersion.js';
import type { EmbeddedHooks, Site } from '../../site.js';
import { mountedPaths } from '../../mountedPaths.js';
import { joinFolders } from '../../sitePath.js';
import { contentPageOf, logicalPath, type ContentPage } from '../contentPage.js';

/** Whether the site may use Hugo's own render hooks, which exist since v0.123. */
export function mayHook({ markup, hugoVersion }: Site): boolean {
  const { link, image } = markup.goldmark.renderHooks;
  return [link, image].some((use) => use === 'always' || use === 'fallback') && isAtLeast(hugoVersion, '0.123');
}

/** Which of Hugo's own render hooks apply to a page: a template of the site can take their place. */
export function* readHooks(site: Site, pagePath: string): SiteQuery<EmbeddedHooks> {
  if (!mayHook(site)) return { link: false, image: false };
  const page = contentPageOf(pagePath, site);
  const parts = page ? logicalPath(page.path).split('/').slice(1) : [];
  const sections = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const folders = ['', '_default', ...sections].flatMap((folder) =>
    mountedPaths(joinFolders(folder, '_markup'), site.layoutDirs),
  );
  const listings = yield* listAll([...new Set(folders)]);
  const names = new Set(listings.flatMap((listing) => listing ?? []).map((name) => name.toLowerCase()));
  const isOwn = (kind: 'link' | 'image'): boolean => {
    const use = site.markup.goldmark.renderHooks[kind];
    const special = specialNames(kind, page, site).some((name) => names.has(name));
    return (use === 'always' && !special) || (use === 'fallback' && !special && !names.has(`render-${kind}.html`));
  };
  return { link: isOwn('link'), image: isOwn('image') };
}

/** The names of templates for the page's language or kind only, which `always` does not overrule. */
function specialNames(hook: 'link' | 'image', page: ContentPage | undefined, site: Site): readonly string[] {
  if (!page) return [];
  const [kind, layout] = page.kind === 'branch' ? [page.path === '' ? 'home' : 'section', 'list'] : ['page', 'single'];
  const language = page.language;
  // A site with one language has no templates for it.
  const ofLanguage = [language, `${language}.${kind}`, `${language}.${layout}`, `${kind}.${language}`];
  return [kind, layout, ...(site.languages.length > 1 ? ofLanguage : [])].map((part) => `render-${hook}.${part}.html`);
}
