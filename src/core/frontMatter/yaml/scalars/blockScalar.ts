import { say, type Message } from '../../../problem.js';
import { addScalar, afterSpaces, columnOf, fail, isLineEnd, isMarker, withoutEnd, type YamlScan } from '../yamlScan.js';

/** A block scalar while it is read; columns are one-based, and 0 if unknown. */
interface Block {
  readonly scan: YamlScan;
  readonly isFolded: boolean;
  /** The column that the header sets. */
  readonly setColumn: number;
  /** The column of the content. */
  column: number;
  /** Where the written text of the current line, the one before, and the last one that is not blank begins. */
  line: number;
  lineBefore: number;
  lastWritten: number;
  /** The width of the last blank line above the content. */
  blankWidth: number;
  /** What is read, in pieces that are not empty: one long text would be copied at each line. */
  readonly pieces: string[];
}

const headerMessage = say('After "|" and ">", only a hyphen or a plus and a number from 1 to 9 can follow.');

/** Takes the block scalar at the current offset, `|` or `>`, with all its lines. */
export function takeBlock(scan: YamlScan): void {
  const { at: start, text } = scan;
  const header = /^[^\r\n]*/.exec(text.slice(start + 1))![0];
  const comment = header.indexOf('#', 1);
  const options = (comment < 0 ? header : header.slice(0, comment)).trimEnd();
  const [, , size = ''] = /^(-?\+?)(.*?)(-?\+?)$/.exec(options)!;
  if (!/^[1-9]?$/.test(size)) {
    fail(scan, headerMessage, start);
    return;
  }
  if (columnOf(scan, start) === 1) scan.delimiter = 1;
  const column = size === '' ? 0 : scan.delimiter + Number(size);
  const block: Block = {
    ...{ scan, isFolded: text[start] === '>', setColumn: column, column, pieces: [] },
    ...{ line: 0, lineBefore: 0, lastWritten: 0, blankWidth: 0 },
  };
  let at = Math.min(text.length, start + header.length + 2);
  scan.lineStart = at;
  for (let next = takeLine(block, at); next !== undefined; next = takeLine(block, at)) at = next;
  if (scan.failed) return;
  const whole = block.pieces.join('');
  const value = chomp(whole, options);
  const keepsNothing = /^\+|\+$/.test(options) && whole.trim() === '' && at < text.length;
  if (keepsNothing && columnOf(scan, at) === 1) {
    fail(scan, say('The lines of this text are missing. Indent them.'), at);
    return;
  }
  // The line end stays, so that the next line is one.
  const end = isLineEnd(text[at - 1]) ? at - 1 : at;
  addScalar(scan, { start, end, style: 'block', text: value }, 'x'.repeat(end - start));
  scan.lineStart = end;
}

/** Reads the line at an offset with its end; `undefined` if it is not part of the scalar. */
function takeLine(block: Block, start: number): number | undefined {
  const { scan } = block;
  const { text } = scan;
  if (start >= text.length || isMarker(text, start)) return undefined;
  scan.lineStart = start;
  const written = afterSpaces(text, start);
  const column = written - start + 1;
  const isBlank = isLineEnd(text[written]) || written >= text.length;
  if (!isBlank && (column <= scan.delimiter || (block.setColumn === 0 && column < block.column))) return undefined;
  const message = isBlank ? undefined : faultOf(block, text[written]!, column);
  if (message) {
    fail(scan, message, written);
    return undefined;
  }
  if (block.column > 0 && column > block.column) block.pieces.push(' '.repeat(column - block.column));
  if (!isBlank) block.column ||= column;
  else if (block.column === 0) block.blankWidth = column - 1;
  // A tab at the start of a line keeps it apart.
  const isTabbed = text[written] === '\t';
  block.line = isBlank ? 0 : column + (isTabbed ? 1 : 0);
  if (!isBlank && !isTabbed) foldBefore(block);
  const end = written + /^[^\r\n]*/.exec(text.slice(written))![0].length;
  if (written < text.length) block.pieces.push(text.slice(written, end + 1));
  block.lineBefore = block.line;
  if (block.line > 0) block.lastWritten = block.line;
  return Math.min(text.length, end + 1);
}

function faultOf({ setColumn, column: known, blankWidth }: Block, first: string, column: number): Message | undefined {
  if (first === '\t' && (known === 0 ? column === 1 : known > column))
    return say('A tab cannot be used for indentation. Use spaces.');
  if (setColumn > column) return say('This line is indented less than the number after "|" or ">" says.');
  return known === 0 && blankWidth > column
    ? say('The blank line above has more spaces than this line. Remove them.')
    : undefined;
}

/** In a folded scalar, lines in one column are joined by a space. */
function foldBefore({ isFolded, line, column, lineBefore, lastWritten, pieces }: Block): void {
  if (!isFolded || line > column) return;
  const last = pieces.at(-1);
  if (line === lineBefore && last !== undefined) pieces[pieces.length - 1] = last.replace(/\n$/, ' ');
  else if (lineBefore === 0 && lastWritten === line && last === '\n' && pieces.at(-2)?.endsWith('\n')) pieces.pop();
}

function chomp(value: string, options: string): string {
  if (/^-|-$/.test(options)) return withoutEnd(withoutEnd(value, '\n'), ' ');
  if (/^\+|\+$/.test(options)) return value === '' ? '\n' : value;
  const trimmed = withoutEnd(value, '\n');
  return trimmed === value || trimmed === '' ? trimmed : `${trimmed}\n`;
}
