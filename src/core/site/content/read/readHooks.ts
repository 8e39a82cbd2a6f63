import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import { listAll, type SiteQuery } from '../../configuration/siteQuery.js';
import { isAtLeast } from '../../version/hugoVersion.js';
import type { EmbeddedHooks, Site } from '../../site.js';
import { mountedPaths } from '../../mountedPaths.js';
import { joinFolders } from '../../sitePath.js';
import { hookFolders, layoutTarget, replacesOwnHook } from '../../templates/findLayout.js';

/** Whether the site may use Hugo's own render hooks, which exist since v0.123. */
export function mayHook({ markup, hugoVersion }: Site): boolean {
  const { link, image } = markup.goldmark.renderHooks;
  return [link, image].some((use) => use === 'always' || use === 'fallback') && isAtLeast(hugoVersion, '0.123');
}

/**
 * Which of Hugo's own render hooks apply to a page: a template of the site can take their place. `values` are those of the
 * page; those of a `cascade` are in the site.
 */
export function* readHooks(site: Site, pagePath: string, values: readonly KeyedValue[]): SiteQuery<EmbeddedHooks> {
  if (!mayHook(site)) return { link: false, image: false };
  const target = layoutTarget(pagePath, site, values);
  const places = hookFolders(target).flatMap((folder) =>
    mountedPaths(folder, site.layoutDirs).map((source) => ({ folder, source })),
  );
  // Hugo 0.169 follows no symbolic links within its folders.
  const listings = yield* listAll(
    places.map(({ source }) => source),
    undefined,
    'listOwn',
  );
  const paths = places.flatMap(({ folder }, index) => (listings[index] ?? []).map((name) => joinFolders(folder, name)));
  const applies = (kind: 'link' | 'image'): boolean => {
    const use = site.markup.goldmark.renderHooks[kind];
    return (use === 'always' || use === 'fallback') && !replacesOwnHook(kind, paths, target, use === 'always');
  };
  return { link: applies('link'), image: applies('image') };
}
