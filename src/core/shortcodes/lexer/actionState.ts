import type { Span } from '../../text.js';
import type { Message } from '../../problem.js';
import type { ErrorToken, Notation, ShortcodeToken } from './shortcodeToken.js';

/** The state of the lexer between two delimiters. */
export interface ActionState {
  readonly text: string;
  /** All tokens so far; new ones are appended. */
  readonly tokens: ShortcodeToken[];
  /** Names that occurred earlier in the page. */
  readonly seenNames: Set<string>;
  readonly notation: Notation;
  position: number;
  /** Whether the name has been read, so that the next word is an argument. */
  named: boolean;
  closing: boolean;
  /** The name of an inline shortcode (`x.inline`), whose content follows. */
  inline: string | undefined;
  arguments: 'none' | 'positional' | 'named';
}

export interface LexError {
  readonly code: ErrorToken['code'];
  readonly message: Message;
  readonly culprit: Span;
}

/** `ended`: the right delimiter was read. */
export type LexStep = 'on' | 'ended' | LexError;

export function fail(
  start: number,
  end: number,
  message: Message,
  code: ErrorToken['code'] = 'shortcode-syntax',
): LexError {
  return { code, message, culprit: { start, end } };
}

/** The character at a position, with both halves of a surrogate pair; empty at the end. */
export function charAt(text: string, position: number): string {
  const code = text.codePointAt(position);
  return code === undefined ? '' : String.fromCodePoint(code);
}

export function isBlank(char: string): boolean {
  return char !== '' && ' \t\n\v\f\r'.includes(char);
}

export function isWordChar(char: string): boolean {
  return /^[\p{L}\p{Nd}_]/u.test(char);
}
