import { say, type Message } from '../problem.js';

/** The first syntax error. Offsets are end exclusive. */
export interface JsonFault {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

// JSON does not allow control characters in strings.

const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[ !#-[\]-\uffff])*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|([^]))/y;

/** The tokens that can come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/**
 * Finds the first error in a text that begins with a brace and should be one JSON object (RFC 8259); `undefined` if it
 * is valid.
 */
export function scanJson(json: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  token.lastIndex = 0;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const [, mark, text, word, other] = match;
    const start = match.index + match[0].length - (mark ?? text ?? word ?? other ?? '').length;
    if (other !== undefined) return strange(json, start);
    if (Number(word) === Infinity || Number(word) === -Infinity) return tooLarge(start, token.lastIndex);
    const next = step(expected, mark ?? (text === undefined ? 'w' : '"'), open);
    if (next === undefined) return misplaced(expected, start, token.lastIndex, mark);
    if (open.length === 0) return undefined;
    expected = next;
  }
  return undefined;
}

function tooLarge(start: number, end: number): JsonFault {
  return { start, end, message: say('This number is too large for Hugo. Enclose it in quotation marks.') };
}

/** What can follow a token; `undefined` if the token is not allowed here. */
function step(expected: Expected, kind: string, open: ('{' | '[')[]): Expected | undefined {
  const closes = kind === '}' ? '{' : kind === ']' ? '[' : undefined;
  if (closes !== undefined) {
    const mayEnd = expected === 'comma or end' || expected === (kind === '}' ? 'key or }' : 'value or ]');
    return mayEnd && open.pop() === closes ? 'comma or end' : undefined;
  }
  switch (expected) {
    case 'key':
    case 'key or }':
      return kind === '"' ? 'colon' : undefined;
    case 'colon':
      return kind === ':' ? 'value' : undefined;
    case 'comma or end':
      return kind !== ',' ? undefined : open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (kind === '{' || kind === '[') open.push(kind);
      return kind === '{' ? 'key or }' : kind === '[' ? 'value or ]' : /["w]/.test(kind) ? 'comma or end' : undefined;
  }
}

function misplaced(expected: Expected, start: number, end: number, mark: string | undefined): JsonFault {
  const isLeftOver = (mark === '}' || mark === ']') && (expected === 'key' || expected === 'value');
  const message = isLeftOver
    ? say('Remove the comma before this bracket. JSON does not allow a comma after the last value.')
    : expected === 'comma or end'
      ? say('A comma is missing here.')
      : expected.startsWith('key')
        ? say('A key in double quotation marks is missing here.')
        : expected === 'colon'
          ? say('A colon between the key and its value is missing here.')
          : say('A value is missing here.');
  return { start, end, message };
}

/** An unknown word, or a string with an invalid character or escape. */
function strange(json: string, start: number): JsonFault {
  const rest = json.slice(start, start + 200);
  const end = start + (/^(?:"(?:\\.|[^"\\\n])*"?|[^\s,\]}]+)/.exec(rest)?.[0].length ?? 1);
  const message = rest.startsWith('"')
    ? say(
        'A JSON string ends on its line, and can contain only the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0000.',
      )
    : rest.startsWith('/')
      ? say('JSON does not allow comments.')
      : say('Enclose JSON strings in double quotation marks, and write true, false and null in lower case.');
  return { start, end, message };
}
