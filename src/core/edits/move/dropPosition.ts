import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import { daysOf, talksOf, type Recap } from '../../recap/model/recap.js';

/** Where parts go: in a day or section, or outside any, before a part of it or at its end. */
export interface DropPosition {
  /** `undefined` for the text as a whole. */
  readonly holder: AnyPart | undefined;
  readonly before: AnyPart | undefined;
}

/** The part that holds another; `undefined` where none does. */
export function holderOf(recap: Recap, part: AnyPart): AnyPart | undefined {
  return partsWithin(recap).find(({ parts }) => parts.some((each) => each === part));
}

/** The parts beside one, itself among them. */
export function siblingsOf(recap: Recap, part: AnyPart): readonly AnyPart[] {
  return partsIn(recap, holderOf(recap, part));
}

export function partsIn(recap: Recap, holder: AnyPart | undefined): readonly AnyPart[] {
  return (holder ?? recap).parts;
}

/** The selected parts in document order, without those that are in another one of them. */
export function outermost(recap: Recap, selected: readonly AnyPart[]): readonly AnyPart[] {
  const below = new Set(selected.flatMap(partsWithin));
  return partsWithin(recap).filter((part) => selected.includes(part) && !below.has(part));
}

/** After a part, among its siblings. */
export function dropPositionAfter(recap: Recap, part: AnyPart): DropPosition {
  const siblings = siblingsOf(recap, part);
  return { holder: holderOf(recap, part), before: siblings[siblings.indexOf(part) + 1] };
}

/** At the end of a day or section; of the whole text for `undefined`. */
export function dropPositionAtEnd(holder: AnyPart | undefined): DropPosition {
  return { holder, before: undefined };
}

/**
 * Where parts land that are dropped on a row of the outline: right below that row. On a day, or on a section that holds talks,
 * that is its first place, on the event's row that of the whole text; on anything else it is after it. Days are in no day:
 * they land after the one that they are dropped on or in.
 */
export function dropPositionOn(recap: Recap, target: AnyPart | 'event', dropped: readonly AnyPart[]): DropPosition {
  if (target === 'event') return { holder: undefined, before: recap.parts[0] };
  if (dropped.some(({ kind }) => kind === 'day')) return dropPositionAfter(recap, rootOf(recap, target));
  const holdsTalks = target.kind === 'section' && talksOf(target).length > 0;
  const isTalkDropped = dropped.some(({ kind }) => kind === 'talk');
  if (target.kind === 'day' || (holdsTalks && isTalkDropped)) return { holder: target, before: target.parts[0] };
  return dropPositionAfter(recap, target);
}

function rootOf(recap: Recap, part: AnyPart): AnyPart {
  return recap.parts.find((root) => root === part || partsWithin(root).includes(part)) ?? part;
}

/** One place up: before the part above it; the first of a day goes to the end of the day before. */
export function dropPositionAbove(recap: Recap, part: AnyPart): DropPosition | undefined {
  const siblings = siblingsOf(recap, part);
  const holder = holderOf(recap, part);
  const index = siblings.indexOf(part);
  if (index > 0) return { holder, before: siblings[index - 1] };
  const day = holder && neighbourDay(recap, holder, -1);
  return day && dropPositionAtEnd(day);
}

/** One place down: after the part below it; the last of a day goes to the beginning of the next day. */
export function dropPositionBelow(recap: Recap, part: AnyPart): DropPosition | undefined {
  const siblings = siblingsOf(recap, part);
  const holder = holderOf(recap, part);
  const index = siblings.indexOf(part);
  if (index + 1 < siblings.length) return { holder, before: siblings[index + 2] };
  const day = holder && neighbourDay(recap, holder, 1);
  return day && { holder: day, before: day.parts[0] };
}

function neighbourDay(recap: Recap, holder: AnyPart, step: -1 | 1): AnyPart | undefined {
  const days: readonly AnyPart[] = daysOf(recap);
  const index = days.indexOf(holder);
  return index < 0 ? undefined : days[index + step];
}
