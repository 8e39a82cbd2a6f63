import type { Block, LineSpan } from '../../post/blocks/block.js';
import { correctionsAfter } from '../../recap/corrections/followCorrections.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { parseRecap } from '../../recap/parseRecap.js';
import { applyEdits, type TextEdit } from '../../text.js';
import { talkLinesOf } from './talkStretches.js';
import { haveSameTargets, piecesOf, targetReader } from './piecesOf.js';

/** What of a text an edit is about. Everything else must be read as before. */
export interface EditScope {
  /** Those of the edits that change words within a text: a title, a tag, the address of a link. */
  readonly inPlace?: readonly TextEdit[];
  /** Parts that are deleted. */
  readonly gone?: readonly AnyPart[];
  /** The lines, in the text after the edits, that are new. */
  readonly added?: LineSpan | readonly LineSpan[];
}

/** The recap after some edits, with its author's corrections of what they rename or move; nothing is edited by that. */
export function readEdited(recap: Recap, edits: readonly TextEdit[]): Recap {
  const { options } = recap;
  const after = parseRecap(applyEdits(recap.source, edits), options, recap);
  if ((options.corrections ?? []).length === 0) return after;
  const corrections = correctionsAfter(recap, edits, after);
  const isSame = corrections.every((each, index) => each === options.corrections?.[index]);
  return isSame && corrections.length === options.corrections?.length
    ? after
    : parseRecap(after.source.text, { ...options, corrections }, after);
}

/**
 * Whether a text consists of the same pieces as before, apart from what an edit is about: none was torn, none grew together
 * with another, none became something else, and every link and footnote leads where it did. In which order they are is a
 * question of the outline (`outlineShape.ts`).
 */
export function keepsOthers(before: Recap, after: Recap, { inPlace = [], gone = [], added = [] }: EditScope): boolean {
  if (before.post === after.post) return true;
  const isKept = outside(linesOf(gone));
  const isOld = outside([added].flat());
  const all = [before.post.blocks, after.post.blocks] as const;
  const isShared = (block: Block, other: Block): boolean =>
    block.known === other.known && isKept(block) && isOld(other);
  const [blocks, newBlocks] = haveSameTargets(before.post, after.post, inPlace) ? between(...all, isShared) : all;
  const counts = new Map<string, number>();
  for (const { meaning } of piecesOf(before.post, blocks, { inPlace, talkLines: talkLinesOf(before) }).filter(isKept))
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  for (const { meaning } of piecesOf(after.post, newBlocks, { talkLines: talkLinesOf(after) }).filter(isOld)) {
    const count = counts.get(meaning) ?? 0;
    if (count === 0) return false;
    counts.set(meaning, count - 1);
  }
  return [...counts.values()].every((count) => count === 0);
}

/** A label that the text without the deleted parts uses, and that leads elsewhere or nowhere after the edits. */
export function missingLabel(before: Recap, after: Recap, gone: readonly AnyPart[]): string | undefined {
  if (haveSameTargets(before.post, after.post, [])) return undefined;
  const targetOf = targetReader(after.post);
  return piecesOf(before.post)
    .filter(outside(linesOf(gone)))
    .flatMap(({ references }) => references)
    .find(({ label, target }) => targetOf(label) !== target)?.label;
}

/** Whether something begins in none of these lines. */
function outside(spans: readonly LineSpan[]): (at: At) => boolean {
  if (spans.length === 0) return () => true;
  const lines = new Set(
    spans.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)),
  );
  return ({ line }) => !lines.has(line);
}

interface At {
  readonly line: number;
}

function linesOf(parts: readonly AnyPart[]): readonly LineSpan[] {
  return parts.map(({ range }) => ({ line: range.start.line, endLine: range.end.line }));
}

/** What is between the blocks that two versions of a text share at its start and at its end. */
function between(
  blocks: readonly Block[],
  others: readonly Block[],
  isShared: (block: Block, other: Block) => boolean,
): readonly [readonly Block[], readonly Block[]] {
  const fewest = Math.min(blocks.length, others.length);
  let first = 0;
  while (first < fewest && isShared(blocks[first]!, others[first]!)) first++;
  let last = 0;
  while (last < fewest - first && isShared(blocks.at(-1 - last)!, others.at(-1 - last)!)) last++;
  return [blocks.slice(first, blocks.length - last), others.slice(first, others.length - last)];
}
