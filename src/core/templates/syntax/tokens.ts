import type { TemplateFault } from '../run/templateFault.js';
import { lexTemplate } from './lexTemplate.js';
import { SyntaxFault } from './syntaxFault.js';
import { showToken, type Token, type TokenKind } from './token.js';

/** The tokens of a template with as many of them in view as the parser needs. */
export class Tokens {
  private readonly tokens: Iterator<Token, void>;
  private readonly ahead: Token[] = [];
  private last: Token;
  /** The token that was looked at most recently: Go's messages have its line. */
  private latest: Token;
  /** The start of the action that is being read. */
  action: Token | undefined;

  constructor(
    /** The name of the template, for messages. */
    private readonly name: string,
    private readonly text: string,
  ) {
    this.tokens = lexTemplate(text);
    this.last = { kind: 'end of file', start: text.length, end: text.length, text: '' };
    this.latest = this.last;
  }

  /** The token at a distance, without reading it. */
  peek(distance = 0): Token {
    while (this.ahead.length <= distance) this.ahead.push(this.read());
    return (this.latest = this.ahead[distance] ?? this.last);
  }

  next(): Token {
    const token = this.peek();
    this.ahead.shift();
    return token;
  }

  peekAfterSpace(): Token {
    while (this.peek().kind === 'space') this.next();
    return this.peek();
  }

  nextAfterSpace(): Token {
    this.peekAfterSpace();
    return this.next();
  }

  /** Whether the next token is a keyword, such as `end`; spaces before it are skipped. */
  isKeyword(word: string): boolean {
    const token = this.peekAfterSpace();
    return token.kind === 'keyword' && token.text === word;
  }

  expect(context: string, ...kinds: readonly TokenKind[]): Token {
    const token = this.nextAfterSpace();
    if (!kinds.includes(token.kind)) this.refuse(token, context);
    return token;
  }

  /** Stops at a token that cannot be here. */
  refuse(token: Token, context: string): never {
    if (token.kind !== 'fault') this.fail(`unexpected ${showToken(token)} in ${context}`, token);
    const action = this.action && this.lineOf(this.action);
    if (action === undefined || action === this.lineOf(token)) this.fail(token.text, token);
    const where = token.text.endsWith(' action') ? '' : ' in action';
    this.fail(`${token.text}${where} started at ${this.name}:${action}`, token);
  }

  fail(message: string, { start }: Token = this.latest, kind: TemplateFault['kind'] = 'error'): never {
    throw new SyntaxFault(message, start, kind);
  }

  /** One-based, as in Go's messages. */
  private lineOf({ start }: Token): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < start; at = this.text.indexOf('\n', at + 1)) line++;
    return line;
  }

  /** The last token is given again and again. */
  private read(): Token {
    const { value, done } = this.tokens.next();
    if (!done) this.last = value;
    return this.last;
  }
}
