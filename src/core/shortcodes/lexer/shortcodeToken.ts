import type { Span } from '../../text.js';
import type { Message } from '../../problem.js';

/** The notation of a call: `{{< >}}` produces HTML, `{{% %}}` produces Markdown. */
export type Notation = 'standard' | 'markdown';

/** Hugo reads unquoted arguments as booleans and numbers if possible; a quoted one is always a string. */
export type ArgumentValue = string | number | boolean;

/** Text passed to Markdown unchanged. A commented-out call is three of these: its delimiters and its content. */
export interface TextToken extends Span {
  readonly type: 'text';
}

/** The first `<!--more-->`, including the white space after it. */
export interface SummaryDividerToken extends Span {
  readonly type: 'summaryDivider';
}

export interface DelimiterToken extends Span {
  readonly type: 'leftDelimiter' | 'rightDelimiter';
  readonly notation: Notation;
}

export interface NameToken extends Span {
  readonly type: 'name' | 'inlineName';
  readonly value: string;
}

/** The slash of `{{< /name >}}` or `{{< name />}}`. */
export interface CloseToken extends Span {
  readonly type: 'close';
}

/** `argument` is a positional value, or a name if an `argumentValue` follows. The span excludes quotation marks. */
export interface ArgumentToken extends Span {
  readonly type: 'argument' | 'argumentValue';
  readonly value: ArgumentValue;
  /** Empty for an unquoted argument. */
  readonly quote: '' | '"' | '`' | '\\"';
}

/** A syntax error. The span is the text that the lexer skips before it continues. */
export interface ErrorToken extends Span {
  readonly type: 'error';
  readonly code: 'shortcode-syntax' | 'shortcode-unmatched';
  /** The message is Hugo's. */
  readonly message: Message;
  /** The wrong text; its start is the position that Hugo reports. */
  readonly culprit: Span;
}

export type ShortcodeToken =
  TextToken | SummaryDividerToken | DelimiterToken | NameToken | CloseToken | ArgumentToken | ErrorToken;

export const leftDelimiters: Readonly<Record<Notation, string>> = { standard: '{{<', markdown: '{{%' };
export const rightDelimiters: Readonly<Record<Notation, string>> = { standard: '>}}', markdown: '%}}' };
