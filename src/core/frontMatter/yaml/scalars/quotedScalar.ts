import { say } from '../../../problem.js';
import { addScalar, columnOf, fail, isKeyColon, isMarker, note, withoutEnd, type YamlScan } from '../yamlScan.js';

/** A quoted text while it is read. */
interface Quoted {
  readonly scan: YamlScan;
  readonly start: number;
  /** What is read of the lines before, in pieces: one long text would be copied at each line end. */
  readonly before: string[];
  /** What is read of the current line. */
  value: string;
  at: number;
  /** Whether only white space has been read on this line, and the text began on an earlier one. */
  atLineStart: boolean;
}

/** Takes the text in quotation marks at the current offset. Its lines can have any indentation. */
export function takeQuoted(scan: YamlScan): void {
  const { at: start, text } = scan;
  const mark = text[start]!;
  const quoted: Quoted = { scan, start, before: [], value: '', at: start + 1, atLineStart: false };
  const column = columnOf(scan, start);
  while (quoted.at < text.length && !scan.failed) {
    if (text[quoted.at] === mark && !(mark === "'" && text[quoted.at + 1] === mark)) break;
    takeCharacter(quoted, mark);
  }
  if (!scan.failed && quoted.at >= text.length) fail(scan, say('This string has no closing quotation mark.'), start);
  if (scan.failed) return;
  const end = quoted.at + 1;
  const colon = end + /^[ \t]*/.exec(text.slice(end, end + 100))![0].length;
  const isKey = isKeyColon(scan, colon);
  const mask = mark + 'x'.repeat(end - start - 2) + mark;
  addScalar(scan, { start, end, style: 'quoted', text: quoted.before.join('') + quoted.value }, mask, isKey);
  if (isKey) scan.delimiter = column;
  if (isKey && /[\r\n]/.test(text.slice(start, end)))
    note(scan, say('A key ends on the line on which it begins.'), start);
}

function takeCharacter(quoted: Quoted, mark: string): void {
  const { scan, at } = quoted;
  const char = scan.text[at]!;
  if (char === '\n' || char === '\r') takeLineEnd(quoted);
  else if (quoted.atLineStart && char === ' ') quoted.at++;
  else if (quoted.atLineStart && char === '\t') {
    if (scan.delimiter >= columnOf(scan, at)) fail(scan, tabMessage, at);
    quoted.at++;
  } else if (mark === '"' && char === '\\') takeEscape(quoted);
  else if (mark === '"' && char === '\t') takeTab(quoted);
  else {
    quoted.value += char;
    quoted.at += char === mark ? 2 : 1;
    quoted.atLineStart = false;
  }
}

const tabMessage = say('A tab cannot be used for indentation. Use spaces.');

function takeLineEnd(quoted: Quoted): void {
  const { scan, before, value, atLineStart } = quoted;
  const line = withoutEnd(value, ' ');
  if (line !== '') before.push(line);
  else if (before.at(-1) === ' ') before.pop();
  before.push(atLineStart ? '\n' : ' ');
  quoted.value = '';
  quoted.atLineStart = true;
  quoted.at++;
  scan.lineStart = quoted.at;
  if (isMarker(scan.text, quoted.at))
    fail(scan, say('A line of three dots or hyphens ends the document, and this string is not closed.'), quoted.at);
}

/** A tab at the end of a line is dropped. */
function takeTab(quoted: Quoted): void {
  const rest = /^[ \t]*/.exec(quoted.scan.text.slice(quoted.at))![0].length;
  const isLast = /[\r\n]/.test(quoted.scan.text[quoted.at + rest] ?? '\n');
  if (!isLast) quoted.value += '\t';
  quoted.at += isLast ? rest : 1;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  '\t': '\t',
};

function takeEscape(quoted: Quoted): void {
  const { scan, at } = quoted;
  const char = scan.text[at + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[char];
  quoted.atLineStart = false;
  if (Object.hasOwn(escapes, char)) {
    quoted.value += escapes[char]!;
    quoted.at += 2;
  } else if (char === '\n' || char === '\r') {
    quoted.at += char === '\r' && scan.text[at + 2] === '\n' ? 3 : 2;
    quoted.atLineStart = true;
    scan.lineStart = quoted.at;
  } else if (digits) takeCode(quoted, digits);
  else
    fail(
      scan,
      say('"\\{0}" is not an escape. Write "\\\\" for a backslash, or use single quotation marks.', char),
      at + 1,
    );
}

/** Hugo's library does not look whether the digits are hexadecimal. */
function takeCode(quoted: Quoted, digits: number): void {
  const { text } = quoted.scan;
  const code = Number.parseInt(text.slice(quoted.at + 2, quoted.at + 2 + digits), 16);
  const isHigh = digits === 4 && code >= 0xd800 && code <= 0xdbff;
  if (isHigh && !/^\\u[dD][c-fC-F][\da-fA-F]{2}/.test(text.slice(quoted.at + 6, quoted.at + 12))) {
    const message = say('This is half of a character: the other half must follow, as in "\\ud83d\\ude00".');
    fail(quoted.scan, message, quoted.at);
    return;
  }
  quoted.value +=
    digits === 4 ? String.fromCharCode(code) : String.fromCodePoint(code >= 0 && code <= 0x10ffff ? code : 0xfffd);
  quoted.at += 2 + digits;
}
