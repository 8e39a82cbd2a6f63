import type { Notation, Span } from '../shortcodeToken.js';

/** Where in a call the cursor stands. */
export interface CursorInCall {
  readonly notation: Notation;
  /** Of the left delimiter. */
  readonly start: number;
  /**
   * `name`, `closer`: in the name, behind a slash or not. `argument`: where a further one may begin, or in its name.
   * `value`: in the value of the argument `key`, or of the positional one at `index`.
   */
  readonly kind: 'name' | 'closer' | 'argument' | 'value';
  /** What stands there already, and would be replaced: the whole word, without quotes. */
  readonly word: Span;
  /** The name of the call; empty while the cursor is in it. */
  readonly name: string;
  readonly key: string | undefined;
  readonly index: number;
  /** Empty in a value without quotes. */
  readonly quote: '' | '"' | '`';
  /** The arguments before the cursor that have names. */
  readonly given: readonly string[];
}

/** A call is no longer than that, in characters, where somebody types in it. */
const longest = 4000;

/** One word between delimiters. Each takes at least one character, and an open quote takes the rest. */
const token = /\s+|"(?:[^"\\]|\\[^])*(?:"|$)|`[^`]*(?:`|$)|=|[>%]\}\}|[^\s"`=>%]+|[^]/gy;

/** Finds the call that an offset is in; `undefined` outside of calls, and in those that are commented out. */
export function cursorInCall(text: string, offset: number): CursorInCall | undefined {
  const start = Math.max(text.lastIndexOf('{{<', offset - 3), text.lastIndexOf('{{%', offset - 3));
  if (start < 0 || offset - start > longest || text.startsWith('/*', start + 3)) return undefined;
  const notation: Notation = text[start + 2] === '<' ? 'standard' : 'markdown';
  const before = text.slice(start + 3, offset);
  const [, head = '', name = '', blank = ''] = /^(\s*(?:\/\s*)?)([^\s"`=>%]*)(\s*)/.exec(before) ?? [];
  const at = start + 3 + head.length;
  const none = { key: undefined, index: 0, quote: '' as const, given: [] };
  if (before.length === head.length + name.length) {
    const word = { start: at, end: wordEnd(text, offset) };
    return { notation, start, kind: head.includes('/') ? 'closer' : 'name', word, name: '', ...none };
  }
  if (head.includes('/') || blank === '') return undefined;
  const read = readArguments(text.slice(at + name.length, offset), at + name.length);
  return read && { notation, start, name, ...read, word: { start: read.word, end: endOf(text, offset, read.quote) } };
}

interface ReadArguments extends Pick<CursorInCall, 'kind' | 'key' | 'index' | 'quote' | 'given'> {
  readonly word: number;
}

/** What the cursor stands in, behind these words; `undefined` where the call, or a string, is just over. */
function readArguments(text: string, from: number): ReadArguments | undefined {
  const given: string[] = [];
  let [index, key, word]: [number, string | undefined, string] = [0, undefined, ''];
  let [position, wordAt] = [from, from];
  for (const [found] of text.matchAll(token)) {
    const at = position;
    position += found.length;
    if (/^[>%]\}\}$/.test(found)) return undefined;
    if (/^\s/.test(found)) {
      // Blanks may stand behind `=`.
      if (word === '') continue;
      if (key === undefined) index++;
      else given.push(key);
      [key, word] = [undefined, ''];
    } else if (found === '=' && key === undefined && word !== '') [key, word] = [word, ''];
    else {
      const quote = found[0];
      if ((quote === '"' || quote === '`') && !closed.test(found))
        return { kind: 'value', key, index, quote, given, word: at + 1 };
      if (word === '') wordAt = at;
      word += found;
    }
  }
  if (/^["`]/.test(word)) return undefined;
  const kind = key === undefined ? 'argument' : 'value';
  return { kind, key, index, quote: '', given, word: word === '' ? position : wordAt };
}

const closed = /^(?:"(?:[^"\\]|\\[^])*"|`[^`]*`)$/;

function endOf(text: string, offset: number, quote: string): number {
  if (quote === '') return wordEnd(text, offset);
  const line = /[^\r\n]*/y;
  line.lastIndex = offset;
  const rest = line.exec(text)![0];
  const end = rest.indexOf(quote);
  return end < 0 || /[>%]\}\}/.test(rest.slice(0, end)) ? offset : offset + end;
}

function wordEnd(text: string, offset: number): number {
  const rest = /[\p{L}\p{Nd}_/.-]*/uy;
  rest.lastIndex = offset;
  const word = rest.exec(text)![0];
  // The slash of `/>}}` is none of the word.
  return offset + word.replace(/\/$/, '').length;
}
