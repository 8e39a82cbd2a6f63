import { contentPageOf } from '../../site/content/contentPage.js';
import { joinFolders } from '../../site/sitePath.js';
import type { CheckContext } from '../check.js';

/** Whether templates of the site may write this kind of element in a way of their own; also while nobody has looked. */
export function hasRenderHook(kind: 'image' | 'link', { site, pagePath, exists }: CheckContext): boolean {
  if (site.lacksTheme) return true;
  const page = pagePath === undefined ? undefined : contentPageOf(pagePath, site);
  const [section = ''] = page?.path.split('/') ?? [];
  const folders = ['_markup', '_default/_markup', ...(section === '' ? [] : [`${section}/_markup`])];
  const files = folders.map((folder) => `${folder}/render-${kind}.html`);
  return site.layoutDirs.some((layouts) => files.some((file) => exists(joinFolders(layouts, file)) !== false));
}
