import type { Post } from '../../post/post.js';
import { startsItem } from '../../post/queries/startsItem.js';
import type { AnyPart } from '../../recap/model/parts.js';
import {
  isBlankLine,
  lastWrittenLine,
  lineRange,
  nextWrittenLine,
  offsetAt,
  rangeOf,
  type SourceText,
  type TextEdit,
} from '../../text.js';

/** Parts that follow one another, from the first one's heading to the last non-blank line of the last one. */
export interface PartRun {
  readonly parts: readonly AnyPart[];
  /** Offsets; the end is that of a line, without its line end. */
  readonly start: number;
  readonly end: number;
}

/** Parts, in document order and none in another, as runs: neighbours with only blank lines between them are one run. */
export function partRunsOf(source: SourceText, parts: readonly AnyPart[]): readonly PartRun[] {
  const runs: AnyPart[][] = [];
  for (const part of parts) {
    const before = runs.at(-1)?.at(-1);
    if (before && nextWrittenLine(source, before.range.end.line + 1) === part.range.start.line) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  return runs.map((run) => ({
    parts: run,
    start: offsetAt(source, run[0]!.range.start),
    end: endOfText(source, run.at(-1)!.range.start.line, run.at(-1)!.range.end.line),
  }));
}

/** The offset after the last text of some lines, both included. */
export function endOfText(source: SourceText, first: number, last: number): number {
  return offsetAt(source, lineRange(source, lastWrittenLine(source, first, last)).end);
}

/** The line end and the blank lines before or after a run. */
export interface Gap {
  readonly side: 'above' | 'below';
  readonly text: string;
}

/** The gap on that side of a run; on the other one where nothing is beyond the first. */
export function gapBeside(post: Post, run: PartRun, side: Gap['side']): Gap | undefined {
  const [above, below] = [gapAbove(post, run), gapBelow(post, run)];
  return side === 'above' ? (above ?? below) : (below ?? above);
}

function gapAbove({ source }: Post, { parts, start }: PartRun): Gap | undefined {
  const line = parts[0]!.range.start.line - 1;
  if (line < 0) return undefined;
  const last = lastWrittenLine(source, 0, line);
  if (isBlankLine(source, last)) return undefined;
  return { side: 'above', text: source.text.slice(offsetAt(source, lineRange(source, last).end), start) };
}

function gapBelow(post: Post, { parts, end }: PartRun): Gap | undefined {
  const { source } = post;
  const { headingRange, range } = parts.at(-1)!;
  const below = range.end.line + 1;
  const next = nextWrittenLine(source, below);
  // The blank lines below the last item of a list are the list's: elsewhere they would separate items.
  const isLastItem = headingRange.end.line === range.end.line && !startsItem(post, next);
  const start = source.lineStarts[isLastItem ? below : next];
  return start === undefined ? undefined : { side: 'below', text: source.text.slice(end, start) };
}

/** Takes a run out, with one of the gaps around it or none. */
export function removeRun(source: SourceText, { start, end }: PartRun, gap: Gap | undefined): TextEdit {
  const from = gap?.side === 'above' ? start - gap.text.length : start;
  const to = gap?.side === 'below' ? end + gap.text.length : end;
  return { range: rangeOf(source, from, to), newText: '' };
}
