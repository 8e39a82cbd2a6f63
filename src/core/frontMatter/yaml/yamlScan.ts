import { say, type Message } from '../../problem.js';
import type { Span } from '../../text.js';

/** A scalar as Hugo's library reads it. Offsets count in the YAML. */
export interface YamlScalar extends Span {
  readonly style: 'plain' | 'quoted' | 'block';
  /** Without quotation marks, escapes, indentation and folded lines. */
  readonly text: string;
}

/** An error that Hugo's library reports before it looks at the structure. */
export interface YamlFault {
  readonly message: Message;
  /** In the YAML. */
  readonly offset: number;
}

/** The tokens of a text that have been read so far. Mutable. */
export interface YamlScan {
  readonly text: string;
  at: number;
  /** The offset at which the current line begins. */
  lineStart: number;
  /**
   * The one-based column of the last key or dash: text in this column or before it is not part of its value. 0 if there
   * is not one.
   */
  delimiter: number;
  /** The open brackets and braces, and where they are. */
  readonly flow: { readonly mark: '[' | '{' | '-'; readonly offset: number; readonly column: number }[];
  /** The values of dashes that begin in the column of the dash, and so far are a map or not. */
  readonly shifts: { readonly column: number; isMap: boolean }[];
  /** The last token if it is part of the structure, such as the colon after a key; `^` at the start. */
  mark: string | undefined;
  /** The last scalar, if only white space and comments follow it so far. */
  last: (YamlScalar & { readonly isValue: boolean }) | undefined;
  /** The text for our own library. */
  readonly masked: string[];
  /** The offsets in the masked text at which a character was added, in order. */
  readonly added: number[];
  maskedLength: number;
  readonly scalars: Map<number, YamlScalar>;
  /** The first error of a token: Hugo's library reports it before any of the structure. */
  tokenFault: YamlFault | undefined;
  /** The first colon without a key: Hugo's library looks for keys before the rest of the structure. */
  keyFault: YamlFault | undefined;
  /** The first error of the structure that our library does not see. */
  fault: YamlFault | undefined;
  /** Whether the token that is being read is an error. */
  failed: boolean;
}

/** Records that what begins at the current offset is not a token. */
export function fail(scan: YamlScan, message: Message, offset: number): void {
  scan.tokenFault ??= { message, offset };
  scan.failed = true;
}

/** Records an error of the structure. */
export function note(scan: YamlScan, message: Message, offset: number): void {
  scan.fault ??= { message, offset };
}

/** One-based; counts UTF-16 code units, as only white space comes before what it is used for. */
export function columnOf({ lineStart }: YamlScan, offset: number): number {
  return offset - lineStart + 1;
}

/** Continues at an offset, with the text up to there as it is or replaced by one of the same length. */
export function pass(scan: YamlScan, end: number, masked = scan.text.slice(scan.at, end)): void {
  scan.masked.push(masked);
  scan.maskedLength += masked.length;
  scan.at = end;
}

/** Passes what is part of the structure. */
export function passMark(scan: YamlScan, end: number): void {
  const mark = scan.text.slice(scan.at, end);
  pass(scan, end);
  scan.mark = /^(?:[-:,[\]{}]|\.{3})$/.test(mark) ? mark : undefined;
  scan.last = undefined;
}

/** Adds a character for our library. */
export function addMark(scan: YamlScan, char: string): void {
  scan.added.push(scan.maskedLength);
  scan.masked.push(char);
  scan.maskedLength += char.length;
}

export function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

/** Whether nothing, white space or a line end is at an offset. */
export function isGap(text: string, offset: number): boolean {
  return offset >= text.length || /[ \t\r\n]/.test(text[offset]!);
}

export function isInMap({ flow }: YamlScan): boolean {
  return flow.some(({ mark }) => mark === '{');
}

/** Whether a line `---` or `...` begins at an offset. */
export function isMarker(text: string, offset: number): boolean {
  const marker = text.slice(offset, offset + 3);
  return (marker === '---' || marker === '...') && isGap(text, offset + 3);
}

/** Whether the end of a document is at the start of a line. */
export function isEndMark(text: string, lineStart: number): boolean {
  return /^\.{3}(?!\.)/.test(text.slice(lineStart, lineStart + 4));
}

/** A text without a character at its end, however often that is there. */
export function withoutEnd(text: string, char: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) end--;
  return text.slice(0, end);
}

/** The offset of the first character after some spaces. */
export function afterSpaces(text: string, offset: number): number {
  while (text[offset] === ' ') offset++;
  return offset;
}

/** Whether the colon at an offset separates a key from its value. */
export function isKeyColon(scan: YamlScan, offset: number): boolean {
  const { text } = scan;
  if (text[offset] !== ':') return false;
  return isInMap(scan) ? text[offset + 1] !== '/' && scan.mark !== ':' : isGap(text, offset + 1);
}

/**
 * Records a scalar; our library reads a word in its place. Two in a row are an error: what would join them is the
 * indentation.
 */
export function addScalar(scan: YamlScan, scalar: YamlScalar, mask: string, isKey = false): void {
  const { last, flow, delimiter } = scan;
  const isInFlow = flow.length > 0;
  const afterColon = scan.mark === ':';
  if (last && (isInFlow || !isKey || delimiter === 0)) {
    const { message, offset } = isInFlow ? missingComma(last, scalar, flow.at(-1)!) : goneOn(last, scalar);
    note(scan, message, offset);
    // With the comma, our library finds no further error.
    pass(scan, scalar.end, mask.replace(/[^\r\n]/g, ' ').replace(/^./, isInFlow ? ',' : ' '));
    return;
  }
  if (afterColon && !isKey && !isInFlow && columnOf(scan, scalar.start) <= delimiter) joinToColon(scan);
  scan.scalars.set(scalar.start, scalar);
  pass(scan, scalar.end, mask);
  scan.last = { ...scalar, isValue: afterColon && !isKey };
  scan.mark = undefined;
}

type LastScalar = NonNullable<YamlScan['last']>;

/** In braces, two words without a colon look like no map at all. */
function missingComma(last: LastScalar, { start }: YamlScalar, open: YamlScan['flow'][number]): YamlFault {
  const isMap = open.mark === '{' && !last.isValue;
  return { message: say('A comma is missing here.'), offset: isMap ? open.offset : start };
}

function goneOn(last: LastScalar, { text, start }: YamlScalar): YamlFault {
  if (last.text.startsWith('-') && text.startsWith('-'))
    return { message: say('A space is missing after the hyphen of a list item.'), offset: start };
  return { message: goneOnMessage, offset: start };
}

export const goneOnMessage = say(
  'A value cannot go on here. Indent it as its first line, or enclose it in quotation marks.',
);

/** A value can be on the next line without indentation; our library then needs it on the line of its key. */
export function joinToColon({ masked }: YamlScan): void {
  for (let index = masked.length - 1; index >= 0 && masked[index]!.trim() === ''; index--)
    masked[index] = ' '.repeat(masked[index]!.length);
}
