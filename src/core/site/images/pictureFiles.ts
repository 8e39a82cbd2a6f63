import { readHeads, sizesOf, type SiteQuery } from '../configuration/siteQuery.js';
import type { Site } from '../site.js';
import { imageSizeOf, type ImageSize } from '../templates/imageSize.js';
import { imageCandidates } from './imageCandidates.js';

/** The file of a picture. */
export interface PictureFile {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly bytes: number;
  /** In pixels; `null` if the format is unknown. */
  readonly size: ImageSize | null;
}

/** Sizes in pixels by path and bytes: what was read once is read again only after the file has changed. */
export type KnownSizes = Map<string, ImageSize | null>;

/** The maximum number of pictures to find, and of files to read at the same time, because VS Code reads whole files. */
const limits = { pictures: 200, atOnce: 4 };

/**
 * The files of pictures, by their `src` in the page; without those that the site does not have. Of files of more than `most`
 * bytes, only these are counted: to see how large the picture is, VS Code may have to read all of it.
 */
export function* readPictures(
  sources: readonly string[],
  pagePath: string,
  site: Site,
  known: KnownSizes,
  most = Infinity,
): SiteQuery<ReadonlyMap<string, PictureFile>> {
  const within = folders(pagePath, site);
  const wanted = [...new Set(sources)].slice(0, limits.pictures);
  const places = wanted.map((src) => imageCandidates(src, pagePath, site));
  const paths = [...new Set(places.flat())];
  const sizes = new Map((yield* sizesOf(paths, within)).map((bytes, index) => [paths[index]!, bytes]));
  const found = wanted.flatMap((src, index) => {
    const path = places[index]!.find((each) => sizes.get(each) !== undefined);
    return path === undefined ? [] : [{ src, path, bytes: sizes.get(path)! }];
  });
  const wanting = found.filter((each) => each.bytes <= most && !known.has(keyOf(each)));
  const unread = new Map(wanting.map((each) => [keyOf(each), each.path]));
  const queue = [...unread];
  for (let first = 0; first < queue.length; first += limits.atOnce) {
    const some = queue.slice(first, first + limits.atOnce);
    const heads = yield* readHeads(
      some.map(([, path]) => path),
      within,
    );
    for (const [index, [key]] of some.entries()) known.set(key, heads[index] ? imageSizeOf(heads[index]) : null);
  }
  return new Map(
    found.map(({ src, path, bytes }) => [src, { path, bytes, size: known.get(keyOf({ path, bytes })) ?? null }]),
  );
}

function keyOf({ path, bytes }: { readonly path: string; readonly bytes: number }): string {
  return `${bytes} ${path}`;
}

function folders(pagePath: string, { contentDirs, staticDirs, assetDirs }: Site): readonly string[] {
  const own = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')));
  return [own, ...[contentDirs, staticDirs, assetDirs].flat().map(({ source }) => source)];
}
