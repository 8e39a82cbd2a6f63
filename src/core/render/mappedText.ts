/** A text that knows of each of its lines from which line of the document it came. */
export interface MappedText {
  text: string;
  /** Never empty: a text has a first line. */
  readonly lines: number[];
}

export function startText(line: number): MappedText {
  return { text: '', lines: [line] };
}

/** Appends a piece of the document that begins on `line`. */
export function appendSource(mapped: MappedText, piece: string, line: number): void {
  mapped.text += piece;
  for (let ends = lineEnds(piece); ends > 0; ends--) mapped.lines.push(++line);
}

/** Appends a piece that stands for something on `line`. */
export function appendMade(mapped: MappedText, piece: string, line: number): void {
  mapped.text += piece;
  for (let ends = lineEnds(piece); ends > 0; ends--) mapped.lines.push(line);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
