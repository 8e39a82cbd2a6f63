import type { Span } from '../../text.js';
import type { BrokenCall, ShortcodeArgument } from '../shortcode.js';
import type {
  ArgumentToken,
  ErrorToken,
  NameToken,
  Notation,
  ShortcodeToken,
  SummaryDividerToken,
  TextToken,
} from './shortcodeToken.js';

/** Everything from a left delimiter to a right one, delimiters included. */
export interface Action extends Span {
  readonly kind: 'opener' | 'closer' | 'selfClosed' | 'nameless';
  readonly name: NameToken | undefined;
  readonly notation: Notation;
  readonly arguments: readonly ShortcodeArgument[];
}

/** A call with a lexer error. */
export interface BrokenAction extends Omit<BrokenCall, 'kind'> {
  readonly kind: 'broken';
  readonly error: ErrorToken;
  /** Whether it starts with a slash. */
  readonly closes: boolean;
}

/** Groups the tokens between delimiters. */
export function readActions(
  tokens: readonly ShortcodeToken[],
): readonly (Action | BrokenAction | TextToken | SummaryDividerToken)[] {
  const found: (Action | BrokenAction | TextToken | SummaryDividerToken)[] = [];
  let gathered: ShortcodeToken[] = [];
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'summaryDivider') found.push(token);
    else if (token.type === 'error') found.push(readBroken(gathered, token));
    else if (token.type === 'rightDelimiter') found.push(readAction(gathered, token.end, token.notation));
    else gathered.push(token);
    if (token.type === 'error' || token.type === 'rightDelimiter') gathered = [];
  }
  return found;
}

function readBroken(tokens: readonly ShortcodeToken[], error: ErrorToken): BrokenAction {
  const { start, end, message } = error;
  return {
    kind: 'broken',
    start,
    end,
    message,
    error,
    closes: tokens.some(({ type }) => type === 'close'),
    name: nameOf(tokens),
    arguments: readArguments(tokens),
  };
}

function readAction(tokens: readonly ShortcodeToken[], end: number, notation: Notation): Action {
  const name = nameOf(tokens);
  const close = tokens.findIndex(({ type }) => type === 'close');
  let kind: Action['kind'] = close < 0 ? 'opener' : 'closer';
  if (close >= 0 && close === tokens.length - 1 && name) kind = 'selfClosed';
  if (!name && close < 0) kind = 'nameless';
  return { kind, name, notation, start: tokens[0]!.start, end, arguments: readArguments(tokens) };
}

/** The last name: after a slash, it is the name of the closer. */
function nameOf(tokens: readonly ShortcodeToken[]): NameToken | undefined {
  return tokens.filter((token): token is NameToken => token.type === 'name' || token.type === 'inlineName').at(-1);
}

function readArguments(tokens: readonly ShortcodeToken[]): readonly ShortcodeArgument[] {
  const found: ShortcodeArgument[] = [];
  const words = tokens.filter(
    (token): token is ArgumentToken => token.type === 'argument' || token.type === 'argumentValue',
  );
  words.forEach(({ type, value, start, end }, index) => {
    const before = words[index - 1];
    const next = words[index + 1];
    if (type === 'argument') {
      if (next?.type !== 'argumentValue') found.push({ name: undefined, value, start, end });
    } else if (before?.type === 'argument') {
      const name = { value: String(before.value), start: before.start, end: before.end };
      found.push({ name, value, start, end });
    }
  });
  return found;
}
