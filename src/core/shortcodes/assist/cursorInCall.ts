import type { Notation, Span } from '../shortcodeToken.js';

/** The position of the cursor in a call. */
export interface CursorInCall {
  readonly notation: Notation;
  /** Offset of the left delimiter. */
  readonly start: number;
  /**
   * `name`, `closer`: in the name, without or with a slash before it. `argument`: where another argument can begin, or
   * in its name. `value`: in the value of the argument `key`, or of the positional one at `index`.
   */
  readonly kind: 'name' | 'closer' | 'argument' | 'value';
  /** The whole word at the cursor, without quotation marks, which a completion replaces. */
  readonly word: Span;
  /** The name of the call; empty while the cursor is in it. */
  readonly name: string;
  readonly key: string | undefined;
  readonly index: number;
  /** Empty in an unquoted value. */
  readonly quote: '' | '"' | '`';
  /** The names of the arguments before the cursor. */
  readonly given: readonly string[];
}

/** Maximum length of a call that is being written, in characters. */
const longest = 4000;

/** One token between delimiters. Each has at least one character; an unclosed quotation mark takes the rest. */
const token = /\s+|"(?:[^"\\]|\\[^])*(?:"|$)|`[^`]*(?:`|$)|=|[>%]\}\}|[^\s"`=>%]+|[^]/gy;

/** Finds the call at an offset; `undefined` outside calls, and in commented-out ones. */
export function cursorInCall(text: string, offset: number): CursorInCall | undefined {
  const start = Math.max(text.lastIndexOf('{{<', offset - 3), text.lastIndexOf('{{%', offset - 3));
  if (start < 0 || offset - start > longest || text.startsWith('/*', start + 3)) return undefined;
  const notation: Notation = text[start + 2] === '<' ? 'standard' : 'markdown';
  const before = text.slice(start + 3, offset);
  const [, head = '', name = '', space = ''] = /^(\s*(?:\/\s*)?)([^\s"`=>%]*)(\s*)/.exec(before) ?? [];
  const at = start + 3 + head.length;
  const none = { key: undefined, index: 0, quote: '' as const, given: [] };
  if (before.length === head.length + name.length) {
    const word = { start: at, end: wordEnd(text, offset) };
    return { notation, start, kind: head.includes('/') ? 'closer' : 'name', word, name: '', ...none };
  }
  if (head.includes('/') || space === '') return undefined;
  const read = readArguments(text.slice(at + name.length, offset), at + name.length);
  return read && { notation, start, name, ...read, word: { start: read.word, end: endOf(text, offset, read.quote) } };
}

interface ReadArguments extends Pick<CursorInCall, 'kind' | 'key' | 'index' | 'quote' | 'given'> {
  readonly word: number;
}

/** The part of the call that the cursor is in after these words; `undefined` directly after the call or a string. */
function readArguments(text: string, from: number): ReadArguments | undefined {
  const given: string[] = [];
  let [index, key, word]: [number, string | undefined, string] = [0, undefined, ''];
  let [position, wordAt] = [from, from];
  for (const [found] of text.matchAll(token)) {
    const at = position;
    position += found.length;
    if (/^[>%]\}\}$/.test(found)) return undefined;
    if (/^\s/.test(found)) {
      // Spaces can follow `=`.
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
  // The slash of `/>}}` is not part of the word.
  return offset + word.replace(/\/$/, '').length;
}
