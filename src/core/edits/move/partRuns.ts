import type { AnyPart } from '../../recap/model/parts.js';
import {
  isBlankLine,
  lastWrittenLine,
  lineAt,
  lineRange,
  nextWrittenLine,
  offsetAt,
  rangeOf,
  type SourceText,
  type TextEdit,
} from '../../text.js';

/** Some parts that stand one behind the other, from the first one's heading to the last line of the last that is not blank. */
export interface PartRun {
  readonly parts: readonly AnyPart[];
  /** Offsets; the end is that of a line, without its line end. */
  readonly start: number;
  readonly end: number;
}

/** Parts, in document order and none in another, as runs: neighbours with nothing but blank lines between are one. */
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

/** The offset behind the last text of some lines, both included. */
export function endOfText(source: SourceText, first: number, last: number): number {
  return offsetAt(source, lineRange(source, lastWrittenLine(source, first, last)).end);
}

/** The line end and the blank lines that stand before or behind a run; `undefined` where nothing is beyond them. */
export interface Gap {
  readonly side: 'above' | 'below';
  readonly text: string;
}

/** The gap on that side of a run; on the other one where there is none. */
export function gapBeside(source: SourceText, run: PartRun, side: Gap['side']): Gap | undefined {
  const [above, below] = [gapAbove(source, run), gapBelow(source, run)];
  return side === 'above' ? (above ?? below) : (below ?? above);
}

function gapAbove(source: SourceText, { parts, start }: PartRun): Gap | undefined {
  const line = parts[0]!.range.start.line - 1;
  if (line < 0) return undefined;
  const last = lastWrittenLine(source, 0, line);
  if (isBlankLine(source, last)) return undefined;
  return { side: 'above', text: source.text.slice(offsetAt(source, lineRange(source, last).end), start) };
}

function gapBelow(source: SourceText, { parts, end }: PartRun): Gap | undefined {
  const { headingRange, range } = parts.at(-1)!;
  const below = range.end.line + 1;
  const next = nextWrittenLine(source, below);
  // The blank lines below the last item of a list are the list's: they would part the items where it goes.
  const isLastItem = headingRange.end.line === range.end.line && !isItem(lineAt(source, next));
  const start = source.lineStarts[isLastItem ? below : next];
  return start === undefined ? undefined : { side: 'below', text: source.text.slice(end, start) };
}

function isItem(line: string): boolean {
  return /^ ?(?:[-*+]|\d{1,3}[.)])\s/.test(line);
}

/** Takes a run out, with one of the gaps around it or none. */
export function removeRun(source: SourceText, { start, end }: PartRun, gap: Gap | undefined): TextEdit {
  const from = gap?.side === 'above' ? start - gap.text.length : start;
  const to = gap?.side === 'below' ? end + gap.text.length : end;
  return { range: rangeOf(source, from, to), newText: '' };
}
