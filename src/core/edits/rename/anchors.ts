import { decodePercent } from '../../site/addresses/decodePercent.js';
import { unescapeMarkdown } from '../../post/entities.js';
import type { Heading } from '../../post/blocks/block.js';
import { headingIds, type IdOptions } from '../../post/queries/headingIds.js';
import type { Post } from '../../post/post.js';
import { linksOf, partsOf, placedSpan } from '../../post/queries/postParts.js';
import { readRawHtml } from '../../post/queries/rawHtml.js';
import { callsIn } from '../../shortcodes/shortcode.js';
import { rangeOf, type TextEdit } from '../../text.js';

/**
 * The edits that make links within a post lead to the headings that they led to, where another title has given these another
 * id; in the text before that. An id that something else has, too, belongs to no heading, and its links stay.
 */
export function anchorEdits(before: Post, after: Post, options: IdOptions): readonly TextEdit[] {
  if (!before.source.text.includes('#')) return [];
  const changed = idChanges(before, after, options)?.filter(({ id, newId }) => id !== newId) ?? [];
  if (changed.length === 0) return [];
  const fragments = fragmentsById(before);
  return changed.flatMap(({ id, newId }) => lead(before, fragments.get(id) ?? [], newId));
}

/** Makes links lead to another id. */
export function lead({ source }: Post, fragments: readonly Fragment[], newId: string): readonly TextEdit[] {
  return fragments.map(({ start, end }) => {
    const isEncoded = source.text.slice(start, end).includes('%');
    return { range: rangeOf(source, start, end), newText: isEncoded ? encodeURIComponent(newId) : newId };
  });
}

/** What became of the id of a heading. */
export interface IdChange {
  readonly heading: Heading;
  readonly id: string;
  readonly newId: string;
}

/** The id of each heading before and after a change; `undefined` where it has made or ended a heading. */
export function idChanges(before: Post, after: Post, options: IdOptions): readonly IdChange[] | undefined {
  if (before.headings.length !== after.headings.length) return undefined;
  const [old, now] = [headingIds(before, options), headingIds(after, options)];
  return before.headings.flatMap((heading, index): IdChange[] => {
    const [id, newId] = [old.get(heading), now.get(after.headings[index]!)];
    return id === undefined || newId === undefined ? [] : [{ heading, id, newId }];
  });
}

/** The links within a post by the id that they lead to, without those of which no heading can be sure. */
export function fragmentsById(post: Post): ReadonlyMap<string, readonly Fragment[]> {
  const found = new Map<string, Fragment[]>();
  for (const fragment of fragmentsIn(post)) {
    const { id } = fragment;
    const alike = found.get(id);
    if (alike) alike.push(fragment);
    else found.set(id, [fragment]);
  }
  for (const { attributes } of readRawHtml(post, partsOf(post)).tags)
    for (const name of ['id', 'name']) found.delete(attributes.get(name)?.text ?? '');
  return found;
}

/** Where a link names an id of its own page, without `#`. Offsets of the post's text. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** The fragments in links, images, definitions, raw HTML, and the shortcodes `ref` and `relref`. */
function fragmentsIn(post: Post): readonly Fragment[] {
  const { text } = post.source;
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (const { base, inline } of linksOf(post))
    if ('target' in inline && inline.target.kind === 'inline') spans.push(placedSpan(base, inline.target.address));
  for (const { base, parsed } of partsOf(post))
    if (parsed.part.kind === 'definition' && parsed.part.address) spans.push(placedSpan(base, parsed.part.address));
  for (const { attributes } of readRawHtml(post, partsOf(post)).tags) {
    const href = attributes.get('href');
    if (href) spans.push(href);
  }
  for (const call of callsIn(post.shortcodes().nodes))
    if (call.name === 'ref' || call.name === 'relref')
      spans.push(...call.arguments.filter(({ name }, index) => (name ? name.value === 'path' : index === 0)));
  return spans
    .filter(({ start, end }) => text[start] === '#' && end > start + 1)
    .map(({ start, end }) => ({
      start: start + 1,
      end,
      id: decodePercent(unescapeMarkdown(text.slice(start + 1, end))),
    }));
}
