import { parsePost } from '../post/parsePost.js';
import type { Post } from '../post/post.js';
import type { PageSource } from '../preview/pageSource.js';
import { imageSources } from './imageSources.js';
import { definesApart } from './neededDefinitions.js';
import type { RenderedBlock, RenderedRecap } from './renderedRecap.js';
import { renderRecap, type RenderOptions } from './renderRecap.js';
import { areSettled } from './calls/shortcodesWithin.js';
import { trimEndOf } from '../trimEndOf.js';

/** What the rest of the page must know of a block. */
export interface BlockFacts {
  readonly images: readonly string[];
  /** Without the numbers that make them unique: ids with different stems do not affect each other. */
  readonly idStems: readonly string[];
}

/** A rendered page, with what makes the next revision of it cheap. */
export interface RenderedPage {
  readonly page: PageSource;
  /** The page's text, parsed. */
  readonly post: Post;
  readonly recap: RenderedRecap;
  /** The facts of the blocks, in the same order. */
  readonly facts: readonly BlockFacts[];
  /** The number of ids with each stem. */
  readonly idStems: ReadonlyMap<string, number>;
  /** Whether parts of it can be rendered by themselves. */
  readonly hasParts: boolean;
}

/** Renders a whole page. */
export function renderPage(
  page: PageSource,
  options: RenderOptions = {},
  post: Post = parsePost(page.text),
): RenderedPage {
  const recap = renderRecap(post, page, options);
  const facts = recap.blocks.map(({ html }) => factsOf(html));
  return { page, post, recap, facts, idStems: countStems(facts), hasParts: canHaveParts(post, page, recap) };
}

export function factsOf(html: string): BlockFacts {
  const idStems = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => stemOf(id!));
  return { images: imageSources(html), idStems };
}

/** The id without the numbers at its end, each after a hyphen. */
function stemOf(id: string): string {
  let stem = id;
  for (;;) {
    const bare = trimEndOf(stem, /\d/);
    if (bare === stem || !bare.endsWith('-')) return stem;
    stem = bare.slice(0, -1);
  }
}

function countStems(facts: readonly BlockFacts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { idStems } of facts) for (const stem of idStems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Whether no shortcode is broken, no block leaves a quote open, and the blocks follow each other as in the text. */
function canHaveParts(
  post: Post,
  { bodyLine, site }: PageSource,
  { blocks, leavesQuotes, sharesTemplates }: RenderedRecap,
): boolean {
  // Where a formula ends depends on everything that follows.
  const { passthrough } = site.markup.goldmark.extensions;
  if (leavesQuotes || sharesTemplates || passthrough.enable || bodyLine !== post.bodyLine) return false;
  return isInOrder(blocks, bodyLine) && areSettled(post) && definesApart(post, blocks);
}

/** Footnotes, for example, are published elsewhere than they are written. */
function isInOrder(blocks: readonly RenderedBlock[], bodyLine: number): boolean {
  return blocks.every(({ startLine }, index) => startLine >= (blocks[index - 1]?.startLine ?? bodyLine));
}
