import type { ContainerPart, OpaquePart, OpenPart, Span, TextPart } from './blockContent.js';
import { childrenOf, type Scan } from './scan.js';

/** Records a text that is whole, where the content of blocks is wanted. */
export function recordText(scan: Scan, kind: 'heading', start: number, end: number): void {
  openPart(scan, kind, start, end);
}

/** Records the first line of a part, to which more may come. */
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
    lines: [{ start, end }],
    startsItem: kind === 'paragraph' && isFirstOfItem(scan),
  };
  scan.parts.push(part);
  return part;
}

/** Records the mark of a container that is about to be opened. */
export function recordMark(scan: Scan, kind: ContainerPart['kind'], span: Span): void {
  scan.parts?.push({ kind, span, depth: scan.containers.length });
}

/** Whether nothing comes before in the list item that is the innermost container. */
function isFirstOfItem(scan: Scan): boolean {
  const { containers } = scan;
  return containers.at(-2)?.kind === 'list' && childrenOf(scan).last === 'none';
}
