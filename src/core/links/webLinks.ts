import type { FrontMatterEntry, FrontMatterValue } from '../frontMatter/frontMatter.js';
import { baseOf, type Post } from '../post/post.js';
import { linksOf, partsOf, placedSpan } from '../post/queries/postParts.js';
import { readRawHtml } from '../post/queries/rawHtml.js';
import type { Recap } from '../recap/model/recap.js';
import { callsIn, type ShortcodeCall } from '../shortcodes/shortcode.js';
import { offsetAt, rangeOf, type Range, type SourceText } from '../text.js';
import { tagLinks } from './tagLinks.js';
import type { WrittenLink } from './writtenLink.js';

/** A link of a post to the web. */
export interface WebLink {
  /** With `http:` or `https:` before it; what follows may be anything. */
  readonly url: string;
  /** Of the address alone. */
  readonly range: Range;
}

/**
 * The links of a post to the web, in document order: in Markdown, raw HTML, arguments of shortcodes and values of front
 * matter. `linkify`: whether the site links addresses without marks.
 */
export function webLinksOf({ source, frontMatter, post }: Recap, linkify: boolean): readonly WebLink[] {
  const found = [
    ...(frontMatter?.entries ?? []).flatMap((entry) => linksOfEntry(source, entry)),
    ...callsIn(post.shortcodes().nodes).flatMap(linksOfCall),
    ...markdownLinks(post, linkify),
    ...definedAddresses(post),
    ...tagLinks(readRawHtml(post, partsOf(post))),
  ];
  return found
    .flatMap(({ url, start, end }) => {
      const address = url.startsWith('//') ? `https:${url}` : url;
      const isWeb = /^https?:/i.test(address) && !address.includes('{{');
      return isWeb ? [{ url: address, start, range: rangeOf(source, start, end) }] : [];
    })
    .sort((a, b) => a.start - b.start)
    .map(({ url, range }) => ({ url, range }));
}

/** Values that are addresses as a whole; one that is written with escapes is the whole of its entry. */
function linksOfEntry(source: SourceText, { value, valueRange }: FrontMatterEntry): readonly WrittenLink[] {
  const [start, end] = [offsetAt(source, valueRange.start), offsetAt(source, valueRange.end)];
  const written = source.text.slice(start, end);
  let from = 0;
  return textsIn(value).flatMap((url) => {
    if (!/^https?:\/\/\S+$/i.test(url)) return [];
    const at = written.indexOf(url, from);
    if (at < 0) return [{ url, start, end }];
    from = at + url.length;
    return [{ url, start: start + at, end: start + from }];
  });
}

function textsIn(value: FrontMatterValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function linksOfCall({ arguments: all }: ShortcodeCall): readonly WrittenLink[] {
  return all.map(({ value, start, end }) => ({ url: String(value), start, end }));
}

/** The links and images with an address of their own. */
function* markdownLinks(post: Post, linkify: boolean): Generator<WrittenLink> {
  for (const { base, inline } of linksOf(post)) {
    if (inline.kind === 'bareLink' && !linkify) continue;
    if ('address' in inline) yield { url: inline.url, ...placedSpan(base, inline.address) };
    else if (inline.target.kind === 'inline') yield { url: inline.url, ...placedSpan(base, inline.target.address) };
  }
}

function definedAddresses(post: Post): readonly WrittenLink[] {
  return [...post.definitions.values()].flatMap(({ block, part, url }) =>
    part.address ? [{ url, ...placedSpan(baseOf(post, block), part.address) }] : [],
  );
}
