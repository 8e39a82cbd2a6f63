import type { Span } from '../blocks/blockContent.js';
import { isSpace } from '../characterCodes.js';

/** The lines of a text part, joined by `\n` and trimmed, with the way back to where each character is. */
export interface InlineText {
  readonly text: string;
  /** Where each line begins in `text`, and in what it was read from. */
  readonly starts: readonly number[];
  readonly sources: readonly number[];
}

/** `lines` are offsets in `source` after `base` is added. */
export function joinLines(source: string, base: number, lines: readonly Span[]): InlineText {
  const [first, ...others] = lines.map(({ start, end }) => source.slice(base + start, base + end));
  const lead = /^[ \t]*/.exec(first!)![0].length;
  let text = first!.slice(lead);
  const starts = [0];
  const sources = [lines[0]!.start + lead];
  others.forEach((line, index) => {
    starts.push(text.length + 1);
    sources.push(lines[index + 1]!.start);
    text += `\n${line}`;
  });
  return { text: trimEnd(text), starts, sources };
}

/** Without spaces, tabs and line ends at the end: a no-break space is text. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === '\n')) end--;
  return text.slice(0, end);
}

/** Where an offset of the joined text is in what it was read from; a line's end counts to that line. */
export function sourceOffset({ starts, sources }: InlineText, offset: number): number {
  let line = starts.length - 1;
  while (line > 0 && starts[line]! > offset) line--;
  return sources[line]! + offset - starts[line]!;
}

/** Where an offset of what the text was read from is in the joined text. */
export function joinedOffset({ text, starts, sources }: InlineText, offset: number): number {
  let line = sources.length - 1;
  while (line > 0 && sources[line]! > offset) line--;
  const end = line + 1 < starts.length ? starts[line + 1]! - 1 : text.length;
  return Math.max(starts[line]!, Math.min(end, starts[line]! + offset - sources[line]!));
}
