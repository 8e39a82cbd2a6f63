import type { PageSource } from '../preview/pageSource.js';
import { reviseSource, type LineChange, type Revision } from '../reviseSource.js';
import type { SourceText } from '../text.js';
import { definitionsFor } from './definitions.js';
import { isBalanced, isSelfContained } from './isSelfContained.js';
import { factsOf, renderPage, type BlockFacts, type RenderedPage } from './renderedPage.js';
import type { RenderedBlock, RenderedRecap } from './renderedRecap.js';
import { renderRecap, type RenderOptions } from './renderRecap.js';
import { stretchesAround, type Stretch } from './stretchesAround.js';

/** New blocks for old ones: those from `first` to `last`, end exclusive. */
interface Replacement {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly RenderedBlock[];
}

/**
 * What `renderPage` gives of a page after a change, mostly for the price of rendering a few blocks around the change: the
 * page's blocks stand for themselves, and a stretch that begins and ends with blocks that come out as before is all that
 * changed. What may have to do with more than its place is left to `renderPage`.
 */
export function revisePage(previous: RenderedPage, page: PageSource, options: RenderOptions = {}): RenderedPage {
  const before = previous.page;
  const { site, values, pagePath, bodyLine } = page;
  const isSamePlace = site === before.site && values === before.values && pagePath === before.pagePath;
  if (!previous.hasParts || !previous.definitions || !isSamePlace || bodyLine !== before.bodyLine)
    return renderPage(page, options);
  const revision = reviseSource(previous.source, page.text);
  if (page.text === before.text) return { ...previous, page, recap: { ...previous.recap, title: page.title } };
  if (revision.change.line < bodyLine) return renderPage(page, options);
  for (const stretch of stretchesAround(previous.recap.blocks, revision.change, bodyLine)) {
    const result = tryStretch(stretch, previous, page, revision, options);
    if (result === 'everything') break;
    if (result !== 'more') return result;
  }
  return renderPage(page, options);
}

/** The page, if this stretch is all that changed; whether it needs `more` of the page, or `everything`. */
function tryStretch(
  stretch: Stretch,
  previous: RenderedPage,
  page: PageSource,
  revision: Revision,
  options: RenderOptions,
): RenderedPage | 'more' | 'everything' {
  const { source, change } = revision;
  const shift = change.newEndLine - change.endLine;
  const oldLines = linesOf(previous.source, stretch.startLine, stretch.endLine);
  const newLines = linesOf(source, stretch.startLine, stretch.endLine + shift);
  if (!isSelfContained(oldLines, page.text) || !isSelfContained(newLines, page.text)) return 'everything';
  const { blocks: rendered, leavesQuotes } = renderLines(newLines, stretch.startLine, previous, page, options);
  if (leavesQuotes) return 'everything';
  const old = previous.recap.blocks.slice(stretch.first, stretch.last);
  const replacement = withoutGuards(stretch, old, rendered, change);
  if (!replacement) return 'more';
  const replaced = previous.recap.blocks.slice(replacement.first, replacement.last);
  const isWhole = (blocks: readonly RenderedBlock[]): boolean => blocks.every(({ html }) => isBalanced(html));
  if (!isWhole(replaced) || !isWhole(replacement.blocks)) return 'everything';
  const facts = replacement.blocks.map(({ html }) => factsOf(html));
  const oldFacts = previous.facts.slice(replacement.first, replacement.last);
  const idStems = reviseStems(previous.idStems, oldFacts, facts);
  if (!idStems) return 'everything';
  return splice(previous, { page, source, idStems }, replacement, { old: oldFacts, new: facts }, shift);
}

/** The blocks of some lines of the page, as they stand in it. */
function renderLines(
  lines: string,
  startLine: number,
  previous: RenderedPage,
  page: PageSource,
  options: RenderOptions,
): Pick<RenderedRecap, 'blocks' | 'leavesQuotes'> {
  // The definitions publish nothing, and a comment keeps them apart from what follows.
  const definitions = definitionsFor(lines, previous.definitions!);
  const above = definitions === '' ? '' : `${definitions}\n\n<!-- -->\n\n`;
  const aboveLines = above.split(/\r\n|\r|\n/).length - 1;
  const shift = startLine - aboveLines;
  const { blocks, leavesQuotes } = renderRecap({ ...page, text: above + lines, bodyLine: 0 }, options);
  const made = blocks.filter((block) => block.startLine >= aboveLines).map((block) => move(block, shift));
  return { blocks: made, leavesQuotes };
}

/** What came out anew, if the guards are as they were; so may be others that the change does not touch. */
function withoutGuards(
  { first, last, hasGuardAbove, hasGuardBelow }: Stretch,
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

/** Whether two blocks of the same lines came out the same, but for ids, which depend on others. */
function isSame(old: RenderedBlock, block: RenderedBlock, shift: number): boolean {
  const stands = block.startLine === old.startLine + shift && block.endLine === old.endLine + shift;
  return stands && withoutIds(block.html) === withoutIds(old.html);
}

function withoutIds(html: string): string {
  // Whether there is one counts: an attribute below may have given it.
  return html.replace(/\sid="[^"]*"/g, ' id=""');
}

/** The stems after the change; `undefined` where an id of the change has to do with one elsewhere. */
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
  previous: RenderedPage,
  revised: Pick<RenderedPage, 'page' | 'source' | 'idStems'>,
  { first, last, blocks }: Replacement,
  facts: { readonly old: readonly BlockFacts[]; readonly new: readonly BlockFacts[] },
  shift: number,
): RenderedPage {
  const below = previous.recap.blocks.slice(last);
  const all = previous.recap.blocks
    .slice(0, first)
    .concat(blocks, shift === 0 ? below : below.map((block) => move(block, shift)));
  const allFacts = previous.facts.slice(0, first).concat(facts.new, previous.facts.slice(last));
  // As JSON: an image without an address is one, too.
  const imagesOf = (list: readonly BlockFacts[]): string => JSON.stringify(list.flatMap(({ images }) => images));
  const keepsImages = imagesOf(facts.old) === imagesOf(facts.new);
  const images = keepsImages ? previous.recap.images : [...new Set(allFacts.flatMap((each) => each.images))];
  const recap = { title: revised.page.title, blocks: all, images, leavesQuotes: false };
  return { ...previous, ...revised, recap, facts: allFacts };
}

function move({ html, startLine, endLine }: RenderedBlock, shift: number): RenderedBlock {
  return { html, startLine: startLine + shift, endLine: endLine + shift };
}

function linesOf({ text, lineStarts }: SourceText, startLine: number, endLine: number): string {
  return text.slice(lineStarts[startLine], lineStarts[endLine] ?? text.length);
}
