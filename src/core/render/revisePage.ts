import { parsePost } from '../post/parsePost.js';
import type { Post } from '../post/post.js';
import type { PageSource } from '../preview/pageSource.js';
import { formatMessage } from '../problem.js';
import type { LineChange } from '../reviseSource.js';
import { isBalanced, isSelfContained } from './isSelfContained.js';
import { startAfter } from './expansion/mappedText.js';
import { neededDefinitions } from './neededDefinitions.js';
import type { PageExcerpt } from './expansion/pageExcerpt.js';
import { readPage } from './readPage.js';
import { factsOf, renderPage, type BlockFacts, type RenderedPage } from './renderedPage.js';
import type { RenderedBlock, RenderedRecap } from './renderedRecap.js';
import { renderBlocks, type RenderOptions } from './renderRecap.js';
import { areSettled, hasDelimiters, shortcodesWithin } from './calls/shortcodesWithin.js';
import { windowsAround, type BlockWindow } from './expansion/windowsAround.js';

/** New blocks for the old ones from `first` to `last`, end exclusive. */
interface Replacement {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly RenderedBlock[];
}

/** A page as it was, and what it is to be. */
interface PageRevision {
  readonly previous: RenderedPage;
  readonly page: PageSource;
  readonly post: Post;
  readonly change: LineChange;
  readonly options: RenderOptions;
}

/**
 * What `renderPage` gives of a page after a change, mostly for the cost of rendering a few blocks around the change: if the
 * blocks at both ends of a window come out as before, nothing outside it has changed. What may affect more than its
 * surroundings is left to `renderPage`.
 */
export function revisePage(previous: RenderedPage, page: PageSource, options: RenderOptions = {}): RenderedPage {
  const before = previous.page;
  const { site, values, pagePath, bodyLine } = page;
  const post = parsePost(page.text, previous.post);
  const isSamePlace = site === before.site && values === before.values && pagePath === before.pagePath;
  if (!previous.hasParts || !isSamePlace || bodyLine !== before.bodyLine) return renderPage(page, options, post);
  if (post === previous.post) return { ...previous, page, recap: { ...previous.recap, title: page.title } };
  if (dividesLine(post) || dividesLine(previous.post)) return renderPage(page, options, post);
  const change = post.revision?.change;
  if (!change || change.line < bodyLine || bodyLine !== post.bodyLine) return renderPage(page, options, post);
  const revision = { previous, page, post, change, options };
  for (const window of windowsAround(previous.recap.blocks, change, bodyLine)) {
    const result = tryWindow(window, revision);
    if (result === 'everything') break;
    if (result !== 'more') return result;
  }
  return renderPage(page, options, post);
}

/**
 * Whether the divider of the summary has text beside it. Hugo parts the paragraph there, which can make a definition of what
 * Markdown takes for text.
 */
function dividesLine({ source: { text } }: Post): boolean {
  const at = text.indexOf(divider);
  if (at < 0) return false;
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
  return line.trim() !== divider;
}

const divider = '<!--more-->';

/** The footnotes of the page are below its last block, with the same lines; an excerpt has none of them. */
const footnotes = '<div class="footnotes"';

/** The page, if only this window has changed; otherwise whether `more` of the page is needed, or `everything`. */
function tryWindow(window: BlockWindow, revision: PageRevision): RenderedPage | 'more' | 'everything' {
  const { previous, page, post, change, options } = revision;
  const { translate = formatMessage, colourCode } = options;
  const old = previous.recap.blocks.slice(window.first, window.last);
  if (old.some(({ html }) => html.startsWith(footnotes))) return 'everything';
  const excerpt = excerptOf(window, revision);
  if (!excerpt) return 'everything';
  const excerptPage = readPage(post, page, { translate, colourCode, published: false }, excerpt);
  const { blocks: rendered, leavesQuotes, sharesTemplates, requests } = renderBlocks(excerptPage);
  if (leavesQuotes || sharesTemplates) return 'everything';
  const replacement = withoutGuards(window, old, rendered, change);
  if (!replacement) return 'more';
  const replaced = previous.recap.blocks.slice(replacement.first, replacement.last);
  if (![...replaced, ...replacement.blocks].every(({ html }) => isBalanced(html))) return 'everything';
  const facts = replacement.blocks.map(({ html }) => factsOf(html));
  const oldFacts = previous.facts.slice(replacement.first, replacement.last);
  const idStems = reviseStems(previous.idStems, oldFacts, facts);
  return idStems
    ? splice(revision, idStems, { ...replacement, requests }, { old: oldFacts, new: facts })
    : 'everything';
}

/** The window as it is after the change; `undefined` if it had or has a part in what is outside of it. */
function excerptOf(window: BlockWindow, { previous, post, change }: PageRevision): PageExcerpt | undefined {
  const { startLine, endLine } = window;
  const lines = { startLine, endLine: endLine + change.newEndLine - change.endLine };
  if (!isSelfContained(previous.post, window) || !isSelfContained(post, lines)) return undefined;
  if ((hasDelimiters(previous.post, window) || hasDelimiters(post, lines)) && !areSettled(post)) return undefined;
  const nodes = shortcodesWithin(post, lines);
  if (!nodes || !shortcodesWithin(previous.post, window)) return undefined;
  // The definitions publish nothing, and a comment separates them from what follows.
  const definitions = neededDefinitions(post, lines);
  const above = definitions === '' ? '' : `${definitions}\n\n<!-- -->\n\n`;
  return { nodes, mapped: startAfter(above, startLine) };
}

/** The new blocks without the guards, if those are as before, and without other blocks that the change does not affect. */
function withoutGuards(
  { first, last, hasGuardAbove, hasGuardBelow }: BlockWindow,
  old: readonly RenderedBlock[],
  rendered: readonly RenderedBlock[],
  { line, endLine, newEndLine }: LineChange,
): Replacement | undefined {
  const shift = newEndLine - endLine;
  const shorter = Math.min(old.length, rendered.length);
  let above = 0;
  while (above < shorter && old[above]!.endLine <= line && isSame(old[above]!, rendered[above]!, 0)) above++;
  let below = 0;
  for (; below < shorter - above; below++) {
    const [was, is] = [old[old.length - 1 - below]!, rendered[rendered.length - 1 - below]!];
    if (was.startLine <= endLine || !isSame(was, is, shift)) break;
  }
  if ((hasGuardAbove && above === 0) || (hasGuardBelow && below === 0)) return undefined;
  return { first: first + above, last: last - below, blocks: rendered.slice(above, rendered.length - below) };
}

/** Whether two blocks of the same lines are the same apart from their ids, which depend on other blocks. */
function isSame(old: RenderedBlock, block: RenderedBlock, shift: number): boolean {
  const isSamePlace = block.startLine === old.startLine + shift && block.endLine === old.endLine + shift;
  return isSamePlace && withoutIds(block.html) === withoutIds(old.html);
}

function withoutIds(html: string): string {
  // Whether there is one matters: an attribute below may have given it.
  return html.replace(/\sid="[^"]*"/g, ' id=""');
}

/** The stems after the change; `undefined` if an id in the change affects one elsewhere. */
function reviseStems(
  stems: ReadonlyMap<string, number>,
  old: readonly BlockFacts[],
  now: readonly BlockFacts[],
): ReadonlyMap<string, number> | undefined {
  if (old.every(({ idStems }) => idStems.length === 0) && now.every(({ idStems }) => idStems.length === 0))
    return stems;
  const revised = new Map(stems);
  for (const stem of old.flatMap(({ idStems }) => idStems)) revised.set(stem, revised.get(stem)! - 1);
  const touched = [...old, ...now].flatMap(({ idStems }) => idStems);
  if (touched.some((stem) => (revised.get(stem) ?? 0) > 0)) return undefined;
  for (const stem of now.flatMap(({ idStems }) => idStems)) revised.set(stem, (revised.get(stem) ?? 0) + 1);
  return revised;
}

function splice(
  { previous, page, post, change }: PageRevision,
  idStems: ReadonlyMap<string, number>,
  { first, last, blocks, requests }: Replacement & Pick<RenderedRecap, 'requests'>,
  facts: { readonly old: readonly BlockFacts[]; readonly new: readonly BlockFacts[] },
): RenderedPage {
  const shift = change.newEndLine - change.endLine;
  const below = previous.recap.blocks.slice(last);
  const all = previous.recap.blocks
    .slice(0, first)
    .concat(blocks, shift === 0 ? below : below.map((block) => move(block, shift)));
  const allFacts = previous.facts.slice(0, first).concat(facts.new, previous.facts.slice(last));
  // As JSON, since an image without an address counts, too.
  const imagesOf = (list: readonly BlockFacts[]): string => JSON.stringify(list.flatMap(({ images }) => images));
  const keepsImages = imagesOf(facts.old) === imagesOf(facts.new);
  const images = keepsImages ? previous.recap.images : [...new Set(allFacts.flatMap((each) => each.images))];
  const asked = [...previous.recap.requests, ...requests];
  const recap = {
    title: page.title,
    blocks: all,
    images,
    leavesQuotes: false,
    sharesTemplates: false,
    requests: requests.length === 0 ? previous.recap.requests : asked,
  };
  return { page, post, recap, facts: allFacts, idStems, hasParts: true };
}

function move({ html, startLine, endLine }: RenderedBlock, shift: number): RenderedBlock {
  return { html, startLine: startLine + shift, endLine: endLine + shift };
}
