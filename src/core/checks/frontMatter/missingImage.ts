import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { thumbnailOf } from '../../site/thumbnail.js';
import { say } from '../../problem.js';
import { imageCandidates } from '../../site/imageCandidates.js';
import type { Check, CheckContext } from '../check.js';

/** The picture that stands for the post, where no file of the site can be it. */
export const missingImage: Check = {
  codes: ['image-missing'],
  check: ({ frontMatter }, context) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const image = thumbnailOf([entry]);
      if (image === undefined || !isFileName(image) || !isMissing(image, context)) return [];
      const message = say('There is no file "{0}" in the site.', image);
      return [{ code: 'image-missing', severity: 'warning', message, range: rangeOf(entry) }];
    }),
};

/** What a theme might look up by another way than its path, such as a name without an ending, is left alone. */
function isFileName(image: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|ico)$/i.test(image.replace(/[?#].*$/s, ''));
}

/** Themes take a path without a slash for one from the root, or of the page, or of `assets/`: any will do. */
function isMissing(image: string, { site, pagePath, exists }: CheckContext): boolean {
  if (pagePath === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image)) return false;
  const rooted = image.startsWith('/') ? [] : imageCandidates(`/${image}`, pagePath, site);
  const beside = image.startsWith('/') ? imageCandidates(image.slice(1), pagePath, site) : [];
  const places = [...imageCandidates(image, pagePath, site), ...rooted, ...beside];
  return places.length > 0 && places.map((path) => exists(path)).every((found) => found === false);
}

/** One line at most. */
function rangeOf({ keyRange, valueRange }: FrontMatterEntry): FrontMatterEntry['valueRange'] {
  return valueRange.start.line === valueRange.end.line ? valueRange : keyRange;
}
