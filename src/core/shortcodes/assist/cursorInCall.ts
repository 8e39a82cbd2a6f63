import type { Span } from '../../text.js';
import type { LexError } from '../lexer/actionState.js';
import { lexAction } from '../lexer/lexAction.js';
import type { ArgumentToken, Notation, ShortcodeToken } from '../lexer/shortcodeToken.js';

/** Where in a call the cursor is. */
export interface CursorInCall {
  readonly notation: Notation;
  /** The offset of the left delimiter. */
  readonly start: number;
  /**
   * `name`, `closer`: in the name, without or with a slash before it. `argument`: where another one can begin, or in its
   * name. `value`: in the value of the argument `key`, or of the positional one at `index`.
   */
  readonly kind: 'name' | 'closer' | 'argument' | 'value';
  /** What is already there and would be replaced: the whole word, without quotes. */
  readonly word: Span;
  /** The name of the call; empty while the cursor is in it. */
  readonly name: string;
  readonly key: string | undefined;
  readonly index: number;
  /** Empty in a value without quotes. */
  readonly quote: '' | '"' | '`';
  /** The names of the named arguments before the cursor. */
  readonly given: readonly string[];
}

/** The maximum length of a call while somebody types in it, in characters. */
const longest = 4000;

/** Finds the call that an offset is in; `undefined` outside of calls, and in those that are commented out. */
export function cursorInCall(text: string, offset: number): CursorInCall | undefined {
  const start = Math.max(text.lastIndexOf('{{<', offset - 3), text.lastIndexOf('{{%', offset - 3));
  if (start < 0 || offset - start > longest || text.startsWith('/*', start + 3)) return undefined;
  const notation: Notation = text[start + 2] === '<' ? 'standard' : 'markdown';
  const read = readWord(text.slice(start, offset), notation);
  if (!read) return undefined;
  const { word, quote } = read;
  return { notation, start, ...read, word: { start: start + word, end: endOf(text, offset, quote) } };
}

/** What the cursor is in; `word` counts from the left delimiter. */
interface ReadWord extends Pick<CursorInCall, 'kind' | 'name' | 'key' | 'index' | 'quote' | 'given'> {
  readonly word: number;
}

/** Reads a call up to the cursor; `undefined` if the call, a string or the name of a closer ends before the cursor. */
function readWord(call: string, notation: Notation): ReadWord | undefined {
  const tokens: ShortcodeToken[] = [];
  // Any name can be closed: `seenNames` only must not be empty.
  const seenNames = new Set(['']);
  const state = { text: call, tokens, seenNames, notation, position: 3, named: false, closing: false };
  const error = lexAction({ ...state, inline: undefined, arguments: 'none' });
  const end = call.length;
  // Without an error the call ends before the cursor. An error elsewhere is not about what is being typed.
  if (error?.culprit.end !== end) return undefined;
  const [first] = tokens;
  const none = { name: '', key: undefined, index: 0, quote: '' as const, given: [] };
  if (!first) return { kind: 'name', word: error.culprit.start, ...none };
  if (first.type === 'close' && tokens.length === 1) return { kind: 'closer', word: error.culprit.start, ...none };
  if (first.type !== 'name' && first.type !== 'inlineName') return undefined;
  if (first.end === end) return { kind: 'name', word: first.start, ...none };
  if (tokens.some(({ type }) => type === 'close')) return undefined;
  const read = readArgument(call, tokens.filter(isArgument), error);
  return read && { name: first.value, ...read };
}

function isArgument(token: ShortcodeToken): token is ArgumentToken {
  return token.type === 'argument' || token.type === 'argumentValue';
}

/** Reads the argument that the lexer could not finish, or that ends at the cursor. */
function readArgument(
  call: string,
  words: readonly ArgumentToken[],
  { culprit }: LexError,
): Omit<ReadWord, 'name'> | undefined {
  const end = call.length;
  const last = words.at(-1);
  const isAfterQuote = last !== undefined && last.quote !== '' && culprit.start === last.end + 1;
  const quote = isAfterQuote ? '' : quoteBefore(call, culprit.start);
  if (quote !== '') {
    const isNamed = last?.type === 'argument' && /^\s*=\s*$/.test(call.slice(last.end, culprit.start - 1));
    const key = isNamed ? String(last.value) : undefined;
    return { kind: 'value', word: culprit.start, quote, key, ...finished(isNamed ? words.slice(0, -1) : words) };
  }
  if (culprit.start < end || !last || last.end + (last.quote === '' ? 0 : 1) < end)
    return { kind: 'argument', word: culprit.start, quote, key: undefined, ...finished(words) };
  if (last.quote !== '') return undefined;
  if (last.type === 'argument')
    return { kind: 'argument', word: last.start, quote, key: undefined, ...finished(words.slice(0, -1)) };
  const key = words.at(-2);
  return { kind: 'value', word: last.start, quote, key: key && String(key.value), ...finished(words.slice(0, -2)) };
}

function quoteBefore(call: string, offset: number): CursorInCall['quote'] {
  const quote = call[offset - 1];
  return quote === '"' || quote === '`' ? quote : '';
}

/** The number of positional arguments, and the names of the others. */
function finished(words: readonly ArgumentToken[]): Pick<CursorInCall, 'index' | 'given'> {
  const names = words.filter(({ type }) => type === 'argument');
  const isNamed = (word: ArgumentToken): boolean => words[words.indexOf(word) + 1]?.type === 'argumentValue';
  const given = names.filter(isNamed).map(({ value }) => String(value));
  return { index: names.length - given.length, given };
}

/** The end of the word at an offset. */
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
