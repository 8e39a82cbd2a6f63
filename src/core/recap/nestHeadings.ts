import { comparePositions, lineCount, lineRange, type SourceText } from '../text.js';
import { readHeadingText } from './readHeadingText.js';
import type { Part } from './recap.js';
import type { Heading } from './scanHeadings.js';

/** A heading with those below it; what kind of part it is has yet to be decided. */
export interface HeadingNode {
  readonly part: Part;
  /** Of the first link in the heading that leads to the web. */
  readonly url: string | undefined;
  readonly children: readonly HeadingNode[];
}

/** Nests headings by their level, and gives each the range of its section. */
export function nestHeadings(source: SourceText, headings: readonly Heading[]): readonly HeadingNode[] {
  const roots: HeadingNode[] = [];
  const open: { readonly level: number; readonly children: HeadingNode[] }[] = [];
  const lastLines = findLastLines(headings, lineCount(source) - 1);
  headings.forEach((heading, index) => {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const children: HeadingNode[] = [];
    (open.at(-1)?.children ?? roots).push({ ...readNode(source, heading, lastLines[index]!), children });
    open.push({ level: heading.level, children });
  });
  return roots;
}

/** The section alone: it ends before the first heading below it. */
export function withoutChildren({ part, url, children }: HeadingNode, source: SourceText): HeadingNode {
  const [first] = children;
  if (!first) return { part, url, children };
  const end = lineRange(source, first.part.headingRange.start.line - 1).end;
  const bodyStart = comparePositions(part.bodyRange.start, end) < 0 ? part.bodyRange.start : end;
  const range = { start: part.range.start, end };
  return { part: { ...part, range, bodyRange: { start: bodyStart, end } }, url, children: [] };
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

function readNode(source: SourceText, heading: Heading, lastLine: number): Omit<HeadingNode, 'children'> {
  const { level, line, endLine } = heading;
  const { title, url } = readHeadingText(heading.text);
  const start = { line, character: 0 };
  const end = lineRange(source, lastLine).end;
  const bodyStart = endLine < lastLine ? { line: endLine + 1, character: 0 } : end;
  const headingRange = { start, end: lineRange(source, endLine).end };
  return {
    part: {
      title,
      level,
      headingRange,
      range: { start, end },
      bodyRange: { start: bodyStart, end },
      certainty: 'sure',
    },
    url,
  };
}
