import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { isShape, placeOf, rearrange, shapeOf, type MovedNode } from '../verification/outlineShape.js';
import { keepsOthers } from '../verification/tryEdits.js';
import { holderOf } from './dropPosition.js';
import type { InsertionPoint } from './insertionPoint.js';

/** The outline that a move is asked to give. */
export interface AskedOrder {
  readonly nodes: readonly MovedNode[];
  /** The first of the moved parts in a recap that has that outline. */
  readonly partIn: (after: Recap) => AnyPart;
}

/** The outline with some parts in their new place. `levels`: how much deeper their headings are there. */
export function orderAfter(recap: Recap, moved: readonly AnyPart[], point: InsertionPoint, levels: number): AskedOrder {
  const all = partsWithin(recap);
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
  const rest = all.flatMap((_, from) => (gone.has(from) ? [] : [{ from }]));
  const end = point.holder ? parent + placeOf(recap, point.holder).count : all.length;
  const next = point.before ? placeOf(recap, point.before).index : end;
  const at = rest.filter(({ from }) => from < next).length;
  const nodes = [...rest.slice(0, at), ...blocks.flat(), ...rest.slice(at)];
  return { nodes, partIn: (after) => partsWithin(after)[at]! };
}

/** Whether a text is what was asked for: the outline in that order, and all else as it was. */
export function isAsOrdered(recap: Recap, after: Recap, { nodes }: AskedOrder): boolean {
  return isShape(shapeOf(after), rearrange(shapeOf(recap), nodes)) && keepsOthers(recap, after, {});
}
