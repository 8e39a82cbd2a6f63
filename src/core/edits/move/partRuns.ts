import type { Post } from '../../post/post.js';
import { blockAt } from '../../post/queries/blockAt.js';
import { startsItem } from '../../post/queries/forms/startsItem.js';
import { isListed, type AnyPart } from '../../recap/model/parts.js';
import {
  isBlankLine,
  lineAt,
  lineOf,
  lastWrittenLine,
  lineRange,
  nextWrittenLine,
  offsetAt,
  rangeOf,
  type SourceText,
  type TextEdit,
} from '../../text.js';
import { trimEndOf } from '../../trimEndOf.js';

/** Parts that follow one another, from the first one's heading to the end of the last one's text. */
export interface PartRun {
  readonly parts: readonly AnyPart[];
  /** Offsets; the end is that of a line, without its line end and a mark that only parts it from the next. */
  readonly start: number;
  readonly end: number;
}

/** Parts, in document order and none in another, as runs: neighbours with only blank lines between them are one run. */
export function partRunsOf(post: Post, parts: readonly AnyPart[]): readonly PartRun[] {
  const { source } = post;
  const runs: AnyPart[][] = [];
  for (const part of parts) {
    const before = runs.at(-1)?.at(-1);
    if (before && nextWrittenLine(source, before.range.end.line + 1) === part.range.start.line) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  return runs.map((run) => ({
    parts: run,
    start: offsetAt(source, run[0]!.range.start),
    end: endOfPart(post, run.at(-1)!),
  }));
}

/** The offset after the last text of some lines, both included. */
export function endOfText(source: SourceText, first: number, last: number): number {
  return offsetAt(source, lineRange(source, lastWrittenLine(source, first, last)).end);
}

/** The offset after the last text of a part. In a paragraph of several talks, what breaks its lines is beside them. */
export function endOfPart({ source, blocks }: Post, part: AnyPart): number {
  const { start, end } = part.range;
  const last = lastWrittenLine(source, start.line, end.line);
  const offset = offsetAt(source, lineRange(source, last).end);
  const paragraph = isLine(part) ? blockAt(blocks, last) : undefined;
  if (!paragraph || (paragraph.line >= start.line && paragraph.endLine === last)) return offset;
  return offset - lineBreak(lineAt(source, last), paragraph.endLine > last).length;
}

/** What breaks a line at its end; `goesOn`: whether another one of the paragraph follows. */
export function lineBreak(line: string, goesOn: boolean): string {
  if (goesOn && line.endsWith('\\')) return '\\';
  return line.slice(trimEndOf(line, /[ \t]/).length);
}

/** The line end and the blank lines before or after a run. */
export interface RunGap {
  readonly side: 'above' | 'below';
  readonly text: string;
}

/**
 * The gap on that side of a run; on the other one where nothing is beyond the first, or where only there its paragraph goes on.
 */
export function gapBeside(post: Post, run: PartRun, side: RunGap['side']): RunGap | undefined {
  const [above, below] = [gapAbove(post, run), gapBelow(post, run)];
  const goesOn = isLine(run.parts[0]!) && isLine(run.parts.at(-1)!) ? goesOnAt(post, run) : [];
  const best = goesOn.length === 1 ? goesOn[0]! : side;
  return best === 'above' ? (above ?? below) : (below ?? above);
}

/** On which sides the paragraph of a run has other lines. */
function goesOnAt({ source, blocks }: Post, { parts, end }: PartRun): readonly RunGap['side'][] {
  const { line } = parts[0]!.range.start;
  const last = lineOf(source, end);
  const isAbove = blockAt(blocks, line)!.line < line;
  const isBelow = blockAt(blocks, last)!.endLine > last;
  return [...(isAbove ? (['above'] as const) : []), ...(isBelow ? (['below'] as const) : [])];
}

function gapAbove({ source, blocks }: Post, { parts, start }: PartRun): RunGap | undefined {
  const line = parts[0]!.range.start.line - 1;
  if (line < 0) return undefined;
  const last = lastWrittenLine(source, 0, line);
  if (isBlankLine(source, last)) return undefined;
  const isInParagraph = last === line && blockAt(blocks, line) === blockAt(blocks, line + 1);
  const mark = isInParagraph && isLine(parts[0]!) ? lineBreak(lineAt(source, line), true) : '';
  return {
    side: 'above',
    text: source.text.slice(offsetAt(source, lineRange(source, last).end) - mark.length, start),
  };
}

/** Whether a part is a talk that is a line of its own. */
export function isLine(part: AnyPart): boolean {
  return part.kind === 'talk' && part.form === 'line';
}

function gapBelow(post: Post, { parts, end }: PartRun): RunGap | undefined {
  const { source } = post;
  const { headingRange, range } = parts.at(-1)!;
  const below = range.end.line + 1;
  const next = nextWrittenLine(source, below);
  // The blank lines below the last item of a list are the list's: elsewhere they would separate items.
  const isItem = isListed(parts.at(-1)!) && startsItem(post, headingRange.start.line);
  const isLastItem = isItem && headingRange.end.line === range.end.line && !startsItem(post, next);
  const start = source.lineStarts[isLastItem ? below : next];
  return start === undefined ? undefined : { side: 'below', text: source.text.slice(end, start) };
}

/** Takes a run out, with one of the gaps around it or none. */
export function removeRun(source: SourceText, { start, end }: PartRun, gap: RunGap | undefined): TextEdit {
  const from = gap?.side === 'above' ? start - gap.text.length : start;
  const to = gap?.side === 'below' ? end + gap.text.length : end;
  return { range: rangeOf(source, from, to), newText: '' };
}
