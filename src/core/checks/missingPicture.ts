import { say, type Problem } from '../problem.js';
import { imageCandidates } from '../site/imageCandidates.js';
import { basePath } from '../site/permalink.js';
import { joinFolders } from '../site/sitePath.js';
import type { Range } from '../text.js';
import type { CheckContext } from './check.js';

/** Checks the address of an image: the site has no such file, or the address does not include the site's base path. */
export function missingPicture(address: string, range: Range, context: CheckContext): readonly Problem[] {
  const { site, pagePath, exists } = context;
  if (pagePath === undefined) return [];
  const candidates = imageCandidates(address, pagePath, site);
  if (!site.lacksTheme && candidates.length > 0 && candidates.every((each) => exists(each) === false)) {
    const message = say('The image does not exist. These paths were searched: {0}.', candidates.join(', '));
    return [{ code: 'image-not-found', severity: 'warning', message, range }];
  }
  const base = basePath(site);
  if (base === '' || !/^\/(?!\/)/.test(address) || `${address}/`.startsWith(`${base}/`)) return [];
  // Hugo replaces the address of an asset by its published one.
  const isAsset = site.assetDirs.some(({ source }) => exists(joinFolders(source, address)) !== false);
  if (isAsset || site.canonifyURLs || site.relativeURLs) return [];
  const message = say(
    'The site is published under {0}/, but this address starts at the root of its host. Write {1}.',
    base,
    base + address,
  );
  const fix = { title: say('Change to {0}', base + address), edits: [{ range, newText: base + address }], safe: false };
  return [{ code: 'image-outside-base', severity: 'warning', message, range, fixes: [fix] }];
}
