import { quoteHugo } from '../../problem.js';
import { charAt, fail, isWordChar, type ActionState, type LexError, type LexStep } from './actionState.js';
import type { ArgumentToken, ArgumentValue } from './shortcodeToken.js';

/** Reads the value after the `=` at the current position. */
export function lexValue(state: ActionState): LexStep {
  const { text } = state;
  const white = /[\s\u0085]/;
  do state.position++;
  while (white.test(text[state.position] ?? ''));
  const start = state.position;
  const char = text[start];
  if (char === '"' || char === '\\') return lexQuoted(state, 'argumentValue', char === '\\');
  if (char === '`') return lexRaw(state, 'argumentValue');
  while (state.position < text.length && !white.test(text[state.position]!)) state.position++;
  push(state, 'argumentValue', start, state.position, '', typed(text.slice(start, state.position)));
  return 'on';
}

/** Reads a positional argument or the name of a named one. `escaped`: a backslash precedes the quotation mark. */
export function lexArgument(state: ActionState, escaped: boolean): LexStep {
  const { text, position: start } = state;
  const first = text[start];
  if (first === '"' || first === '`') {
    if (first === '`' && escaped) return fail(start, start + 1, quoteHugo('unrecognized escape character'));
    if (state.arguments === 'named')
      return fail(
        start,
        start + 1,
        quoteHugo('got quoted positional parameter. Cannot mix named and positional parameters'),
      );
    state.arguments = 'positional';
    return first === '`' ? lexRaw(state, 'argument') : lexQuoted(state, 'argument', escaped);
  }
  let end = start;
  for (let char = charAt(text, end); isWordChar(char) || char === '-' || char === '.'; char = charAt(text, end))
    end += char.length;
  const word = text.slice(start, end);
  const named = text[end] === '=';
  const error = mixError(state, word, named, start);
  if (error) return error;
  if (state.arguments === 'none') state.arguments = named ? 'named' : 'positional';
  state.position = end;
  push(state, 'argument', start, end, '', named ? word : typed(word));
  return 'on';
}

function mixError(state: ActionState, word: string, named: boolean, start: number): LexError | undefined {
  const end = start + word.length;
  if (named && state.arguments === 'positional')
    return fail(start, end, quoteHugo("got named parameter '{0}'. Cannot mix named and positional parameters", word));
  if (!named && state.arguments === 'named')
    return fail(
      start,
      end,
      quoteHugo("got positional parameter '{0}'. Cannot mix named and positional parameters", word),
    );
  return undefined;
}

/**
 * Reads a string in double quotation marks, which must end on its line. `escaped`: the old form `\"…\"`, which ends at
 * the next escaped quotation mark. If the string contains an escaped quotation mark, Hugo drops all its backslashes.
 */
function lexQuoted(state: ActionState, type: ArgumentToken['type'], escaped: boolean): LexStep {
  const { text } = state;
  const opener = text[state.position] === '\\' ? state.position + 1 : state.position;
  if (text[opener] !== '"') return lexOddEscape(state, opener);
  const start = opener + 1;
  let end = start;
  let unescape = false;
  for (; text[end] !== '"'; end++) {
    if (end >= text.length || text[end] === '\n') return unterminated(state, start, Math.min(end + 1, text.length));
    if (text[end] !== '\\') continue;
    if (text[end + 1] === '`') return fail(start, end + 2, quoteHugo('unrecognized escape character'));
    if (text[end + 1] !== '"') continue;
    if (escaped) break;
    unescape = true;
    end++;
  }
  const value = text.slice(start, end);
  push(state, type, start, end, escaped ? '\\"' : '"', unescape ? value.replaceAll('\\', '') : value);
  state.position = end + (text[end] === '\\' ? 2 : 1);
  return 'on';
}

/**
 * A backslash after `=` that does not escape a quotation mark: Hugo would continue to the next quotation mark on the
 * line. This is so rare that it is always an error here.
 */
function lexOddEscape(state: ActionState, at: number): LexStep {
  if (state.text[at] === '`') return fail(at - 1, at + 1, quoteHugo('unrecognized escape character'));
  const lineEnd = state.text.indexOf('\n', at);
  return unterminated(state, at - 1, lineEnd < 0 ? state.text.length : lineEnd + 1);
}

function unterminated(state: ActionState, start: number, end: number): LexError {
  state.position = end;
  const rest = state.text.slice(start, end);
  return fail(start, end, quoteHugo("unterminated quoted string in shortcode parameter-argument: '{0}'", rest));
}

/** Reads a raw string, which can span several lines. */
function lexRaw(state: ActionState, type: ArgumentToken['type']): LexStep {
  const { text } = state;
  const start = state.position + 1;
  const end = text.indexOf('`', start);
  if (end < 0) {
    state.position = text.length;
    const message = quoteHugo("unterminated raw string in shortcode parameter-argument: '{0}'", text.slice(start));
    return fail(start, text.length, message);
  }
  push(state, type, start, end, '`', text.slice(start, end));
  state.position = end + 1;
  return 'on';
}

function push(
  { tokens }: ActionState,
  type: ArgumentToken['type'],
  start: number,
  end: number,
  quote: ArgumentToken['quote'],
  value: ArgumentValue,
): void {
  tokens.push({ type, start, end, quote, value });
}

/**
 * An unquoted value with Hugo's type. A number with too many digits for a JavaScript number, such as that of a post on
 * X, stays a string.
 */
function typed(word: string): ArgumentValue {
  if (word === 'true' || word === 'false') return word === 'true';
  if (!/^[-+]?(?:\d+|\d*\.\d+)$/.test(word)) return word;
  return Math.abs(Number(word)) <= Number.MAX_SAFE_INTEGER ? Number(word) : word;
}
