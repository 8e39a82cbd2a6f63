import { partsOf, within } from '../../post/queries/postParts.js';
import { readRawHtml } from '../../post/queries/rawHtml.js';
import type { Post } from '../../post/post.js';
import { normaliseLabel } from '../../post/inlines/inline.js';
import type { Addresses } from '../addresses.js';
import { safeAddress } from './safeAddress.js';
import type { SpanEdit } from './spanEdits.js';

/** Attributes of HTML that hold an address. */
const addressed = ['href', 'src', 'poster'] as const;

/**
 * Makes the addresses of links, images, definitions and raw HTML absolute. `keepsId`: whether a link to an id of the page
 * stays within the page.
 */
export function addressEdits(post: Post, addresses: Addresses, keepsId: (id: string) => boolean): readonly SpanEdit[] {
  const isKept = (url: string): boolean => url.startsWith('#') && keepsId(url.slice(1));
  return [...markdownEdits(post, addresses, isKept), ...htmlEdits(post, addresses, isKept)];
}

function* markdownEdits(post: Post, addresses: Addresses, isKept: (url: string) => boolean): Generator<SpanEdit> {
  for (const { base, parsed } of partsOf(post)) {
    const { part, inlines } = parsed;
    if (part.kind === 'definition' && part.address) {
      const url = post.definitions.get(normaliseLabel(part.label))?.url ?? '';
      yield* edited(base, part.address, url, isKept(url) ? url : addresses.link(url, `[a](<${safeAddress(url)}>)`));
    }
    for (const inline of within(inlines)) {
      if ((inline.kind !== 'link' && inline.kind !== 'image') || inline.target.kind !== 'inline') continue;
      const { url, kind } = inline;
      const written = post.source.text.slice(base + inline.start, base + inline.end);
      yield* edited(base, inline.target.address, url, isKept(url) ? url : addresses[kind](url, written));
    }
  }
}

function* edited(
  base: number,
  { start, end }: { readonly start: number; readonly end: number },
  url: string,
  absolute: string,
): Generator<SpanEdit> {
  if (url === '' || absolute === url) return;
  yield { start: base + start, end: base + end, newText: safeAddress(absolute) };
}

function* htmlEdits(post: Post, addresses: Addresses, isKept: (url: string) => boolean): Generator<SpanEdit> {
  for (const { attributes } of readRawHtml(post, partsOf(post)).tags) {
    for (const name of addressed) {
      const value = attributes.get(name);
      if (!value || value.text === '' || isKept(value.text)) continue;
      const absolute = addresses.html(value.text);
      if (absolute !== value.text) yield { start: value.start, end: value.end, newText: absolute };
    }
  }
}
