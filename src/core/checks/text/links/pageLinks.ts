import type { Span } from '../../../text.js';
import type { WrittenLink } from '../../../links/writtenLink.js';
import { normaliseLabel, type Autolink, type Link } from '../../../post/inlines/inline.js';
import { baseOf, type Definition, type Post } from '../../../post/post.js';
import { linksOf, placedSpan, type PlacedInline } from '../../../post/queries/postParts.js';

/**
 * A link or an image with its address, or the definition that gives several of them theirs. Offsets count in the whole text.
 */
export interface PageLink extends Span {
  readonly kind: 'link' | 'image';
  readonly isDefinition: boolean;
  /** Between the brackets, as written; of a definition, its label. */
  readonly label: Span & { readonly text: string };
  /** An empty one is where it would be. */
  readonly address: WrittenLink;
  /** The link or image itself; of a definition, those that refer to it. */
  readonly uses: readonly PlacedInline<Link>[];
}

/** The links and images of a post, and the definitions that it uses, in document order. What shortcodes write is not among them. */
export function readPageLinks(post: Post): readonly PageLink[] {
  const links: PageLink[] = [];
  const defined = {
    link: new Map<Definition, PlacedInline<Link>[]>(),
    image: new Map<Definition, PlacedInline<Link>[]>(),
  };
  for (const use of linksOf(post)) {
    if (!hasLabel(use) || use.inline.url.includes('{{')) continue;
    const { inline } = use;
    if (inline.target.kind === 'inline') links.push(inlineLink(post, use, inline.target.address));
    else {
      const definition = post.definitions.get(normaliseLabel(inline.target.label));
      const uses = definition && defined[inline.kind].get(definition);
      if (uses) uses.push(use);
      else if (definition) defined[inline.kind].set(definition, [use]);
    }
  }
  for (const kind of ['link', 'image'] as const)
    for (const [definition, uses] of defined[kind]) links.push(definedLink(post, definition, kind, uses));
  return links.sort((a, b) => a.start - b.start);
}

function hasLabel(use: PlacedInline<Link | Autolink>): use is PlacedInline<Link> {
  return 'label' in use.inline;
}

function inlineLink({ source }: Post, use: PlacedInline<Link>, written: Span): PageLink {
  const { base, inline } = use;
  const label = placedSpan(base, inline.label);
  return {
    start: base + inline.start,
    end: base + inline.end,
    kind: inline.kind,
    isDefinition: false,
    label: { start: label.start, end: label.end, text: source.text.slice(label.start, label.end) },
    address: { url: inline.url, start: base + written.start, end: base + written.end },
    uses: [use],
  };
}

function definedLink(
  post: Post,
  { block, part, url }: Definition,
  kind: PageLink['kind'],
  uses: readonly PlacedInline<Link>[],
): PageLink {
  const base = baseOf(post, block);
  const span = placedSpan(base, part.span);
  const address = placedSpan(base, part.address ?? { start: part.span.end, end: part.span.end });
  return {
    start: span.start,
    // Without its title.
    end: address.end + (post.source.text[address.end] === '>' ? 1 : 0),
    kind,
    isDefinition: true,
    label: { ...placedSpan(base, part.labelSpan), text: part.label },
    address: { url, ...address },
    uses,
  };
}
