import type { Message } from '../problem.js';

/** How a shortcode is called: `{{< >}}` gives HTML, `{{% %}}` gives Markdown. */
export type Notation = 'standard' | 'markdown';

/** Of an unquoted argument Hugo tells booleans and numbers; a quoted one is always a string. */
export type ArgumentValue = string | number | boolean;

/** A stretch of a text in offsets of UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that Markdown sees as it is. The delimiters and the inside of a commented-out call are three of them. */
export interface TextToken extends Span {
  readonly type: 'text';
}

/** The first `<!--more-->` with the white space behind it. */
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

/** `argument` is a positional value, or a name where an `argumentValue` follows. The span is without the quotes. */
export interface ArgumentToken extends Span {
  readonly type: 'argument' | 'argumentValue';
  readonly value: ArgumentValue;
  /** Empty for an unquoted one. */
  readonly quote: '' | '"' | '`' | '\\"';
}

/** Where Hugo gives up. The span is the text that the lexer passes over before it goes on. */
export interface ErrorToken extends Span {
  readonly type: 'error';
  readonly code: 'shortcode-syntax' | 'shortcode-unmatched';
  /** Hugo's own words. */
  readonly message: Message;
  /** What is wrong; its start is the position that Hugo reports. */
  readonly culprit: Span;
}

export type ShortcodeToken =
  TextToken | SummaryDividerToken | DelimiterToken | NameToken | CloseToken | ArgumentToken | ErrorToken;

export const leftDelimiters: Readonly<Record<Notation, string>> = { standard: '{{<', markdown: '{{%' };
export const rightDelimiters: Readonly<Record<Notation, string>> = { standard: '>}}', markdown: '%}}' };
