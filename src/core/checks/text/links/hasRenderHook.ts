import { mayHook } from '../../../site/content/read/readHooks.js';
import { mountedPaths } from '../../../site/mountedPaths.js';
import type { Recap } from '../../../recap/model/recap.js';
import { hookFolders, layoutTarget } from '../../../site/templates/findLayout.js';
import type { CheckContext } from '../../check.js';

/** Whether templates of the site may write this kind of element in a way of their own; also while nobody has looked. */
export function hasRenderHook(
  kind: 'image' | 'link',
  { frontMatter }: Recap,
  { site, pagePath, exists }: CheckContext,
): boolean {
  if (site.lacksTheme || (mayHook(site) && !site.embeddedHooks)) return true;
  if (site.embeddedHooks?.[kind]) return false;
  const folders = pagePath === undefined ? [] : hookFolders(layoutTarget(pagePath, site, frontMatter?.entries));
  const files = folders.map((folder) => `${folder}/render-${kind}.html`);
  return files.some((file) => mountedPaths(file, site.layoutDirs).some((path) => exists(path) !== false));
}
