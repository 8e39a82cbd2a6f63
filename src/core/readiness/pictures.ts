import { bareContext } from '../checks/check.js';
import { imageTags } from '../checks/text/links/imageTags.js';
import { readTextPage } from '../checks/text/textPage.js';
import { findKey, soundEntries, type FrontMatter } from '../frontMatter/frontMatter.js';
import { withoutTurnedOff } from '../checks/turnedOff.js';
import { say, type Message, type Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { callsIn } from '../shortcodes/shortcode.js';
import { findShortcode } from '../shortcodes/siteShortcode.js';
import type { PictureFile } from '../site/images/pictureFiles.js';
import type { ShareImage } from '../site/images/shareImage.js';
import { thumbnailKeys, thumbnailOf } from '../site/images/thumbnail.js';
import type { Site } from '../site/site.js';
import { rangeOf, type Range } from '../text.js';

/** A picture that a recap shows. */
export interface Picture {
  readonly src: string;
  /** Where its address is written. */
  readonly range: Range;
}

/** Above so many bytes, a phone on the move waits; above so many pixels, no page shows more. */
export const largest = { bytes: 1_000_000, across: 2560 };

/** The pictures of a recap in Markdown, HTML and `figure`, in document order. Those of other shortcodes are not known. */
export function picturesOf(recap: Recap, site: Site, pagePath: string): readonly Picture[] {
  const page = readTextPage(recap, { ...bareContext, site, pagePath });
  const { source } = recap;
  const written = page.links
    .filter(({ kind }) => kind === 'image')
    .map(({ address: { url, ...span } }) => ({ text: url, ...span }));
  const tags = imageTags(page).flatMap(({ attributes }) => attributes.get('src') ?? []);
  const { nodes } = recap.post.shortcodes((name) => findShortcode(name, [], site.hugoVersion)?.inner);
  const figures = callsIn(nodes)
    .filter(({ name }) => name.toLowerCase() === 'figure')
    .flatMap((call) => call.arguments.filter(({ name }) => name?.value === 'src').slice(-1))
    .map(({ value, start, end }) => ({ text: String(value), start, end }));
  return [...written, ...tags, ...figures]
    .filter(({ text }) => text !== '' && !text.includes('{'))
    .sort((one, other) => one.start - other.start)
    .map(({ text, start, end }) => ({ src: text, range: rangeOf(source, start, end) }));
}

/** Where the image of share cards is named, or could be. */
export function placeOfShareImage(frontMatter: FrontMatter, share?: ShareImage): Range {
  const values = soundEntries(frontMatter);
  const named = share?.key === undefined ? undefined : findKey(values, share.key);
  if (named) return named.valueRange;
  const key = thumbnailKeys.map((name) => findKey(values, name)).find((entry) => entry && thumbnailOf([entry]));
  const { end } = frontMatter.contentRange;
  return key?.valueRange ?? { start: end, end };
}

/** Every code that a problem of a picture may have. */
export const pictureCodes: readonly string[] = ['picture-large'];

/**
 * Pictures that are too heavy or too large for the web, without those of which the recap itself turns that off. The same one
 * is reported once.
 */
export function largePictures(
  { post }: Recap,
  { pictures, files }: { readonly pictures: readonly Picture[]; readonly files: ReadonlyMap<string, PictureFile> },
): readonly Problem[] {
  const seen = new Set<string>();
  const problems = pictures.flatMap(({ src, range }): readonly Problem[] => {
    const file = files.get(src);
    const message = file && !seen.has(file.path) ? messageOf(file) : undefined;
    if (file) seen.add(file.path);
    return message ? [{ code: 'picture-large', severity: 'information', message, range }] : [];
  });
  return withoutTurnedOff(problems, post);
}

/** Vector graphics have no pixels. */
function messageOf({ path, bytes, size }: PictureFile): Message | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isVector = /\.svg$/i.test(name);
  if (bytes > largest.bytes)
    return say('"{0}" has {1} MB. Make it smaller, unless the site does.', name, (bytes / 1_000_000).toFixed(1));
  if (isVector || !size || Math.max(size.width, size.height) <= largest.across) return undefined;
  const { width, height } = size;
  const most = String(largest.across);
  return say('"{0}" is {1} × {2} pixels. {3} are enough.', name, String(width), String(height), most);
}
