import { say, type Message } from '../../problem.js';
import { takeBlock } from './scalars/blockScalar.js';
import { closeLists, startLine, takeDash } from './dash.js';
import { takePlain } from './scalars/plainScalar.js';
import { takeQuoted } from './scalars/quotedScalar.js';
import {
  addMark,
  addScalar,
  columnOf,
  fail,
  goneOnMessage,
  isEndMark,
  isGap,
  isInMap,
  isKeyColon,
  isLineEnd,
  joinToColon,
  note,
  pass,
  passMark,
  type YamlScan,
} from './yamlScan.js';

/**
 * Splits YAML into tokens as Hugo's library does (goccy/go-yaml 1.19), which is more lenient about indentation than
 * ours, and stricter about other things. What our library then reads has words in place of scalars and white space in
 * place of comments: it only finds the structure.
 */
export function scanYaml(text: string): YamlScan {
  const scan: YamlScan = {
    ...{ text, at: 0, lineStart: 0, delimiter: 0, flow: [], shifts: [], mark: '^', last: undefined },
    ...{
      masked: [],
      added: [],
      maskedLength: 0,
      scalars: new Map(),
      tokenFault: undefined,
      keyFault: undefined,
      fault: undefined,
      failed: false,
    },
  };
  while (scan.at < text.length) {
    takeToken(scan, text[scan.at]!);
    if (scan.failed) recover(scan);
  }
  noteOpen(scan);
  return scan;
}

function noteOpen(scan: YamlScan): void {
  const open = scan.flow.filter(({ mark }) => mark !== '-').at(-1);
  if (open) note(scan, say('The closing "{0}" is missing.', open.mark === '[' ? ']' : '}'), open.offset);
}

/** The end of a document is one in brackets, too. */
function takeEndMark(scan: YamlScan): void {
  noteOpen(scan);
  passMark(scan, scan.at + 3);
}

/** The offset in the text of an offset in what our library reads. */
export function unmaskedOffset({ added }: YamlScan, offset: number): number {
  let [low, high] = [0, added.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (added[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
}

/** After an error, continues at the next line that is not indented. */
function recover(scan: YamlScan): void {
  const { text, at } = scan;
  const length = text.slice(at).search(/[\r\n](?=[^\s-])/);
  pass(
    scan,
    length < 0 ? text.length : at + length,
    text.slice(at, length < 0 ? undefined : at + length).replace(/[^\r\n]/g, ' '),
  );
  Object.assign(scan, { lineStart: scan.at, delimiter: 0, mark: undefined, last: undefined, failed: false });
  scan.flow.length = 0;
  scan.shifts.length = 0;
}

function takeToken(scan: YamlScan, char: string): void {
  const { text, at, lineStart } = scan;
  if (/[^\s#]/.test(char) && text.slice(lineStart, at).trim() === '') startLine(scan);
  if (isLineEnd(char)) takeLineEnd(scan);
  else if (char === ' ') pass(scan, scan.at + 1);
  else if (char === '\t') takeTab(scan);
  else if (char === '#') takeComment(scan);
  else if (char === '"' || char === "'") takeQuoted(scan);
  else if ((char === '|' || char === '>') && scan.flow.length === 0) takeBlock(scan);
  else if (/[[\]{},]/.test(char)) takeFlowMark(scan, char);
  else if (!takesMark(scan, char)) takeText(scan, char);
}

function takeLineEnd(scan: YamlScan): void {
  // In brackets, the indentation of a line means nothing to Hugo's library.
  pass(scan, scan.at + 1, scan.flow.length > 0 ? ' ' : undefined);
  scan.lineStart = scan.at;
}

function takeTab(scan: YamlScan): void {
  const { text, at, lineStart, delimiter, flow } = scan;
  const end = at + /^[ \t]+/.exec(text.slice(at))![0].length;
  const isFirst = text.slice(lineStart, at).trim() === '' && flow.length === 0;
  // Above all keys, a blank line may have tabs.
  const isIndentation = delimiter === 0 ? !isGap(text, end) : columnOf(scan, at) <= delimiter;
  if (isFirst && isIndentation) fail(scan, say('A tab cannot be used for indentation. Use spaces.'), at);
  else pass(scan, end, ' '.repeat(end - at));
}

function takeComment(scan: YamlScan): void {
  const length = /^[^\r\n]*/.exec(scan.text.slice(scan.at))![0].length;
  pass(scan, scan.at + length, ' '.repeat(length));
}

function takeFlowMark(scan: YamlScan, char: string): void {
  const { flow, at, text } = scan;
  const isText = char === ',' ? flow.length === 0 : char === '}' && !isInMap(scan);
  if (isText) {
    takePlain(scan);
    return;
  }
  if (char === '{' && flow.at(-1)?.mark === '{' && text.slice(flow.at(-1)!.offset + 1, at).trim() === '') {
    takeDoubleBrace(scan);
    return;
  }
  if (/[,\]}]/.test(char)) closeLists(scan);
  if (char === '[' && scan.mark === ':' && flow.length === 0 && columnOf(scan, at) <= scan.delimiter) joinToColon(scan);
  if (char === '[' || char === '{') flow.push({ mark: char, offset: at, column: columnOf(scan, at) });
  else if (char !== ',' && flow.at(-1)?.mark === (char === ']' ? '[' : '{')) flow.pop();
  passMark(scan, at + 1);
}

/** Two braces: never valid, because a map cannot be a key. Usually `{{ … }}` from the template of a new post. */
function takeDoubleBrace(scan: YamlScan): void {
  const { offset } = scan.flow.at(-1)!;
  note(
    scan,
    say('Hugo reads two braces as a map in a map, and stops the build. Enclose them in quotation marks.'),
    offset,
  );
  const end = /^[^\r\n]*?\}\}/.exec(scan.text.slice(scan.at))?.[0].length;
  if (end === undefined) {
    scan.failed = true;
    return;
  }
  // What is after them can be read nevertheless.
  scan.flow.pop();
  scan.masked.pop();
  scan.maskedLength--;
  scan.at--;
  const stop = scan.at + end + 1;
  addScalar(
    scan,
    { start: scan.at, end: stop, style: 'quoted', text: scan.text.slice(scan.at, stop) },
    'x'.repeat(end + 1),
  );
}

/** Takes a sign that is part of the structure, or a name of a node; whether there is one. */
function takesMark(scan: YamlScan, char: string): boolean {
  const { text, at, flow } = scan;
  const next = text[at + 1];
  if (isKeyColon(scan, at)) {
    takeColon(scan);
    return true;
  }
  const isDash = char === '-' && isGap(text, at + 1);
  const isMerge = char === '<' && /^<< *:[ \r\n]/.test(text.slice(at, at + 100));
  const isMark = isDash || isMerge || (char === '?' && (next === ' ' || next === '\t'));
  // Our library would read the mark as part of the text before it.
  if (scan.last && flow.length === 0 && columnOf(scan, at) > scan.delimiter && (isMark || /[&*!]/.test(char)))
    note(scan, goneOnMessage, at);
  if (isDash) {
    takeDash(scan);
    return true;
  }
  if (isMark) scan.delimiter = columnOf(scan, at);
  if (isMark) passMark(scan, at + (isMerge ? 2 : 1));
  else if (at === scan.lineStart && isEndMark(text, at)) takeEndMark(scan);
  else if (/[&*!]/.test(char))
    passMark(scan, at + (flow.length > 0 ? /^[^\s,\]}]+/ : /^\S+/).exec(text.slice(at))![0].length);
  else return false;
  return true;
}

function takeColon(scan: YamlScan): void {
  const { text, at, last, flow, mark, shifts } = scan;
  if (flow.length > 0 && last && /[\r\n]/.test(text.slice(last.end, at)))
    note(scan, say('A key ends on the line on which it begins.'), last.start);
  // Hugo's library takes the value above for the key.
  if (mark !== undefined) scan.keyFault ??= { message: say('A key is missing before the colon.'), offset: at };
  if (flow.length === 0 && last?.isValue) note(scan, say('A key is missing before the colon.'), last.start);
  const shift = shifts.at(-1);
  if (flow.length === 0 && shift) shift.isMap = true;
  passMark(scan, at + 1);
  // Our library needs a space after a colon in braces, Hugo's does not.
  if (!isGap(text, at + 1)) addMark(scan, ' ');
}

function takeText(scan: YamlScan, char: string): void {
  const message = faultAt(scan, char);
  if (message) fail(scan, message, scan.at);
  else takePlain(scan);
}

function faultAt({ text, lineStart, flow }: YamlScan, char: string): Message | undefined {
  if (flow.length > 0 && (char === '|' || char === '>'))
    return say('A value in brackets cannot begin with {0}. Enclose it in quotation marks.', char);
  const isReserved = char === '@' || char === '`' || (char === '%' && text[lineStart] !== ' ');
  return isReserved ? say('A value cannot begin with {0}. Enclose it in quotation marks.', char) : undefined;
}
