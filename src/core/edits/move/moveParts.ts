import { isListed, partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { say } from '../../problem.js';
import { lineEnd, lineOf, offsetAt, positionAt, rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { isAsOrdered, orderAfter } from './askedOrder.js';
import { outermost, partsIn, siblingsOf, type DropPosition } from './dropPosition.js';
import { itemNumbers } from './forms/itemNumbers.js';
import { listsAround } from './forms/listTalks.js';
import { isRow, moveRows } from './forms/moveRows.js';
import { indentEdits, indentsFor } from './forms/reindent.js';
import { formOf, formsDiffer } from './formsDiffer.js';
import { insertionPointFor, type InsertionPoint } from './insertionPoint.js';
import { editedText, relevelEdits } from './relevel.js';
import { gapBeside, isLine, partRunsOf, removeRun, type PartRun, type RunGap } from './partRuns.js';
import { readEdited } from '../verification/tryEdits.js';
import { enclosureParting, tearsEnclosure, enclosuresOf, type Enclosure } from '../verification/enclosures.js';

/**
 * Moves parts, each with all that is in it, to one place, in the order that they have in the text. Their text
 * stays as it is, to the byte; only where they come among headings of another level do their `#`s change, and items of a list
 * keep counting in their order. A part goes with the
 * blank lines that part it from the part above it, or, where it is the first, with those below it; they part it from its new
 * neighbour. All other blank lines stay. Refused where anything else would be read in another way.
 */
export function moveParts(recap: Recap, selected: readonly AnyPart[], position: DropPosition): EditResult {
  const moved = outermost(recap, selected);
  const inside = moved.flatMap((part) => [part, ...partsWithin(part)]);
  if (position.holder && inside.includes(position.holder))
    return refuse(say('"{0}" cannot be moved into itself.', position.holder.title));
  const siblings = partsIn(recap, position.holder);
  const from = position.before ? siblings.indexOf(position.before) : siblings.length;
  const before = siblings.slice(from).find((part) => !moved.includes(part));
  const point = insertionPointFor(recap, { holder: position.holder, before }, moved);
  const [first] = moved;
  if (!first) return refuse(nothing);
  if (isThere(recap, moved, point))
    return { kind: 'edit', edits: [], selection: { start: first.range.start, end: first.range.start }, after: recap };
  const runs = partRunsOf(recap.post, moved);
  const whole = tornBy(recap, runs, point);
  if (whole) return refuse(tearsEnclosure(whole));
  return moved.some(isRow) ? moveRows(recap, moved, point) : moveRuns(recap, moved, runs, point);
}

const nothing = say('There is nothing to move.');

function moveRuns(
  recap: Recap,
  moved: readonly AnyPart[],
  runs: readonly PartRun[],
  point: InsertionPoint,
): EditResult {
  for (const form of formsOf(recap, moved, point)) {
    const plan = planMove(recap, runs, point, form);
    const after = plan && readEdited(recap, plan.edits);
    if (!after || !isAsOrdered(recap, after, orderAfter(recap, moved, point, form.levels))) continue;
    const start = positionAt(after.source, plan.start);
    return { kind: 'edit', edits: plan.edits, selection: { start, end: start }, after };
  }
  const days = moved.filter(({ kind }) => kind === 'day').length;
  if (days > 0 && days < moved.length) return refuse(withDays);
  return refuse(formsDiffer(moved, point) ?? readOtherwise);
}

const withDays = say('Days cannot be moved there together with talks. Move the days first, then the talks.');

/** The ways to move text, the plainest first. */
function formsOf(recap: Recap, moved: readonly AnyPart[], point: InsertionPoint): readonly MoveForm[] {
  const lists = listsAround(recap, moved, point);
  const numbers = lists.flatMap((list) => itemNumbers(recap.source, list.before, list.after));
  const indents = indentsFor(recap, moved, point.above ?? point.before);
  const apart = moved.some(isListed) ? [{ isUsual: true, gap: lineEnd(recap.source).repeat(2) }] : [];
  const partings = isAmongOthers(moved, point) ? apart : [{ isUsual: true }, { isUsual: false }, ...apart];
  return levelsFor(moved, point).flatMap((levels) =>
    indents.flatMap((indent) => partings.map((parting) => ({ levels, indent, numbers, ...parting }))),
  );
}

/** Whether items or lines come among talks that are something else: then a blank line parts them. */
function isAmongOthers(moved: readonly AnyPart[], { above, before }: InsertionPoint): boolean {
  const forms = [above, before].flatMap((part) => (part ? [formOf(part)] : []));
  return moved.every(isListed) && forms.length > 0 && !forms.includes(formOf(moved[0]!));
}

function isThere(recap: Recap, moved: readonly AnyPart[], { holder, before }: InsertionPoint): boolean {
  const siblings = partsIn(recap, holder);
  const start = (before ? siblings.indexOf(before) : siblings.length) - moved.length;
  return moved.every((part, index) => siblings[start + index] === part);
}

/** The levels as they are, else those of the new neighbours. */
function levelsFor(moved: readonly AnyPart[], { holder, before, above }: InsertionPoint): readonly number[] {
  const { level } = moved[0]!;
  const asked = (above ?? before)?.level ?? (holder ? holder.level + 1 : level);
  return asked === level ? [0] : [0, asked - level];
}

/** The element or shortcode that the move would take something out of, or put it into, or part in two. */
function tornBy(recap: Recap, runs: readonly PartRun[], point: InsertionPoint): Enclosure | undefined {
  const enclosures = enclosuresOf(recap.post);
  if (enclosures.length === 0) return undefined;
  for (const { parts, end } of runs) {
    const { line } = parts[0]!.range.start;
    const torn =
      enclosureParting(enclosures, line, lineOf(recap.source, end) + 1) ??
      enclosureParting(enclosures, line, point.line);
    if (torn) return torn;
  }
  return undefined;
}

interface Plan {
  readonly edits: readonly TextEdit[];
  /** Where the moved text begins after the edits, an offset. */
  readonly start: number;
}

interface MoveForm {
  readonly levels: number;
  /** How many columns more an item is indented. */
  readonly indent: number;
  /** Whether the first of its siblings goes with the gap below it, any other with the one above. */
  readonly isUsual: boolean;
  /** Of items of lists, moved or not. */
  readonly numbers: readonly TextEdit[];
  /** What parts them from their new neighbour instead of what goes with them. */
  readonly gap?: string;
}

function planMove(recap: Recap, runs: readonly PartRun[], point: InsertionPoint, form: MoveForm): Plan | undefined {
  const { source } = recap;
  const { isUsual, numbers } = form;
  const pieces: string[] = [];
  const removals: TextEdit[] = [];
  let start = point.offset;
  for (const run of runs) {
    const text = stretchText(recap, run, form);
    const isFirst = siblingsOf(recap, run.parts[0]!)[0] === run.parts[0];
    const gap = gapBeside(recap.post, run, isFirst === isUsual ? 'below' : 'above');
    if (text === undefined || !gap) return undefined;
    const isBesideOthers = run === (point.isAfter ? runs[0] : runs.at(-1));
    const parting = form.gap ?? (isBesideOthers ? partingFrom(recap, gap, point) : gap.text);
    if (pieces.length === 0 && point.isAfter) start += parting.length;
    if (run.start < point.offset) start -= run.end - run.start + gap.text.length;
    pieces.push(point.isAfter ? parting + text : text + parting);
    removals.push(removeRun(source, run, gap));
  }
  const range = rangeOf(source, point.offset, point.offset);
  const others = numbers.filter((edit) => !runs.some((run) => isWithin(source, run, edit)));
  for (const { range: number, newText } of others)
    if (number.start.line < range.start.line) start += newText.length - (number.end.character - number.start.character);
  return { edits: [{ range, newText: pieces.join('') }, ...removals, ...others], start };
}

/** What parts the lines of a paragraph does not part them from anything else: a heading keeps its line. */
function partingFrom({ source }: Recap, { text }: RunGap, { isAfter, above, before }: InsertionPoint): string {
  const neighbour = isAfter ? above : before;
  const isInParagraph = neighbour !== undefined && isLine(neighbour);
  return isInParagraph || !/^(?:[ \t]+|\\)\r?\n/.test(text) ? text : lineEnd(source).repeat(2);
}

function stretchText(recap: Recap, run: PartRun, { levels, indent, numbers }: MoveForm): string | undefined {
  const { parts, start, end } = run;
  const own = numbers.filter((edit) => isWithin(recap.source, run, edit));
  if (levels === 0 && indent === 0 && own.length === 0) return recap.source.text.slice(start, end);
  const edits = parts.map((part) =>
    isListed(part) ? indentEdits(recap, part, indent) : relevelEdits(recap, part, levels),
  );
  if (!edits.every((each) => each !== undefined)) return undefined;
  return editedText(recap.source, start, end, [...edits.flat(), ...own]);
}

function isWithin(source: SourceText, { start, end }: PartRun, { range }: TextEdit): boolean {
  const offset = offsetAt(source, range.start);
  return offset >= start && offset < end;
}
