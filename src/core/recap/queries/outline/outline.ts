import { matchItems } from '../../../matchItems.js';
import type { Position, Range } from '../../../text.js';
import { contains } from '../../../text.js';
import { partsWithin, type AnyPart } from '../../model/parts.js';
import type { Progress } from '../progress.js';
import { talksOf, type Recap } from '../../model/recap.js';

/** What groups of talks are: those of one track, speaker or tag (`groupOutline.ts`). */
export type GroupKind = 'track' | 'speaker' | 'tag';

/** One row of the outline: the event at the top, below it days, talks and other sections, or groups of talks. */
export interface OutlineNode {
  /** The same for the same heading, whatever is typed in it, above it or below it: a view can keep what is folded. */
  readonly id: string;
  readonly kind: 'event' | GroupKind | AnyPart['kind'];
  /** Empty for a heading that has no title yet, for an event without a name, and for talks that have no group. */
  readonly title: string;
  /** What the row represents; the event and groups have no part of their own. */
  readonly part: AnyPart | undefined;
  /** What the recap has right below, also where rows are left out; of a group its talks. */
  readonly parts: readonly AnyPart[];
  /** Number of talks below; 0 for a talk. */
  readonly talks: number;
  /** What the row represents: a heading and all below it; of a group its first talk. */
  readonly range: Range;
  /** Where a click leads. */
  readonly headingRange: Range;
  readonly children: readonly OutlineNode[];
}

/** The event's row, with all below it. */
export interface Outline extends OutlineNode {
  /** The number that no row of this outline or of an earlier one has had. */
  readonly freeId: number;
}

/**
 * The outline of a recap; `undefined` where the text has no heading at all. Rows that were in the previous outline of the
 * same document keep their ids.
 */
export function outlineOf(recap: Recap, previous?: Outline): Outline | undefined {
  const { parts } = recap;
  if (parts.length === 0) return undefined;
  const { ids, freeId } = identify(partsWithin(recap), previous);
  const rowOf = (part: AnyPart): OutlineNode => ({
    id: ids.get(part)!,
    kind: part.kind,
    title: part.title,
    part,
    parts: part.parts,
    talks: part.kind === 'talk' ? 0 : talksOf(part).length,
    range: part.range,
    headingRange: part.headingRange,
    children: part.parts.map(rowOf),
  });
  const start = { line: 0, character: 0 };
  return {
    id: 'event',
    kind: 'event',
    title: recap.title ?? '',
    part: undefined,
    parts,
    talks: talksOf(recap).length,
    range: { start, end: parts.at(-1)!.range.end },
    headingRange: { start, end: start },
    children: parts.map(rowOf),
    freeId,
  };
}

/**
 * A row is the one that had its title; else, as when a title is being typed, the one after the same neighbour. Depth and
 * kind do not count: a new day above takes talks from the day before it, and they stay what they are.
 */
function identify(
  parts: readonly AnyPart[],
  previous: Outline | undefined,
): { readonly ids: ReadonlyMap<AnyPart, string>; readonly freeId: number } {
  const before = previous ? rowsBelow(previous) : [];
  const from = matchItems(
    before.map(({ title }) => title),
    parts.map(({ title }) => title),
  );
  const used = new Set(from);
  from.forEach((old, index) => {
    const next = index === 0 ? 0 : (from[index - 1] ?? before.length) + 1;
    if (old !== undefined || next >= before.length || used.has(next)) return;
    from[index] = next;
    used.add(next);
  });
  let freeId = previous?.freeId ?? 1;
  const ids = new Map(
    parts.map((part, index) => {
      const old = from[index];
      return [part, old === undefined ? String(freeId++) : before[old]!.id];
    }),
  );
  return { ids, freeId };
}

/** The outline of what is left alone: the talks that something is missing of, what holds them, and empty days. */
export function outlineOfLeft(outline: Outline, { left, emptyDays }: Progress): Outline | undefined {
  const only = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
    nodes.flatMap((node) => {
      if (node.part?.kind === 'talk') return left.has(node.part) ? [node] : [];
      if (node.part?.kind === 'day' && emptyDays.includes(node.part)) return [node];
      const children = only(node.children);
      return children.length > 0 ? [{ ...node, children }] : [];
    });
  const children = only(outline.children);
  return children.length > 0 ? { ...outline, children } : undefined;
}

/** All rows below one, at any depth, in document order. */
export function rowsBelow({ children }: OutlineNode): readonly OutlineNode[] {
  return children.flatMap((child) => [child, ...rowsBelow(child)]);
}

/** The row with an id; that of a talk in a group has one in the outline by day, too. */
export function outlineNodeOf(outline: OutlineNode, id: string): OutlineNode | undefined {
  const ownId = id.split('@', 1)[0];
  return [outline, ...rowsBelow(outline)].find((row) => row.id === ownId);
}

/**
 * The innermost rows that a position lies in, not looking below rows that are not open: one, or where talks are grouped one
 * for each group of the talk. Where there is none, the row of the event.
 */
export function outlineNodesAt(
  outline: OutlineNode,
  position: Position,
  isOpen: (node: OutlineNode) => boolean = () => true,
): readonly OutlineNode[] {
  if (!isOpen(outline)) return [outline];
  const isHere = (node: OutlineNode): boolean =>
    isGroup(node) ? node.children.some(isHere) : contains(node.range, position);
  const below = outline.children.filter(isHere);
  return below.length > 0 ? below.flatMap((child) => outlineNodesAt(child, position, isOpen)) : [outline];
}

export function isGroup({ kind }: OutlineNode): boolean {
  return kind === 'track' || kind === 'speaker' || kind === 'tag';
}
