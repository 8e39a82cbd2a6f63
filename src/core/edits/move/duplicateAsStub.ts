import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { lastWrittenLine, lineAt, lineEnd, lineOf, lineRange, offsetAt, rangeOf, type TextEdit } from '../../text.js';
import { blockAt } from '../../post/queries/blockAt.js';
import type { LineSpan } from '../../post/blocks/block.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { siblingsOf } from './dropPosition.js';
import { isShape, placeOf, shapeOf } from '../verification/outlineShape.js';
import { itemNumbers, itemsCountedWith } from './forms/itemNumbers.js';
import { isListTalk } from './forms/listTalks.js';
import { isRow } from './forms/moveRows.js';
import { editedText } from './relevel.js';
import { gapBeside, lineBreak, partRunsOf } from './partRuns.js';
import { rowEdits, tableOf } from './forms/rowEdits.js';
import { titleRange } from '../rename/titleSpan.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import { enclosureParting, tearsEnclosure, enclosuresOf } from '../verification/enclosures.js';

/**
 * Puts a copy of a part after it, without notes: its heading, and of a talk the lines about speakers and tags; of a row all of it.
 * The title of the copy is selected.
 */
export function duplicateAsStub(recap: Recap, part: AnyPart): EditResult {
  if (isRow(part)) return duplicateRow(recap, part);
  const { source } = recap;
  const [run] = partRunsOf(recap.post, [part]);
  const { start, end } = run!;
  const torn = enclosureParting(enclosuresOf(recap.post), part.range.start.line, lineOf(source, end) + 1);
  if (torn) return refuse(tearsEnclosure(torn));
  const isFirst = siblingsOf(recap, part)[0] === part;
  const apart = lineEnd(source).repeat(2);
  const gap = hasNotesApart(recap, part)
    ? apart
    : (gapBeside(recap.post, run!, isFirst ? 'below' : 'above')?.text ?? apart);
  const { copy, numbers } = numberedStub(recap, part, start);
  const edits = [{ range: rangeOf(source, end, end), newText: gap + copy }, ...numbers];
  const after = readEdited(recap, edits);
  const added = {
    line: lineOf(after.source, end + gap.length),
    endLine: lineOf(after.source, end + gap.length + copy.length),
  };
  return verified(recap, part, { edits, after, added });
}

/** Whether a talk that is a line has notes in another paragraph: what parts it from the talk above does not part it from them. */
function hasNotesApart({ post }: Recap, { range, ...part }: AnyPart): boolean {
  const isLine = part.kind === 'talk' && part.form === 'line';
  return isLine && blockAt(post.blocks, range.start.line) !== blockAt(post.blocks, range.end.line);
}

/** A row is all that there is of its talk. */
function duplicateRow(recap: Recap, part: AnyPart): EditResult {
  const { post, source } = recap;
  const { line } = part.headingRange.start;
  const table = tableOf(post, line);
  const rows: (number | string)[] = [...table.rows];
  rows.splice(rows.indexOf(line) + 1, 0, lineAt(source, line));
  const edits = rowEdits(post, table, rows);
  const copied = (line === table.rows[0] ? table.delimiter : line) + 1;
  return verified(recap, part, { edits, after: readEdited(recap, edits), added: { line: copied, endLine: copied } });
}

/** A copy of a part, and the text that it would give. */
interface Copy {
  readonly edits: readonly TextEdit[];
  readonly after: Recap;
  /** The lines of the copy. */
  readonly added: LineSpan;
}

function verified(recap: Recap, part: AnyPart, { edits, after, added }: Copy): EditResult {
  if (!isAsMeant(recap, after, part) || !keepsOthers(recap, after, { added })) return refuse(readOtherwise);
  const { index, count } = placeOf(recap, part);
  const copied = partsWithin(after)[index + count]!;
  return { kind: 'edit', edits, selection: titleRange(after, copied) ?? copied.headingRange, after };
}

/** The copy of an item of a list has the next number, and the items after it those that follow. */
function numberedStub(
  recap: Recap,
  part: AnyPart,
  start: number,
): { readonly copy: string; readonly numbers: readonly TextEdit[] } {
  const { source, post } = recap;
  const copy = stubText(recap, part, start);
  if (!isListTalk(part)) return { copy, numbers: [] };
  const { line } = part.headingRange.start;
  const items = itemsCountedWith(post, line);
  const edits = itemNumbers(
    source,
    items,
    items.flatMap((item) => (item === line ? [item, item] : [item])),
  );
  const isOwn = ({ range }: TextEdit): boolean => range.start.line === line;
  return {
    copy: editedText(source, start, start + copy.length, edits.filter(isOwn)),
    numbers: edits.filter((edit) => !isOwn(edit)),
  };
}

/** From an offset on; without what breaks the line after a line of a paragraph. */
function stubText(recap: Recap, part: AnyPart, start: number): string {
  const { source } = recap;
  const line = lastStubLine(recap, part);
  const text = source.text.slice(start, offsetAt(source, lineRange(source, line).end));
  const isLine = part.kind === 'talk' && part.form === 'line';
  const goesOn = blockAt(recap.post.blocks, line)?.endLine !== line;
  return isLine && goesOn ? text.slice(0, text.length - lineBreak(lineAt(source, line), true).length) : text;
}

/** Zero-based: of the heading, or of what is between it and the notes, links to slides and video not counted. */
function lastStubLine({ source }: Recap, part: AnyPart): number {
  const { headingRange } = part;
  if (part.kind !== 'talk' || part.form === 'list') return headingRange.end.line;
  const { linksLine, notesLine, speakersLine = 0, tagsLine = 0 } = part.ownLines;
  const areLinksLast = linksLine !== undefined && linksLine > Math.max(speakersLine, tagsLine);
  return lastWrittenLine(source, headingRange.end.line, (areLinksLast ? linksLine : notesLine) - 1);
}

function isAsMeant(recap: Recap, after: Recap, part: AnyPart): boolean {
  const nodes = shapeOf(recap);
  const { index, count } = placeOf(recap, part);
  const at = index + count;
  const moved = nodes.map((node) => ({ ...node, parent: node.parent >= at ? node.parent + 1 : node.parent }));
  const copy = { ...nodes[index]!, kind: undefined };
  return isShape(shapeOf(after), [...moved.slice(0, at), copy, ...moved.slice(at)]);
}
