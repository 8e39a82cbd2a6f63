import type { Span } from '../../text.js';
import type { ContainerPart, OpaquePart, OpenPart, TextPart } from './blockContent.js';
import type { Line } from './syntax/line.js';
import { childrenOf, type Scan } from './scan.js';

/** Records a complete text, if the scan records the content of blocks. */
export function recordText(scan: Scan, kind: 'heading', start: number, end: number): void {
  openPart(scan, kind, start, end);
}

/** Records the first line of a part; more lines can be added. */
export function openPart(
  scan: Scan,
  kind: TextPart['kind'] | OpaquePart['kind'],
  start: number,
  end: number,
): OpenPart | undefined {
  if (!scan.parts) return undefined;
  const part: OpenPart = {
    kind,
    depth: scan.containers.length,
    lines: [spanIn(scan, start, end)],
    startsItem: (kind === 'paragraph' || kind === 'heading') && isFirstOfItem(scan, kind),
  };
  scan.parts.push(part);
  return part;
}

/** Records another line of a part. */
export function addLine(scan: Scan, part: OpenPart | undefined, { pos, end }: Line): void {
  part?.lines.push(spanIn(scan, pos, end));
}

/** Records the mark of a container that is about to be opened. */
export function recordMark(
  scan: Scan,
  kind: ContainerPart['kind'],
  start: number,
  end: number,
  depth = scan.containers.length,
): void {
  scan.parts?.push({ kind, span: spanIn(scan, start, end), depth });
}

/** A span as it is recorded: relative to the start of the block. */
export function spanIn({ base }: Scan, start: number, end: number): Span {
  return { start: start - base, end: end - base };
}

/** Whether the innermost container is a list item that has no block before this one; a heading is already counted. */
function isFirstOfItem(scan: Scan, kind: 'paragraph' | 'heading'): boolean {
  const { last, beforeLast } = childrenOf(scan);
  return scan.containers.at(-2)?.kind === 'list' && (kind === 'heading' ? beforeLast : last) === 'none';
}
