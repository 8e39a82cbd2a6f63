import { parseRecap } from '../../recap/parseRecap.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { applyEdits, type SourceText, type TextEdit } from '../../text.js';
import type { Block } from '../../post/blocks/block.js';
import { definingLines } from './references.js';

/** What the text of a recap is read as once it is edited; nothing is edited by that. */
export function readEdited(recap: Recap, edits: readonly TextEdit[]): Recap {
  return parseRecap(applyEdits(recap.source, edits), recap.options, recap);
}

/** Whether every link and footnote still leads where it did: each label is defined first by the same line. */
export function keepsDefinitions(before: Recap, after: Recap): boolean {
  const lines = definingLines(after);
  const former = definingLines(before);
  return former.size === lines.size && [...former].every(([label, line]) => lines.get(label) === line);
}

/**
 * Whether two texts consist of the same blocks, in any order, but for those of the parts that are gone: none was torn, none
 * grew together with another.
 */
export function haveSameBlocks(before: Recap, after: Recap, gone: readonly AnyPart[] = []): boolean {
  const counts = new Map<string, number>();
  for (const block of textsOf(before, gone)) counts.set(block, (counts.get(block) ?? 0) + 1);
  for (const block of textsOf(after, [])) {
    const count = counts.get(block) ?? 0;
    if (count === 0) return false;
    counts.set(block, count - 1);
  }
  return [...counts.values()].every((count) => count === 0);
}

function textsOf({ source, post }: Recap, gone: readonly AnyPart[]): readonly string[] {
  const isGone = ({ line }: Block): boolean =>
    gone.some(({ range }) => line >= range.start.line && line <= range.end.line);
  return post.blocks.filter((block) => !isGone(block)).map((block) => `${block.kind} ${textOf(source, block)}`);
}

/** Line ends count for nothing: the last line of a text may have none. */
function textOf({ text, lineStarts }: SourceText, { line, endLine }: Block): string {
  return text
    .slice(lineStarts[line], lineStarts[endLine + 1])
    .replace(/\r\n?|\n/g, '\n')
    .trimEnd();
}
