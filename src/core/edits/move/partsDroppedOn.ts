import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { dropPositionOn } from './dropPosition.js';

/**
 * What is moved of a selection that is dropped on a row. Where the row, or what it is in, is itself selected and would hold
 * the others, it stays, and they come to it.
 */
export function partsDroppedOn(
  recap: Recap,
  target: AnyPart | 'event',
  selected: readonly AnyPart[],
): readonly AnyPart[] {
  if (target === 'event') return selected;
  const outside = selected.filter((part) => !partsWithin(part).includes(target));
  const others = outside.filter((part) => part !== target);
  if (others.length > 0 && dropPositionOn(recap, target, others).holder === target) return others;
  return outside.length > 0 ? outside : selected;
}
