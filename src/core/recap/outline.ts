import type { Position, Range } from '../text.js';
import { contains } from '../text.js';
import { talksOf, type Day, type Recap, type Section, type Talk } from './recap.js';

/** One row of the outline: the event at the top, below it days, talks and other sections. */
export interface OutlineNode {
  /** The same for the same place in the outline, whatever is typed: a view can keep what is folded. */
  readonly id: string;
  readonly kind: 'event' | 'day' | 'talk' | 'section';
  /** Empty for a heading that has no title yet, and for an event without a name. */
  readonly title: string;
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  /** Number of talks below; 0 for a talk. */
  readonly talks: number;
  /** What the row stands for: heading and all below it. */
  readonly range: Range;
  /** Where a click leads. */
  readonly headingRange: Range;
  readonly children: readonly OutlineNode[];
}

/** The outline of a recap: its event with all below it; `undefined` where the text has no heading at all. */
export function outlineOf(recap: Recap): OutlineNode | undefined {
  if (recap.parts.length === 0) return undefined;
  const start = { line: 0, character: 0 };
  const last = recap.parts.at(-1)!.range.end;
  return {
    id: 'event',
    kind: 'event',
    title: recap.title ?? '',
    speakers: [],
    tags: [],
    talks: talksOf(recap).length,
    range: { start, end: last },
    headingRange: { start, end: start },
    children: rowsOf(recap.parts, ''),
  };
}

function rowsOf(parts: readonly (Day | Talk | Section)[], parentId: string): OutlineNode[] {
  const seen = { day: 0, talk: 0, section: 0 };
  return parts.map((part) => rowOf(part, `${parentId}/${part.kind} ${++seen[part.kind]}`));
}

function rowOf(part: Day | Talk | Section, id: string): OutlineNode {
  const { kind, title, range, headingRange } = part;
  const row = { id, kind, title, range, headingRange };
  if (part.kind === 'talk')
    return { ...row, speakers: part.speakers.map(({ name }) => name), tags: part.tags, talks: 0, children: [] };
  return { ...row, speakers: [], tags: [], talks: talksOf(part).length, children: rowsOf(part.parts, id) };
}

/** The innermost row that a position lies in, not looking below rows that are not open. */
export function outlineNodeAt(
  outline: OutlineNode,
  position: Position,
  isOpen: (node: OutlineNode) => boolean = () => true,
): OutlineNode {
  if (!isOpen(outline)) return outline;
  const child = outline.children.find(({ range }) => contains(range, position));
  return child ? outlineNodeAt(child, position, isOpen) : outline;
}
