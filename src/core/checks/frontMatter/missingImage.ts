import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { thumbnailOf } from '../../site/images/thumbnail.js';
import { say } from '../../problem.js';
import { imageCandidates } from '../../site/images/imageCandidates.js';
import type { Check, CheckContext } from '../check.js';
import { isInBundle } from '../isInBundle.js';

/** The image of the post, if the site has no such file. */
export const missingImage: Check = {
  codes: ['image-missing'],
  check: ({ frontMatter }, context) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const image = thumbnailOf([entry]);
      if (image === undefined || !isFileName(image) || !isMissing(image, context)) return [];
      const message = say('The site has no file "{0}".', image);
      return [{ code: 'image-missing', severity: 'warning', message, range: rangeOf(entry) }];
    }),
};

/** False for what a theme could look up in another way than by path, such as a name without an extension. */
function isFileName(image: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|ico)$/i.test(image.replace(/[?#].*$/s, ''));
}

/** Themes resolve a path without a slash from the root, from the page, or from `assets/`: any match will do. */
function isMissing(image: string, context: CheckContext): boolean {
  const { site, pagePath, exists } = context;
  if (pagePath === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image)) return false;
  const rooted = image.startsWith('/') ? [] : imageCandidates(`/${image}`, pagePath, site);
  const beside = image.startsWith('/') ? imageCandidates(image.slice(1), pagePath, site) : [];
  const places = [...imageCandidates(image, pagePath, site), ...rooted, ...beside];
  const isNowhere = places.length > 0 && places.map((path) => exists(path)).every((found) => found === false);
  return isNowhere && !isInBundle(image.replace(/^\/?/, '/'), context);
}

/** A range on one line, for a short squiggle. */
function rangeOf({ keyRange, valueRange }: FrontMatterEntry): FrontMatterEntry['valueRange'] {
  return valueRange.start.line === valueRange.end.line ? valueRange : keyRange;
}
