import { comparePositions, type Position, type TextEdit } from '../../text.js';

/** Edits in the order in which they can be made one after the other, so that each range still is where it was. */
export function inTurn(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].reverse().sort((a, b) => comparePositions(b.range.start, a.range.start));
}

/** Lines, both inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The lines of the text after some changes, made one after the other, that are new or say something else. */
export function writtenLines(changes: readonly TextEdit[]): readonly Lines[] {
  let written: readonly Lines[] = [];
  for (const { range, newText } of changes) {
    const { line } = range.start;
    const breaks = breaksIn(newText);
    const grown = breaks - (range.end.line - line);
    const moved = written.map(({ first, last }) =>
      first > range.end.line ? { first: first + grown, last: last + grown } : { first, last },
    );
    const isDeletion = newText === '' && range.end.line > line;
    written = isDeletion ? moved : [...moved, { first: line, last: line + breaks }];
  }
  return written;
}

/**
 * Where the beginning of a heading, an item or a row is after some changes, made one after the other: whatever is typed on
 * its line, it is the same one. `undefined` where its line was deleted or replaced together with others.
 */
export function placeAfter(place: Position, changes: readonly TextEdit[]): Position | undefined {
  let current: Position | undefined = place;
  for (const change of changes) current = current && placeAfterChange(current, change);
  return current;
}

function placeAfterChange(place: Position, { range: { start, end }, newText }: TextEdit): Position | undefined {
  if (comparePositions(place, start) < 0) return place;
  const breaks = breaksIn(newText);
  const isOnLine = start.line === place.line && end.line === place.line;
  if (isOnLine && breaks === 0) {
    const grown = newText.length - (end.character - start.character);
    return { line: place.line, character: Math.max(start.character, place.character + grown) };
  }
  if (comparePositions(end, place) <= 0) {
    const rest = end.line === place.line ? place.character - end.character : undefined;
    const line = place.line + breaks - (end.line - start.line);
    if (rest === undefined) return { line, character: place.character };
    const before = breaks === 0 ? start.character + newText.length : newText.length - afterBreak(newText);
    return { line, character: before + rest };
  }
  // The whole line, with its end, as it is selected and pasted.
  const isWholeLine = start.line === place.line && end.line === place.line + 1 && end.character === 0;
  return isWholeLine && breaks === 1 && afterBreak(newText) === newText.length ? place : undefined;
}

function breaksIn(text: string): number {
  return text.match(lineBreak)?.length ?? 0;
}

/** The offset after the last line break. */
function afterBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

const lineBreak = /\r\n|\n|\r/g;
