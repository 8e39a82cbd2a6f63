import type { Correction } from '../model/readingOptions.js';
import type { SectionFacts } from './sectionFacts.js';

/** What a part of a recap begins with: a heading, or a line that names a day. Lines are zero-based, inclusive. */
export interface Head {
  readonly line: number;
  readonly endLine: number;
  /** 1 to 6; of a line one more than that of the heading above it. */
  readonly level: number;
}

/** What is to be nested, in document order. */
export interface HeadingItem {
  readonly heading: Head;
  readonly form: 'heading' | 'line';
  readonly facts: SectionFacts;
  /** What the author has said that it is. */
  readonly said: Correction['kind'] | undefined;
  /** It reaches to the next one of this or a lower rank: of a heading its level; of a line it may be between two levels. */
  readonly rank: number;
}

/** A heading with those below it; what kind of part it is has yet to be decided. */
export interface HeadingNode extends HeadingItem {
  /** Zero-based: the last line before the next one of this or a lower rank. */
  readonly lastLine: number;
  readonly children: readonly HeadingNode[];
}

/** Nests headings by their rank. `lastLine`: the text's last one, zero-based. */
export function nestHeadings(items: readonly HeadingItem[], lastLine: number): readonly HeadingNode[] {
  const roots: HeadingNode[] = [];
  const open: { readonly rank: number; readonly children: HeadingNode[] }[] = [];
  const lastLines = findLastLines(items, lastLine);
  items.forEach((item, index) => {
    while (open.length > 0 && open.at(-1)!.rank >= item.rank) open.pop();
    const children: HeadingNode[] = [];
    const node = { ...item, lastLine: lastLines[index]!, children };
    (open.at(-1)?.children ?? roots).push(node);
    open.push({ rank: item.rank, children });
  });
  return roots;
}

/** The same nodes with some of their facts replaced. */
export function replaceFacts(
  nodes: readonly HeadingNode[],
  replacements: ReadonlyMap<SectionFacts, SectionFacts>,
): readonly HeadingNode[] {
  const replaced = nodes.map((node) => {
    const facts = replacements.get(node.facts) ?? node.facts;
    const children = replaceFacts(node.children, replacements);
    return facts === node.facts && children === node.children ? node : { ...node, facts, children };
  });
  return replaced.some((node, index) => node !== nodes[index]) ? replaced : nodes;
}

/** All nodes, in document order. */
export function flatten(nodes: readonly HeadingNode[]): HeadingNode[] {
  const all: HeadingNode[] = [];
  const visit = (node: HeadingNode): void => {
    all.push(node);
    for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return all;
}

/** Whether a node or one below it is such. */
export function someWithin(node: HeadingNode, isSuch: (node: HeadingNode) => boolean): boolean {
  return isSuch(node) || node.children.some((child) => someWithin(child, isSuch));
}

/** For each item the last line before the next one of its own or a lower rank. */
function findLastLines(items: readonly HeadingItem[], lastLine: number): readonly number[] {
  const lastLines = items.map(() => lastLine);
  const open: number[] = [];
  items.forEach(({ rank, heading }, index) => {
    while (open.length > 0 && items[open.at(-1)!]!.rank >= rank) lastLines[open.pop()!] = heading.line - 1;
    open.push(index);
  });
  return lastLines;
}
