import { soundEntries } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import type { SiteQuery } from '../site/configuration/siteQuery.js';
import { readPictures, type KnownSizes, type PictureFile } from '../site/images/pictureFiles.js';
import { findShareImage, imageSources, readShareParameters, type ShareImage } from '../site/images/shareImage.js';
import type { ImageParameter } from '../site/images/shareParameters.js';
import type { Site } from '../site/site.js';
import { largest, picturesOf, placeOfShareImage, type Picture } from './pictures.js';

/** Where a recap is. */
export interface PlaceInSite {
  /** Relative to the folder of the site. */
  readonly pagePath: string;
  readonly site: Site;
}

/** What the files around a recap say of it. Looked up only for a list that somebody has opened. */
export interface LookedUp extends PlaceInSite {
  /** That of share cards first. */
  readonly pictures: readonly Picture[];
  /** By the `src` of a picture. */
  readonly files: ReadonlyMap<string, PictureFile>;
  /** The image of share cards. */
  readonly share: ShareImage | undefined;
  readonly shareFile: PictureFile | undefined;
}

/** `parameters`: those that the templates of the page take the image of share cards from, if they are known already. */
export function* lookUp(
  recap: Recap,
  { pagePath, site }: PlaceInSite,
  known: KnownSizes,
  parameters?: readonly ImageParameter[],
): SiteQuery<LookedUp> {
  const values = [...(site.cascaded ?? []), ...soundEntries(recap.frontMatter)];
  const named = parameters ?? (yield* readShareParameters(pagePath, site));
  const share = yield* findShareImage(values, pagePath, site, named);
  const pictures = picturesOf(recap, site, pagePath);
  const shared = imageSources(share?.src);
  const shareFiles = yield* readPictures(shared, pagePath, site, known);
  const sources = pictures.map(({ src }) => src);
  // What is too heavy is so at any size.
  const shown = yield* readPictures(sources, pagePath, site, known, largest.bytes);
  const files = new Map([...shown, ...shareFiles]);
  const src = shared.find((each) => files.has(each));
  const { frontMatter } = recap;
  const own = src !== undefined && frontMatter ? [{ src, range: placeOfShareImage(frontMatter, share) }] : [];
  const shareFile = src === undefined ? undefined : files.get(src);
  return { pagePath, site, pictures: [...own, ...pictures], files, share, shareFile };
}
