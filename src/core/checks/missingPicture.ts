import { say, type Problem } from '../problem.js';
import { imageCandidates } from '../site/imageCandidates.js';
import { basePath } from '../site/permalink.js';
import { joinFolders } from '../site/sitePath.js';
import type { Range } from '../text.js';
import type { CheckContext } from './check.js';

/** What is wrong with the address of a picture: no file of the site is there, or it lies below the path of another one. */
export function missingPicture(address: string, range: Range, context: CheckContext): readonly Problem[] {
  const { site, pagePath, exists } = context;
  if (pagePath === undefined) return [];
  const candidates = imageCandidates(address, pagePath, site);
  if (!site.lacksTheme && candidates.length > 0 && candidates.every((each) => exists(each) === false)) {
    const message = say('There is no such picture: it is none of {0}.', candidates.join(', '));
    return [{ code: 'image-not-found', severity: 'warning', message, range }];
  }
  const base = basePath(site);
  if (base === '' || !/^\/(?!\/)/.test(address) || `${address}/`.startsWith(`${base}/`)) return [];
  // Hugo gives assets the address that they are published at.
  const isAsset = site.assetDirs.some(({ source }) => exists(joinFolders(source, address)) !== false);
  if (isAsset || site.canonifyURLs || site.relativeURLs) return [];
  const message = say(
    'The site is published below {0}/, but this address begins at the root of its host: write {1}.',
    base,
    base + address,
  );
  const fix = { title: say('Write {0}', base + address), edits: [{ range, newText: base + address }], safe: false };
  return [{ code: 'image-outside-base', severity: 'warning', message, range, fixes: [fix] }];
}
