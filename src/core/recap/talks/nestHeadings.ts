import type { Correction } from '../model/readingOptions.js';
import type { Heading } from '../../post/blocks/block.js';
import type { SectionFacts } from '../evidence/sectionFacts.js';

/** A heading with those below it; what kind of part it is has yet to be decided. */
export interface HeadingNode {
  readonly heading: Heading;
  readonly facts: SectionFacts;
  /** Zero-based: the last line before the next heading of this or a higher rank. */
  readonly lastLine: number;
  readonly children: readonly HeadingNode[];
  /** What the author has said that it is. */
  readonly said: Correction['kind'] | undefined;
}

/** Nests headings by their level. `facts` and `said` go by the headings' order; `lastLine` is the text's last, zero-based. */
export function nestHeadings(
  headings: readonly Heading[],
  facts: readonly SectionFacts[],
  said: ReadonlyMap<number, Correction['kind']>,
  lastLine: number,
): readonly HeadingNode[] {
  const roots: HeadingNode[] = [];
  const open: { readonly level: number; readonly children: HeadingNode[] }[] = [];
  const lastLines = findLastLines(headings, lastLine);
  headings.forEach((heading, index) => {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const children: HeadingNode[] = [];
    const node = { heading, facts: facts[index]!, lastLine: lastLines[index]!, children, said: said.get(index) };
    (open.at(-1)?.children ?? roots).push(node);
    open.push({ level: heading.level, children });
  });
  return roots;
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

/** For each heading the last line before the next one of its own or a higher rank. */
function findLastLines(headings: readonly Heading[], lastLine: number): readonly number[] {
  const lastLines = headings.map(() => lastLine);
  const open: number[] = [];
  headings.forEach(({ level, line }, index) => {
    while (open.length > 0 && headings[open.at(-1)!]!.level >= level) lastLines[open.pop()!] = line - 1;
    open.push(index);
  });
  return lastLines;
}
