import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { say } from '../../problem.js';
import { lineOf, offsetAt, positionAt, rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { holderOf, outermost, partsIn, siblingsOf, type DropPosition } from './dropPosition.js';
import { itemNumbers } from './itemNumbers.js';
import { isShape, placeOf, rearrange, shapeOf, type MovedNode } from '../verification/outlineShape.js';
import { listsAround, loneTalk, standsAlone } from './listTalks.js';
import { insertionPointFor, type InsertionPoint } from './insertionPoint.js';
import { editedText, relevelEdits } from './relevel.js';
import { gapBeside, removeRun, partRunsOf, type PartRun } from './partRuns.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
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
  const runs = partRunsOf(recap.source, moved);
  const whole = tornBy(recap, runs, point);
  if (whole) return refuse(tearsEnclosure(whole));
  const lists = listsAround(recap, moved, point);
  const numbers = lists.flatMap((list) => itemNumbers(recap.source, list.before, list.after));
  let lone: Talk | undefined;
  for (const levels of levelsFor(moved, point)) {
    for (const isUsual of [true, false]) {
      const plan = planMove(recap, runs, point, { levels, isUsual, numbers });
      const after = plan && readEdited(recap, plan.edits);
      if (!after) continue;
      lone ??= loneTalk(recap, lists, after);
      if (!isAsMeant(recap, after, moved, point, levels)) continue;
      const start = positionAt(after.source, plan.start);
      return { kind: 'edit', edits: plan.edits, selection: { start, end: start }, after };
    }
  }
  return refuse(lone ? standsAlone(lone) : readOtherwise);
}

const nothing = say('There is nothing to move.');

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
  /** Whether the first of its siblings goes with the gap below it, any other with the one above. */
  readonly isUsual: boolean;
  /** Of items of lists, moved or not. */
  readonly numbers: readonly TextEdit[];
}

function planMove(
  recap: Recap,
  runs: readonly PartRun[],
  point: InsertionPoint,
  { levels, isUsual, numbers }: MoveForm,
): Plan | undefined {
  const { source } = recap;
  const pieces: string[] = [];
  const removals: TextEdit[] = [];
  let start = point.offset;
  for (const run of runs) {
    const text = stretchText(recap, run, levels, numbers);
    const isFirst = siblingsOf(recap, run.parts[0]!)[0] === run.parts[0];
    const gap = gapBeside(recap.post, run, isFirst === isUsual ? 'below' : 'above');
    if (text === undefined || !gap) return undefined;
    if (pieces.length === 0 && point.isAfter) start += gap.text.length;
    if (run.start < point.offset) start -= run.end - run.start + gap.text.length;
    pieces.push(point.isAfter ? gap.text + text : text + gap.text);
    removals.push(removeRun(source, run, gap));
  }
  const range = rangeOf(source, point.offset, point.offset);
  const others = numbers.filter((edit) => !runs.some((run) => isWithin(source, run, edit)));
  for (const { range: number, newText } of others)
    if (number.start.line < range.start.line) start += newText.length - (number.end.character - number.start.character);
  return { edits: [{ range, newText: pieces.join('') }, ...removals, ...others], start };
}

function stretchText(recap: Recap, run: PartRun, levels: number, numbers: readonly TextEdit[]): string | undefined {
  const { parts, start, end } = run;
  const own = numbers.filter((edit) => isWithin(recap.source, run, edit));
  if (levels === 0 && own.length === 0) return recap.source.text.slice(start, end);
  const edits = parts.map((part) => (levels === 0 ? [] : relevelEdits(recap, part, levels)));
  if (!edits.every((each) => each !== undefined)) return undefined;
  return editedText(recap.source, start, end, [...edits.flat(), ...own]);
}

function isWithin(source: SourceText, { start, end }: PartRun, { range }: TextEdit): boolean {
  const offset = offsetAt(source, range.start);
  return offset >= start && offset < end;
}

/** Whether a text is what was asked for: the outline with the parts in their new place, and all else as it was. */
function isAsMeant(
  recap: Recap,
  after: Recap,
  moved: readonly AnyPart[],
  point: InsertionPoint,
  levels: number,
): boolean {
  const nodes = shapeOf(recap);
  const parent = point.holder ? placeOf(recap, point.holder).index : -1;
  const blocks = moved.map((part): readonly MovedNode[] => {
    const { index, count } = placeOf(recap, part);
    const mayChangeKind = holderOf(recap, part)?.kind !== point.holder?.kind;
    const [first, ...others] = Array.from({ length: count }, (_, each) => ({
      from: index + each,
      levels,
      mayChangeKind,
    }));
    return [{ ...first!, parent }, ...others];
  });
  const gone = new Set(blocks.flat().map(({ from }) => from));
  const rest = nodes.flatMap((_, from) => (gone.has(from) ? [] : [{ from }]));
  const end = point.holder ? parent + placeOf(recap, point.holder).count : nodes.length;
  const next = point.before ? placeOf(recap, point.before).index : end;
  const at = rest.filter(({ from }) => from < next).length;
  const asked = rearrange(nodes, [...rest.slice(0, at), ...blocks.flat(), ...rest.slice(at)]);
  return isShape(shapeOf(after), asked) && keepsOthers(recap, after, {});
}
