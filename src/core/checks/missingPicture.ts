import { say, type Problem } from '../problem.js';
import { imageCandidates } from '../site/images/imageCandidates.js';
import { isInBundle } from './isInBundle.js';
import { basePath } from '../site/addresses/permalink.js';
import type { Site } from '../site/site.js';
import { joinFolders, withinFolder } from '../site/sitePath.js';
import type { Range } from '../text.js';
import type { CheckContext } from './check.js';

/**
 * Checks the address of an image: the site has no such file, or the address does not include the site's base path. With
 * `asResource`, Hugo looks it up in the page's bundle, without regard to capitals.
 */
export function missingPicture(
  address: string,
  range: Range,
  context: CheckContext,
  asResource = false,
): readonly Problem[] {
  const { site, pagePath, exists } = context;
  if (pagePath === undefined) return [];
  const candidates = imageCandidates(address, pagePath, site);
  const isMissing =
    candidates.length > 0 && candidates.every((each) => exists(each, asResource && isContent(each, site)) === false);
  if (!site.lacksTheme && isMissing && !isInBundle(address, context)) {
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

function isContent(path: string, { contentDirs }: Site): boolean {
  return contentDirs.some(({ source }) => withinFolder(path, source) !== undefined);
}
