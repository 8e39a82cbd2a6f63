import { sectionHeadings } from '../../post/queries/postParts.js';
import { isListed, partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { lineAt } from '../../text.js';
import { withoutNumber } from '../move/forms/itemNumbers.js';

/** What an edit must keep of a heading or a talk that is not one, or change as it was asked to. */
export interface ShapeNode {
  /** Of the heading between its marks; of a list talk its first line without its number; of a row also how it is read. */
  readonly text: string;
  readonly level: number;
  readonly kind: AnyPart['kind'];
  /** Index of the part that holds it; -1 for none. */
  readonly parent: number;
}

/** A node that an edit is asked to give: where kind or parent are `undefined`, any will do. */
export type AskedNode = Pick<ShapeNode, 'text' | 'level'> & {
  readonly kind: AnyPart['kind'] | undefined;
  readonly parent: number | undefined;
};

/** The outline of a recap as a list, in document order. */
export function shapeOf(recap: Recap): readonly ShapeNode[] {
  const headings = new Map(sectionHeadings(recap.post).map((heading) => [heading.line, heading]));
  const nodes: ShapeNode[] = [];
  const visit = (parts: readonly AnyPart[], parent: number): void => {
    for (const part of parts) {
      const { line } = part.headingRange.start;
      const heading = isListed(part) ? undefined : headings.get(line)?.text;
      const text = heading ?? textOf(part, lineAt(recap.source, line));
      nodes.push({ text, level: part.level, kind: part.kind, parent });
      visit(part.parts, nodes.length - 1);
    }
  };
  visit(recap.parts, -1);
  return nodes;
}

/** `line`: the first one. Where an item is indented, and what breaks a line at its end, belongs to its place. */
function textOf(part: AnyPart, line: string): string {
  if (!isListed(part)) return line;
  if (part.form === 'list') return withoutNumber(line).trimStart();
  return part.form === 'line' ? line.replace(/(?:[ \t]+|\\)$/, '') : JSON.stringify([line.trim(), readingOf(part)]);
}

/** In another table a column may hold something else. */
function readingOf({ title, url, speakers }: Talk): readonly unknown[] {
  return [title, url, speakers];
}

export function isShape(nodes: readonly ShapeNode[], asked: readonly AskedNode[]): boolean {
  return (
    nodes.length === asked.length &&
    asked.every(({ text, level, kind, parent }, index) => {
      const node = nodes[index]!;
      if (node.text !== text || node.level !== level) return false;
      return (parent === undefined || node.parent === parent) && (kind === undefined || node.kind === kind);
    })
  );
}

/** A node of an outline that is put together anew: the old one's index, and what is different of it. */
export interface MovedNode {
  readonly from: number;
  /** Index of the old outline, too; -1 for none. */
  readonly parent?: number;
  readonly levels?: number;
  readonly mayChangeKind?: boolean;
}

/** The outline that has these nodes, in this order. */
export function rearrange(nodes: readonly ShapeNode[], moved: readonly MovedNode[]): readonly AskedNode[] {
  const places = new Map(moved.map(({ from }, index) => [from, index]));
  return moved.map(({ from, parent, levels = 0, mayChangeKind }) => {
    const node = nodes[from]!;
    const holder = parent ?? node.parent;
    return {
      text: node.text,
      level: node.level + levels,
      kind: mayChangeKind ? undefined : node.kind,
      parent: holder < 0 ? -1 : (places.get(holder) ?? -1),
    };
  });
}

/** Where a part is in the outline of its recap, and how many parts it and those below it are. */
export function placeOf(recap: Recap, part: AnyPart): { readonly index: number; readonly count: number } {
  return { index: partsWithin(recap).indexOf(part), count: partsWithin(part).length + 1 };
}
