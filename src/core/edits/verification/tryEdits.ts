import type { LineSpan } from '../../post/blocks/block.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { parseRecap } from '../../recap/parseRecap.js';
import { applyEdits, type TextEdit } from '../../text.js';
import { piecesOf, targetReader, type Piece } from './piecesOf.js';

/** What of a text an edit is about. Everything else must be read as before. */
export interface EditScope {
  /** Those of the edits that change words within a text: a title, a tag, the address of a link. */
  readonly inPlace?: readonly TextEdit[];
  /** Parts that are deleted. */
  readonly gone?: readonly AnyPart[];
  /** The lines, in the text after the edits, that are new. */
  readonly added?: LineSpan;
}

/** The recap after some edits; nothing is edited by that. */
export function readEdited(recap: Recap, edits: readonly TextEdit[]): Recap {
  return parseRecap(applyEdits(recap.source, edits), recap.options, recap);
}

/**
 * Whether a text consists of the same pieces as before, apart from what an edit is about: none was torn, none grew together
 * with another, none became something else, and every link and footnote leads where it did. In which order they are is a
 * question of the outline (`outlineShape.ts`).
 */
export function keepsOthers(before: Recap, after: Recap, { inPlace = [], gone = [], added }: EditScope): boolean {
  if (before.post === after.post) return true;
  const isGone = ({ line }: Piece): boolean =>
    gone.some(({ range }) => line >= range.start.line && line <= range.end.line);
  const isAdded = ({ line }: Piece): boolean => added !== undefined && line >= added.line && line <= added.endLine;
  const counts = new Map<string, number>();
  for (const piece of piecesOf(before.post, inPlace))
    if (!isGone(piece)) counts.set(piece.meaning, (counts.get(piece.meaning) ?? 0) + 1);
  for (const piece of piecesOf(after.post)) {
    if (isAdded(piece)) continue;
    const count = counts.get(piece.meaning) ?? 0;
    if (count === 0) return false;
    counts.set(piece.meaning, count - 1);
  }
  return [...counts.values()].every((count) => count === 0);
}

/** A label that the text without the deleted parts uses, and that leads elsewhere or nowhere after the edits. */
export function missingLabel(before: Recap, after: Recap, gone: readonly AnyPart[]): string | undefined {
  const targetOf = targetReader(after.post);
  return piecesOf(before.post)
    .filter(({ line }) => !gone.some(({ range }) => line >= range.start.line && line <= range.end.line))
    .flatMap(({ references }) => references)
    .find(({ label, target }) => targetOf(label) !== target)?.label;
}
