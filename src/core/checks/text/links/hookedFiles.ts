import { imageCandidates } from '../../../site/images/imageCandidates.js';
import type { Site } from '../../../site/site.js';

/**
 * The files that an address can name where Hugo's own render hooks apply, as paths from the site's folder: also `/x.png`
 * next to the page, and `x.de.png` for `x.png` of a page in that language.
 */
export function hookedFiles(address: string, pagePath: string, site: Site): readonly string[] {
  if (address.startsWith('//')) return [];
  const [, path = '', rest = ''] = /^\/?([^?#]*)(.*)$/s.exec(address)!;
  const localised = path.replace(/(\.[^./]+)$/, `.${site.language}$1`);
  return [path, localised].flatMap((each) => imageCandidates(each + rest, pagePath, site));
}
