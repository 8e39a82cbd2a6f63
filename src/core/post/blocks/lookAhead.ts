import { characterCodes } from '../characterCodes.js';
import { interruptsAsExplanation } from './explanation.js';
import type { Quote } from './containers/container.js';
import { interrupts, type OpenBlockPlace } from './syntax/interrupts.js';
import { enterLazily, enterQuote, isBlank, lazy, readLine, type Line } from './syntax/line.js';
import { footnoteLabel } from './syntax/marks.js';
import { indentOf, listIndentOf, viewIn, type Scan } from './scan.js';

/**
 * Reads a line in each of the open quotes, into `views`, and returns how many of them it continues: it has their marks,
 * or is lazy, and then can only continue a paragraph.
 */
export function readViews(scan: Scan, number: number, views: Line[]): number {
  const { source, quotes } = scan;
  const { text } = source;
  let outer = viewIn(views, 0);
  readLine(source, number, outer);
  let wasLazy = false;
  for (let depth = 0; depth < quotes.length; depth++) {
    const quote = quotes[depth]!;
    if (isBlank(outer)) return depth;
    const inner = viewIn(views, depth + 1);
    if (outer.column >= quote.outerIndent && text.charCodeAt(outer.pos) === characterCodes.greater) {
      enterQuote(text, outer, inner);
    } else {
      if (quote.endsBlank) return depth;
      // If the line is already lazy in the enclosing quote, it has no column, so the check cannot differ.
      if (!wasLazy && interrupts(text, outer, placeAround(scan, quote, outer), false)) return depth;
      wasLazy = outer.column === lazy;
      enterLazily(outer, inner);
    }
    outer = inner;
  }
  return quotes.length;
}

function placeAround(scan: Scan, { outerIndent, outerListIndent, depth }: Quote, line: Line): OpenBlockPlace {
  const lineIndent = line.column < outerIndent ? lineIndentIn(scan, depth, line) : outerIndent;
  return { indent: outerIndent, lineIndent, listIndent: outerListIndent };
}

/** The indentation of the innermost of so many containers that a line is in, in the same quote. */
function lineIndentIn({ containers }: Scan, depth: number, line: Line): number {
  for (let index = depth - 1; index >= 0; index--) {
    const { kind, indent } = containers[index]!;
    if (kind === 'quote') return 0;
    if (indent <= line.column) return indent;
  }
  return 0;
}

/** The line in the innermost quote; `undefined` if it does not continue all open quotes. */
function viewAhead(scan: Scan, number: number): Line | undefined {
  const { opaque, quotes, ahead, endLine } = scan;
  if (number >= endLine || opaque.code.has(number) || opaque.inCall.has(number)) return undefined;
  const depth = quotes.length;
  return readViews(scan, number, ahead) === depth ? viewIn(ahead, depth) : undefined;
}

/** Whether a line that could continue a paragraph or a definition begins another block instead. */
export function interruptsText(scan: Scan, line: Line, inParagraph: boolean): boolean {
  const { text } = scan.source;
  const indent = indentOf(scan);
  const lineIndent = line.column < indent ? lineIndentIn(scan, scan.containers.length, line) : indent;
  if (line.column - lineIndent >= 4) return false;
  return (
    interrupts(text, line, { indent, lineIndent, listIndent: listIndentOf(scan) }, inParagraph) ||
    (text.charCodeAt(line.pos) === characterCodes.openBracket && footnoteLabel(text, line) !== undefined) ||
    interruptsAsExplanation(scan, line)
  );
}

/** Returns a function that reads the following lines one by one, as long as they can belong to the same definition. */
export function followingLines(scan: Scan, from: number): () => Line | undefined {
  let number = from;
  return () => {
    const line = viewAhead(scan, ++number);
    if (!line || isBlank(line)) return undefined;
    if (line.column === lazy || line.column - indentOf(scan) >= 4) return line;
    return interruptsText(scan, line, false) ? undefined : line;
  };
}
