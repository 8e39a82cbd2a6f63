import { findKey, soundEntries } from '../frontMatter/frontMatter.js';
import { shorten, shownDescription, shownTitle } from '../preview/pageHead.js';
import type { CardShape, ShareCards } from '../preview/readinessPage.js';
import { textLines } from '../post/queries/textLines.js';
import type { Recap } from '../recap/model/recap.js';
import { decodePercent } from '../site/addresses/decodePercent.js';
import { absoluteUrl, permalinkOf } from '../site/addresses/permalink.js';
import { imageSources } from '../site/images/shareImage.js';
import type { ImageSize } from '../site/templates/imageSize.js';
import type { LookedUp } from './lookUp.js';

/** Hugo takes the first 70 words as a summary; so many lines have as many. */
const summary = { words: 70, lines: 60 };

/** What search engines and networks make of a recap, by what Hugo's embedded templates (0.169) tell them. */
export function shareCardsOf(recap: Recap, { share, shareFile, pagePath, site }: LookedUp): ShareCards {
  const values = soundEntries(recap.frontMatter);
  const written = ['description', 'summary'].map((key) => textOf(findKey(values, key)?.value));
  const all = [...written, beginningOf(recap), textOf(site.params['description'])];
  const description = all.find((each) => each !== '') ?? '';
  const title = [recap.title?.trim(), site.title].find(Boolean) ?? '';
  const [host, ...path] = namesOf(absoluteUrl(permalinkOf(pagePath, site, values), site));
  return {
    title,
    description,
    siteName: site.title,
    host: host ?? '',
    search: {
      title: shorten(title, shownTitle).text,
      address: [host ?? '', ...path].filter(Boolean).join(' › '),
      description: shorten(description, shownDescription).text,
    },
    images: isShown(share?.src) ? imageSources(share?.src) : [],
    shapes: shapesFor(isShown(share?.src), shareFile?.size ?? undefined),
  };
}

/**
 * The shapes of cards in 2026: Mastodon shows an image that is wider than high in full width, LinkedIn from 401 pixels on,
 * X from 300 × 157 on. Before an image was loaded, its size is not known; most are large.
 */
export function shapesFor(hasImage: boolean, size: ImageSize | undefined): ShareCards['shapes'] {
  if (!hasImage) return { mastodon: 'text', linkedIn: 'text', x: 'text' };
  if (!size) return { mastodon: 'large', linkedIn: 'large', x: 'large' };
  const { width, height } = size;
  const shape = (isLarge: boolean): CardShape => (isLarge ? 'large' : 'small');
  return {
    mastodon: shape(width > height),
    linkedIn: shape(width >= 401),
    x: shape(width >= 300 && height >= 157),
  };
}

/** No network shows vector graphics. */
export function isShown(src: string | undefined): boolean {
  return src !== undefined && !/\.svg(?:[?#].*)?$/i.test(src);
}

/** The host of an address, and the names of its path as people read them. */
function namesOf(address: string): readonly string[] {
  const [, host = '', path = ''] = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/([^/]*))?(.*)$/is.exec(address) ?? [];
  return [host, ...path.split('/').filter(Boolean).map(decodePercent)];
}

/** The first words of a recap, as they read. */
function beginningOf({ post, frontMatter }: Recap): string {
  const from = frontMatter?.bodyLine ?? 0;
  const lines = textLines(post, from, from + summary.lines).filter(({ kind }) => kind !== 'code' && kind !== 'comment');
  const words = lines.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
  return words.slice(0, summary.words).join(' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '';
}
