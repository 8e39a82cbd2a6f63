import { say } from '../../../problem.js';
import {
  addScalar,
  afterSpaces,
  columnOf,
  isEndMark,
  isInMap,
  isKeyColon,
  isLineEnd,
  note,
  type YamlScan,
} from '../yamlScan.js';

/** Takes the text without quotation marks at the current offset. */
export function takePlain(scan: YamlScan): void {
  const { at: start, text } = scan;
  const column = columnOf(scan, start);
  let at = start;
  /** The offset after the last character that is not white space. */
  let end = start;
  while (at < text.length && !endsPlain(scan, at, start)) {
    if (isLineEnd(text[at])) {
      const next = nextLine(scan, at);
      if (next === undefined) break;
      at = next;
    } else {
      at++;
      if (!/[ \t]/.test(text[at - 1]!)) end = at;
    }
  }
  const written = text.slice(start, end);
  const isKey = isKeyColon(scan, at);
  addScalar(
    scan,
    { start, end, style: 'plain', text: fold(written, scan.flow.length > 0) },
    'x'.repeat(written.length),
    isKey,
  );
  if (isKey) scan.delimiter = column;
  if (isKey && /[\r\n]/.test(text.slice(start, at)))
    note(scan, say('A key ends on the line on which it begins.'), start);
}

function endsPlain(scan: YamlScan, at: number, start: number): boolean {
  const { text, flow } = scan;
  const char = text[at]!;
  if (isKeyColon(scan, at) && (at > start || !isInMap(scan))) return true;
  if (char === '#') return at > start && /[ \t\r\n]/.test(text[at - 1]!);
  if (flow.length === 0) return false;
  if (char === ']') return flow.some(({ mark }) => mark === '[');
  if (char === '}') return isInMap(scan);
  return at > start && /[,[{]/.test(char);
}

/** The offset of the first character of the next line that is not blank; `undefined` if that is not part of the text. */
function nextLine(scan: YamlScan, from: number): number | undefined {
  const { text } = scan;
  let lineStart = from;
  let at = from;
  while (at < text.length && isLineEnd(text[at])) {
    lineStart = at + 1;
    at = afterSpaces(text, lineStart);
    // In brackets, a tab is not indentation, but part of the text.
    if (scan.flow.length > 0) at += /^[ \t]*/.exec(text.slice(at))![0].length;
  }
  if (at >= text.length || isEndMark(text, lineStart) || at - lineStart + 1 <= scan.delimiter) return undefined;
  scan.lineStart = lineStart;
  return at;
}

/** Lines are joined by a space, and tabs are dropped, except the first of a line in brackets. */
function fold(written: string, isInFlow: boolean): string {
  if (!/[\t\r\n]/.test(written)) return written;
  const lines = written.split(/\r\n|\r|\n/).map((line) => {
    const kept = line.replace(/\t/g, '').trim();
    return isInFlow && line.startsWith('\t') && kept !== '' ? `\t${kept}` : kept;
  });
  return lines
    .reduce((folded, line) => (line === '' ? `${folded.replace(/ $/, '')}\n` : `${folded}${line} `), '')
    .trimEnd();
}
