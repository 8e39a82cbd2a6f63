import { say } from '../../problem.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Day, Recap } from '../../recap/model/recap.js';
import { talkTime } from '../../recap/queries/talkTime.js';
import { lineOf, offsetAt, rangeOf, type TextEdit } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { itemNumbers } from './forms/itemNumbers.js';
import { isShape, placeOf, rearrange, shapeOf } from '../verification/outlineShape.js';
import { editedText } from './relevel.js';
import { endOfPart } from './partRuns.js';
import { isListTalk } from './forms/listTalks.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import { enclosureParting, tearsEnclosure, enclosuresOf } from '../verification/enclosures.js';

/** A part with a time, and those without one after it, which stay with it. */
interface Slot {
  readonly parts: readonly AnyPart[];
  readonly time: number;
  /** Offsets. */
  readonly start: number;
  readonly end: number;
}

/** When a part began, in minutes since the midnight before its day. */
export type TimeOf = (part: AnyPart) => number | undefined;

/**
 * Puts the talks and sections of a day in the order of their times: those in the text, else those that `otherTimes` gives. Those without a time stay after the one that they
 * follow, those before the first time stay there; equal times keep their order. All blank lines stay where they are.
 */
export function sortTalks(recap: Recap, day: Day, otherTimes: TimeOf = () => undefined): EditResult {
  const slots = slotsOf(recap, day, otherTimes);
  if (slots.length < 2) return refuse(say('"{0}" has fewer than two talks with a time.', day.title));
  const sorted = [...slots].sort((a, b) => a.time - b.time);
  const selection = { start: day.range.start, end: day.range.start };
  const { source } = recap;
  const partsOf = (order: readonly Slot[]): readonly AnyPart[] => order.flatMap(({ parts }) => parts);
  const numbers = itemNumbers(source, itemsOf(partsOf(slots)), itemsOf(partsOf(sorted)));
  const edits = slots.flatMap(({ start, end }, index): readonly TextEdit[] => {
    const next = sorted[index]!;
    if (next.start === start) return [];
    const own = numbers.filter(({ range }) => isIn(next, offsetAt(source, range.start)));
    return [{ range: rangeOf(source, start, end), newText: editedText(source, next.start, next.end, own) }];
  });
  if (edits.length === 0) return { kind: 'edit', edits, selection, after: recap };
  const torn = tornBy(recap, slots);
  if (torn) return refuse(tearsEnclosure(torn));
  const after = readEdited(recap, edits);
  if (!isShape(shapeOf(after), askedShape(recap, slots, sorted)) || !keepsOthers(recap, after, {}))
    return refuse(readOtherwise);
  return { kind: 'edit', edits, selection, after };
}

/** The lines of the items of lists. */
function itemsOf(parts: readonly AnyPart[]): readonly number[] {
  return parts.filter(isListTalk).map(({ headingRange }) => headingRange.start.line);
}

function isIn({ start, end }: Slot, offset: number): boolean {
  return offset >= start && offset < end;
}

function slotsOf({ post, source }: Recap, day: Day, otherTimes: TimeOf): readonly Slot[] {
  const groups: { readonly parts: AnyPart[]; readonly time: number }[] = [];
  for (const part of day.parts) {
    const time = talkTime(source, part) ?? otherTimes(part);
    if (time !== undefined) groups.push({ parts: [part], time });
    else groups.at(-1)?.parts.push(part);
  }
  return groups.map(({ parts, time }) => {
    return { parts, time, start: offsetAt(source, parts[0]!.range.start), end: endOfPart(post, parts.at(-1)!) };
  });
}

function tornBy(recap: Recap, slots: readonly Slot[]): ReturnType<typeof enclosureParting> {
  const enclosures = enclosuresOf(recap.post);
  const first = slots[0]!.parts[0]!.range.start.line;
  for (const { parts, end } of slots) {
    const { line } = parts[0]!.range.start;
    const torn =
      enclosureParting(enclosures, first, line) ?? enclosureParting(enclosures, line, lineOf(recap.source, end) + 1);
    if (torn) return torn;
  }
  return undefined;
}

function askedShape(recap: Recap, slots: readonly Slot[], sorted: readonly Slot[]): ReturnType<typeof rearrange> {
  const nodes = shapeOf(recap);
  const indexes = ({ parts }: Slot): readonly number[] =>
    parts.flatMap((part) => {
      const { index, count } = placeOf(recap, part);
      return Array.from({ length: count }, (_, each) => index + each);
    });
  const old = slots.flatMap(indexes);
  const all = nodes.map((_, index) => index);
  const order = [...all.slice(0, old[0]), ...sorted.flatMap(indexes), ...all.slice(old.at(-1)! + 1)];
  return rearrange(
    nodes,
    order.map((from) => ({ from })),
  );
}
