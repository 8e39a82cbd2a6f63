import { say, type Message } from '../problem.js';

/** The first thing that JSON does not allow. Offsets, end exclusive. */
export interface JsonFault {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

// Control characters are what JSON leaves out.

const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[ !#-[\]-\uffff])*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|([^]))/y;

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** Finds what keeps a text, which begins with a brace, from being one JSON object (RFC 8259); `undefined` where all is well. */
export function scanJson(json: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  token.lastIndex = 0;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const [, mark, text, word, other] = match;
    const start = match.index + match[0].length - (mark ?? text ?? word ?? other ?? '').length;
    if (other !== undefined) return strange(json, start);
    const next = step(expected, mark ?? (text === undefined ? 'w' : '"'), open);
    if (next === undefined) return misplaced(expected, start, token.lastIndex, mark);
    if (open.length === 0) return undefined;
    expected = next;
  }
  return undefined;
}

/** What may come behind a token; `undefined` where it may not be there. */
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
    ? say('A comma stands before this bracket: JSON wants none behind the last value.')
    : expected === 'comma or end'
      ? say('A comma is missing before this.')
      : expected.startsWith('key')
        ? say('In JSON a key stands here, in double quotation marks.')
        : expected === 'colon'
          ? say('In JSON a colon stands between a key and its value.')
          : say('In JSON a value stands here.');
  return { start, end, message };
}

/** A word, or a text with something in it that JSON does not know. */
function strange(json: string, start: number): JsonFault {
  const rest = json.slice(start, start + 200);
  const end = start + (/^(?:"(?:\\.|[^"\\\n])*"?|[^\s,\]}]+)/.exec(rest)?.[0].length ?? 1);
  const message = rest.startsWith('"')
    ? say('In JSON a text ends on its line, and knows the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0000 only.')
    : rest.startsWith('/')
      ? say('JSON has no comments.')
      : say('In JSON text stands in double quotation marks; true, false and null are written small.');
  return { start, end, message };
}
