import { sectionHeadings } from '../../post/queries/postParts.js';
import { say } from '../../problem.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { lineOf, positionAt, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { itemNumbers } from './forms/itemNumbers.js';
import { outermost, siblingsOf } from './dropPosition.js';
import { listsWithout } from './forms/listTalks.js';
import { isRow } from './forms/moveRows.js';
import { rowEdits, tableOf } from './forms/rowEdits.js';
import { gapBeside, removeRun, partRunsOf } from './partRuns.js';
import { keepsOthers, missingLabel, readEdited } from '../verification/tryEdits.js';
import { enclosureParting, tearsEnclosure, enclosuresOf } from '../verification/enclosures.js';

/**
 * Deletes parts with all that is in them, and with the blank lines that they would take along if they were moved. Refused
 * where what stays links to a reference or footnote that is defined in them, or would be read in another way.
 */
export function deleteParts(recap: Recap, selected: readonly AnyPart[]): EditResult {
  const { source } = recap;
  const gone = outermost(recap, selected);
  const runs = partRunsOf(recap.post, gone);
  const [first] = runs;
  if (!first) return refuse(say('There is nothing to delete.'));
  const enclosures = enclosuresOf(recap.post);
  const edits: TextEdit[] = [];
  for (const run of runs) {
    const [part] = run.parts;
    const torn = enclosureParting(enclosures, part!.range.start.line, lineOf(source, run.end) + 1);
    if (torn) return refuse(tearsEnclosure(torn));
    const isFirst = siblingsOf(recap, part!)[0] === part;
    if (!isRow(part!)) edits.push(removeRun(source, run, gapBeside(recap.post, run, isFirst ? 'below' : 'above')));
  }
  edits.push(...rowsWithout(recap, gone.filter(isRow)));
  for (const { before, after } of listsWithout(recap, gone)) edits.push(...itemNumbers(source, before, after));
  const after = readEdited(recap, edits);
  const label = missingLabel(recap, after, gone);
  if (label !== undefined)
    return refuse(say('Nothing was deleted: the remaining text uses [{0}], which is defined there.', label));
  if (!isAsMeant(recap, after, gone)) return refuse(readOtherwise);
  const cursor = positionAt(after.source, first.start);
  return { kind: 'edit', edits, selection: { start: cursor, end: cursor }, after };
}

/** What takes rows out of their tables. */
function rowsWithout({ post }: Recap, gone: readonly Talk[]): readonly TextEdit[] {
  const lines = new Set(gone.map(({ headingRange }) => headingRange.start.line));
  const tables = new Map([...lines].map((line) => tableOf(post, line)).map((table) => [table.delimiter, table]));
  return [...tables.values()].flatMap((table) =>
    rowEdits(
      post,
      table,
      table.rows.filter((line) => !lines.has(line)),
    ),
  );
}

/** Whether all other headings are there as they were; what they are taken for may depend on what is gone. */
function isAsMeant(recap: Recap, after: Recap, gone: readonly AnyPart[]): boolean {
  const isGone = (line: number): boolean =>
    gone.some(({ range }) => line >= range.start.line && line <= range.end.line);
  const kept = sectionHeadings(recap.post).filter(({ line }) => !isGone(line));
  const headings = sectionHeadings(after.post);
  return (
    kept.length === headings.length &&
    kept.every(({ level, text }, index) => headings[index]!.level === level && headings[index]!.text === text) &&
    keepsOthers(recap, after, { gone })
  );
}
