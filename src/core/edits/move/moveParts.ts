import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { say } from '../../problem.js';
import { lineOf, offsetAt, positionAt, rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { holderOf, outermost, partsIn, siblingsOf, type Landing } from './dropPosition.js';
import { itemNumbers } from './itemNumbers.js';
import { isShape, placeOf, rearrange, shapeOf, type MovedNode } from '../verification/outlineShape.js';
import { isListTalk, listsAround, loneTalk, standsAlone } from './listTalks.js';
import { placeFor, type Place } from './place.js';
import { editedText, relevelEdits } from './relevel.js';
import { gapBeside, removeStretch, stretchesOf, type Stretch } from './stretch.js';
import { haveSameBlocks, keepsDefinitions, readEdited } from '../verification/tryEdits.js';
import { partedBy, tears, wholesOf, type Whole } from '../verification/enclosures.js';

/**
 * Moves parts, each with all that is in it, to one place, where they stand in the order that they have in the text. Their text
 * stays as it is, to the byte; only where they come among headings of another level do their `#`s change, and items of a list
 * keep counting in their order. A part goes with the
 * blank lines that part it from the part above it, or, where it is the first, with those below it; they part it from its new
 * neighbour. All other blank lines stay. Refused where anything else would be read in another way.
 */
export function moveParts(recap: Recap, selected: readonly AnyPart[], landing: Landing): EditResult {
  const moved = outermost(recap, selected);
  const inside = moved.flatMap((part) => [part, ...partsWithin(part)]);
  if (landing.holder && inside.includes(landing.holder))
    return refuse(say('"{0}" cannot be moved into itself.', landing.holder.title));
  const siblings = partsIn(recap, landing.holder);
  const from = landing.before ? siblings.indexOf(landing.before) : siblings.length;
  const before = siblings.slice(from).find((part) => !moved.includes(part));
  const place = placeFor(recap, { holder: landing.holder, before }, moved);
  const [first] = moved;
  if (!first) return refuse(nothing);
  if (isThere(recap, moved, place))
    return { kind: 'edit', edits: [], selection: { start: first.range.start, end: first.range.start }, after: recap };
  const stretches = stretchesOf(recap.source, moved);
  const whole = tornBy(recap, stretches, place);
  if (whole) return refuse(tears(whole));
  const lists = listsAround(recap, moved, place);
  const numbers = lists.flatMap((list) => itemNumbers(recap.source, list.before, list.after));
  let lone: Talk | undefined;
  for (const levels of levelsFor(moved, place)) {
    for (const isUsual of [true, false]) {
      const plan = planMove(recap, stretches, place, { levels, isUsual, numbers });
      const after = plan && readEdited(recap, plan.edits);
      if (!after) continue;
      lone ??= loneTalk(recap, lists, after);
      if (!isAsMeant(recap, after, moved, place, levels)) continue;
      const start = positionAt(after.source, plan.start);
      return { kind: 'edit', edits: plan.edits, selection: { start, end: start }, after };
    }
  }
  return refuse(lone ? standsAlone(lone) : readOtherwise);
}

const nothing = say('There is nothing to move.');

function isThere(recap: Recap, moved: readonly AnyPart[], { holder, before }: Place): boolean {
  const siblings = partsIn(recap, holder);
  const start = (before ? siblings.indexOf(before) : siblings.length) - moved.length;
  return moved.every((part, index) => siblings[start + index] === part);
}

/** The levels as they are, else those of the new neighbours. */
function levelsFor(moved: readonly AnyPart[], { holder, before, above }: Place): readonly number[] {
  const { level } = moved[0]!;
  const asked = (above ?? before)?.level ?? (holder ? holder.level + 1 : level);
  return asked === level ? [0] : [0, asked - level];
}

/** The element or shortcode that the move would take something out of, or put it into, or part in two. */
function tornBy(recap: Recap, stretches: readonly Stretch[], place: Place): Whole | undefined {
  const wholes = wholesOf(recap);
  if (wholes.length === 0) return undefined;
  for (const { parts, end } of stretches) {
    const { line } = parts[0]!.range.start;
    const torn = partedBy(wholes, line, lineOf(recap.source, end) + 1) ?? partedBy(wholes, line, place.line);
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
  stretches: readonly Stretch[],
  place: Place,
  { levels, isUsual, numbers }: MoveForm,
): Plan | undefined {
  const { source } = recap;
  const pieces: string[] = [];
  const removals: TextEdit[] = [];
  let start = place.offset;
  for (const stretch of stretches) {
    const text = stretchText(recap, stretch, levels, numbers);
    const isFirst = siblingsOf(recap, stretch.parts[0]!)[0] === stretch.parts[0];
    const gap = gapBeside(source, stretch, isFirst === isUsual ? 'below' : 'above');
    if (text === undefined || !gap) return undefined;
    if (pieces.length === 0 && place.isBehind) start += gap.text.length;
    if (stretch.start < place.offset) start -= stretch.end - stretch.start + gap.text.length;
    pieces.push(place.isBehind ? gap.text + text : text + gap.text);
    removals.push(removeStretch(source, stretch, gap));
  }
  const range = rangeOf(source, place.offset, place.offset);
  const others = numbers.filter((edit) => !stretches.some((stretch) => isWithin(source, stretch, edit)));
  for (const { range: number, newText } of others)
    if (number.start.line < range.start.line) start += newText.length - (number.end.character - number.start.character);
  return { edits: [{ range, newText: pieces.join('') }, ...removals, ...others], start };
}

function stretchText(recap: Recap, stretch: Stretch, levels: number, numbers: readonly TextEdit[]): string | undefined {
  const { parts, start, end } = stretch;
  const own = numbers.filter((edit) => isWithin(recap.source, stretch, edit));
  if (levels === 0 && own.length === 0) return recap.source.text.slice(start, end);
  const edits = parts.map((part) => (levels === 0 ? [] : relevelEdits(recap, part, levels)));
  if (!edits.every((each) => each !== undefined)) return undefined;
  return editedText(recap.source, start, end, [...edits.flat(), ...own]);
}

function isWithin(source: SourceText, { start, end }: Stretch, { range }: TextEdit): boolean {
  const offset = offsetAt(source, range.start);
  return offset >= start && offset < end;
}

/** Whether a text is what was asked for: the outline with the parts in their new place, and all else as it was. */
function isAsMeant(recap: Recap, after: Recap, moved: readonly AnyPart[], place: Place, levels: number): boolean {
  const nodes = shapeOf(recap);
  const parent = place.holder ? placeOf(recap, place.holder).index : -1;
  const blocks = moved.map((part): readonly MovedNode[] => {
    const { index, count } = placeOf(recap, part);
    const mayChangeKind = holderOf(recap, part)?.kind !== place.holder?.kind;
    const [first, ...others] = Array.from({ length: count }, (_, each) => ({
      from: index + each,
      levels,
      mayChangeKind,
    }));
    return [{ ...first!, parent }, ...others];
  });
  const gone = new Set(blocks.flat().map(({ from }) => from));
  const rest = nodes.flatMap((_, from) => (gone.has(from) ? [] : [{ from }]));
  const end = place.holder ? parent + placeOf(recap, place.holder).count : nodes.length;
  const next = place.before ? placeOf(recap, place.before).index : end;
  const at = rest.filter(({ from }) => from < next).length;
  const asked = rearrange(nodes, [...rest.slice(0, at), ...blocks.flat(), ...rest.slice(at)]);
  if (!isShape(shapeOf(after), asked) || !keepsDefinitions(recap, after)) return false;
  return moved.some(isListTalk) || levels !== 0 || haveSameBlocks(recap, after);
}
