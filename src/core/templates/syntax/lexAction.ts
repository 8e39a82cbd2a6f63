import { isPrintable, quote } from '../values/print/quote.js';
import { scanNumber } from './scanNumber.js';
import type { Token, TokenKind } from './token.js';

const keywords = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);
const space = /[ \t\r\n]+/y;
const word = /[\p{L}\p{Nd}_]*/uy;
const closing = /[ \t\r\n]-\}\}/y;
const quoted = /"(?:\\[^\n]|[^"\\\n])*"/uy;
const character = /'(?:\\[^\n]|[^'\\\n])*'/uy;

/** The tokens between `{{` and `}}`, with the latter. */
export class LexAction {
  /** Whether the text after the action is trimmed. */
  trims = false;
  failed = false;
  private depth = 0;

  constructor(
    private readonly text: string,
    /** Where the next token starts. */
    public offset: number,
  ) {}

  *tokens(): Generator<Token, void> {
    for (;;) {
      const token = this.next();
      this.offset = token.end;
      this.failed = token.kind === 'fault';
      yield token;
      if (this.failed || token.kind === 'close') return;
    }
  }

  private next(): Token {
    const start = this.offset;
    const trims = this.at(closing, start) > 0;
    if (trims || this.text.startsWith('}}', start)) {
      if (this.depth > 0) return this.fault('unclosed left paren');
      this.trims = trims;
      const end = start + (trims ? 4 : 2);
      return { kind: 'close', start: end - 2, end, text: '}}' };
    }
    const length = this.at(space, start);
    if (length > 0) return this.space(length);
    return this.significant(this.text.charAt(start));
  }

  /** A space before `-}}` belongs to that. */
  private space(length: number): Token {
    const end = this.offset + length;
    const closes = this.at(closing, end - 1) > 0;
    return this.token('space', closes ? length - 1 : length);
  }

  private significant(first: string): Token {
    switch (first) {
      case '':
        return this.fault('unclosed action');
      case '=':
      case '|':
        return this.token(first, 1);
      case ':':
        return this.text.charAt(this.offset + 1) === '=' ? this.token(':=', 2) : this.fault('expected :=');
      case '(':
        this.depth++;
        return this.token('(', 1);
      case ')':
        return this.depth-- > 0 ? this.token(')', 1) : this.fault('unexpected right paren');
      case '"':
        return this.matched('string', quoted, 'unterminated quoted string');
      case "'":
        return this.matched('character', character, 'unterminated character constant');
      case '`':
        return this.rawString();
      default:
        return this.wordOrNumber(first);
    }
  }

  private rawString(): Token {
    const end = this.text.indexOf('`', this.offset + 1);
    return end < 0 ? this.fault('unterminated raw quoted string') : this.token('raw string', end + 1 - this.offset);
  }

  private wordOrNumber(first: string): Token {
    if (first === '$') return this.named('variable', 1);
    if (first === '.' && !/^[0-9]/.test(this.text.charAt(this.offset + 1))) return this.named('field', 1);
    if (/^[.+\-0-9]/.test(first)) return this.number();
    const length = this.at(word, this.offset);
    if (length > 0) return this.named('identifier', 0);
    const code = this.text.codePointAt(this.offset) ?? 0;
    if (code < 128 && isPrintable(first)) return this.token('sign', 1);
    return this.fault(`unrecognized character in action: ${showCharacter(code)}`);
  }

  private number(): Token {
    const { length, isComplex, isWrong } = scanNumber(this.text, this.offset);
    const text = this.text.slice(this.offset, this.offset + length);
    return isWrong
      ? this.fault(`bad number syntax: ${quote(text)}`)
      : this.token(isComplex ? 'complex' : 'number', length);
  }

  /** A field, a variable or an identifier: the sign before it, if any, and letters and digits. */
  private named(kind: TokenKind, sign: number): Token {
    const length = sign + this.at(word, this.offset + sign);
    const end = this.offset + length;
    if (!this.terminates(end)) {
      return this.fault(`bad character ${showCharacter(this.text.codePointAt(end) ?? 0)}`);
    }
    const text = this.text.slice(this.offset, end);
    return this.token(kind === 'identifier' ? kindOfWord(text) : text === '.' ? 'dot' : kind, length);
  }

  private terminates(offset: number): boolean {
    return offset >= this.text.length || /^(?:[ \t\r\n.,|:)(]|\}\})/.test(this.text.slice(offset, offset + 2));
  }

  private matched(kind: TokenKind, pattern: RegExp, fault: string): Token {
    const length = this.at(pattern, this.offset);
    return length > 0 ? this.token(kind, length) : this.fault(fault);
  }

  /** The length of what a sticky pattern matches at an offset. */
  private at(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }

  private token(kind: TokenKind, length: number): Token {
    const end = this.offset + length;
    return { kind, start: this.offset, end, text: this.text.slice(this.offset, end) };
  }

  private fault(message: string): Token {
    return { kind: 'fault', start: this.offset, end: this.offset, text: message };
  }
}

function kindOfWord(text: string): TokenKind {
  if (keywords.has(text)) return 'keyword';
  if (text === 'true' || text === 'false') return 'bool';
  return text === 'nil' ? 'nil' : 'identifier';
}

/** A character as Go's verb `%#U` writes it, as in `U+0027 '''`. */
function showCharacter(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrintable(String.fromCodePoint(code)) ? `${number} '${String.fromCodePoint(code)}'` : number;
}
