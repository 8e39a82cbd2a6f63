import type { PageSource } from '../preview/pageSource.js';
import { parseShortcodes } from '../shortcodes/parseShortcodes.js';
import { readSource, type SourceText } from '../text.js';
import { collectDefinitions, type Definitions } from './definitions.js';
import { imageSources } from './imageSources.js';
import type { RenderedBlock, RenderedRecap } from './renderedRecap.js';
import { renderRecap, type RenderOptions } from './renderRecap.js';

/** What a block has that others of the page must know. */
export interface BlockFacts {
  readonly images: readonly string[];
  /** Without the numbers that make them unique: ids with different stems have nothing to do with each other. */
  readonly idStems: readonly string[];
}

/** A rendered page, with what makes the next revision of it cheap. */
export interface RenderedPage {
  readonly page: PageSource;
  readonly source: SourceText;
  readonly recap: RenderedRecap;
  /** Of the blocks, in their order. */
  readonly facts: readonly BlockFacts[];
  /** How many ids there are with each stem. */
  readonly idStems: ReadonlyMap<string, number>;
  /** Whether a part of it may be rendered by itself: no shortcode is broken, no block leaves a quote open, and they follow each other as in the text. */
  readonly hasParts: boolean;
  readonly definitions: Definitions | undefined;
}

/** Renders all of a page. */
export function renderPage(page: PageSource, options: RenderOptions = {}): RenderedPage {
  const source = readSource(page.text);
  const recap = renderRecap(page, options);
  const facts = recap.blocks.map(({ html }) => factsOf(html));
  const hasParts = !recap.leavesQuotes && isInOrder(recap.blocks, page.bodyLine) && isSound(source, page);
  const definitions = hasParts ? collectDefinitions(source, page.bodyLine, recap.blocks) : undefined;
  return { page, source, recap, facts, idStems: countStems(facts), hasParts, definitions };
}

export function factsOf(html: string): BlockFacts {
  const idStems = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!.replace(/(?:-\d+)+$/, ''));
  return { images: imageSources(html), idStems };
}

function countStems(facts: readonly BlockFacts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { idStems } of facts) for (const stem of idStems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Footnotes, say, are published in another place than they are written. */
function isInOrder(blocks: readonly RenderedBlock[], bodyLine: number): boolean {
  return blocks.every(({ startLine }, index) => startLine >= (blocks[index - 1]?.startLine ?? bodyLine));
}

function isSound(source: SourceText, { bodyLine, site }: PageSource): boolean {
  // Where a formula ends can be told only by all that is behind it.
  if (site.markup.goldmark.extensions.passthrough.enable) return false;
  if (!source.text.includes('{{')) return true;
  return parseShortcodes(source, source.lineStarts[bodyLine] ?? source.text.length).problems.length === 0;
}
