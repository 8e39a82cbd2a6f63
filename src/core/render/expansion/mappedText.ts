/** A text with the line of the document that each of its lines came from. */
export interface MappedText {
  text: string;
  /** Zero-based. Never empty: a text has a first line. */
  readonly lines: number[];
}

/** In place of a line: the text was added, and is not to be shown. */
export const elsewhere = -1;

export function startText(line: number): MappedText {
  return { text: '', lines: [line] };
}

/** Starts with a text that is not from here, whose lines are `elsewhere`; what is appended begins on `line`. */
export function startAfter(text: string, line: number): MappedText {
  return { text, lines: [...Array<number>(lineEnds(text)).fill(elsewhere), line] };
}

/** Appends a piece of the document that begins on `line`. */
export function appendSource(mapped: MappedText, piece: string, line: number): void {
  mapped.text += piece;
  for (let ends = lineEnds(piece); ends > 0; ends--) mapped.lines.push(++line);
}

/** Appends a piece that replaces something on `line`. */
export function appendMade(mapped: MappedText, piece: string, line: number): void {
  mapped.text += piece;
  for (let ends = lineEnds(piece); ends > 0; ends--) mapped.lines.push(line);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
