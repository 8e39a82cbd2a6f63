import { decodePercent } from '../../site/addresses/decodePercent.js';
import { unescapeMarkdown } from '../../post/entities.js';
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
  const renamed = renamedIds(before, after, options);
  if (renamed.size === 0) return [];
  return fragmentsIn(before).flatMap(({ start, end, id }) => {
    const newId = renamed.get(id);
    if (newId === undefined) return [];
    const isEncoded = before.source.text.slice(start, end).includes('%');
    return [{ range: rangeOf(before.source, start, end), newText: isEncoded ? encodeURIComponent(newId) : newId }];
  });
}

/** The new id of each heading that has another one now. */
function renamedIds(before: Post, after: Post, options: IdOptions): ReadonlyMap<string, string> {
  if (before.headings.length !== after.headings.length) return new Map();
  const [old, now] = [headingIds(before, options), headingIds(after, options)];
  const elsewhere = new Set(
    readRawHtml(before, partsOf(before)).tags.flatMap(({ attributes }) =>
      ['id', 'name'].flatMap((name) => attributes.get(name)?.text ?? []),
    ),
  );
  return new Map(
    before.headings.flatMap((heading, index): [string, string][] => {
      const [id, newId] = [old.get(heading), now.get(after.headings[index]!)];
      const isSame = id === undefined || newId === undefined || id === newId;
      return isSame || elsewhere.has(id) ? [] : [[id, newId]];
    }),
  );
}

/** Where a link names an id of its own page, without `#`. Offsets of the post's text. */
interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** Whether the post links to headings of its own. */
export function hasFragments(post: Post): boolean {
  return fragmentsIn(post).length > 0;
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
