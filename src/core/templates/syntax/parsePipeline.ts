import type { CommandNode, Operand, Pipe } from './templateNode.js';
import { readCharacter, readNumber, type NumberConstant } from './numberConstant.js';
import { printOperand } from './printNode.js';
import { SyntaxFault } from './syntaxFault.js';
import type { Token, TokenKind } from './token.js';
import type { Tokens } from './tokens.js';
import { unquote } from './unquote.js';

/** The names of functions and of their namespaces, such as `printf` and `strings`. */
export interface FunctionNames {
  readonly has: (name: string) => boolean;
}

/** Levels of parentheses and of actions that are still parsed. More would use up the stack. */
export const deepest = 200;

const startsOperand: ReadonlySet<TokenKind> = new Set([
  'bool',
  'character',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'raw string',
  'string',
  'variable',
  '(',
]);

/** Parses pipelines, with the variables that are declared where they are. */
export class PipelineParser {
  variables: string[] = ['$'];
  depth = 0;

  constructor(
    readonly tokens: Tokens,
    readonly text: string,
    private readonly known: FunctionNames,
  ) {}

  /** Parses up to the end, which is read too. `context` is what Go's messages call it. */
  pipeline(context: string, end: 'close' | ')'): Pipe {
    const { start } = this.tokens.peekAfterSpace();
    if (++this.depth > deepest) this.tokens.fail('max expression depth exceeded', undefined, 'limit');
    const { variables, assigns } = this.declarations(context);
    const commands: CommandNode[] = [];
    for (;;) {
      const token = this.tokens.peekAfterSpace();
      if (token.kind === end) break;
      if (!startsOperand.has(token.kind)) this.tokens.refuse(this.tokens.next(), context);
      commands.push(this.command());
    }
    const close = this.tokens.next();
    this.check(commands, context);
    this.depth--;
    return { kind: 'pipe', span: { start, end: close.start }, variables, assigns, commands };
  }

  /** Text of a constant in quotation marks. */
  unquote(token: Token): string {
    return unquote(token.text) ?? this.tokens.fail('invalid syntax', token);
  }

  private declarations(context: string): { readonly variables: readonly string[]; readonly assigns: boolean } {
    const variables: string[] = [];
    while (this.tokens.peekAfterSpace().kind === 'variable') {
      const sign = this.tokens.peek(1).kind === 'space' ? this.tokens.peek(2) : this.tokens.peek(1);
      const isDeclaration = sign.kind === '=' || sign.kind === ':=';
      if (!isDeclaration && !(sign.kind === 'sign' && sign.text === ',')) break;
      const { text } = this.tokens.next();
      this.tokens.nextAfterSpace();
      variables.push(text);
      this.variables.push(text);
      if (isDeclaration) return { variables, assigns: sign.kind === '=' };
      if (context !== 'range' || variables.length > 1) this.tokens.fail(`too many declarations in ${context}`);
      const { kind } = this.tokens.peekAfterSpace();
      if (!['variable', 'close', ')'].includes(kind)) this.tokens.fail('range can only initialize variables');
    }
    return { variables, assigns: false };
  }

  /** Only the first command can be a value that cannot be called. */
  private check(commands: readonly CommandNode[], context: string): void {
    if (commands.length === 0) this.tokens.fail(`missing value for ${context}`);
    for (const [index, { operands }] of commands.entries()) {
      const kind = operands[0]?.kind ?? 'dot';
      if (isReturn(operands[0]) && index < commands.length - 1) {
        const { start } = commands[index]?.span ?? this.tokens.peek();
        throw new SyntaxFault('return must be the last command in a pipeline', start, 'error', true);
      }
      if (index > 0 && ['constant', 'dot', 'nil'].includes(kind)) {
        this.tokens.fail(`non executable command in pipeline stage ${index + 1}`);
      }
    }
  }

  private command(): CommandNode {
    const { start } = this.tokens.peekAfterSpace();
    const operands: Operand[] = [];
    for (;;) {
      this.tokens.peekAfterSpace();
      const operand = this.operand();
      if (operand) operands.push(operand);
      const { kind } = this.tokens.peek();
      if (kind === 'close' || kind === ')') break;
      const token = this.tokens.next();
      if (kind === '|') break;
      if (kind !== 'space') this.tokens.refuse(token, 'operand');
    }
    if (operands.length === 0) this.tokens.fail('empty command');
    return { span: { start, end: operands.at(-1)?.span.end ?? start }, operands };
  }

  /** A value with the fields that follow it directly. */
  private operand(): Operand | undefined {
    const base = this.term();
    if (!base || this.tokens.peek().kind !== 'field') return base;
    const fields: string[] = [];
    let { end } = base.span;
    while (this.tokens.peek().kind === 'field') {
      const token = this.tokens.next();
      fields.push(token.text.slice(1));
      end = token.end;
    }
    const span = { start: base.span.start, end };
    if (base.kind === 'field' || base.kind === 'variable')
      return { ...base, span, fields: [...base.fields, ...fields] };
    if (base.kind === 'constant' || base.kind === 'nil' || base.kind === 'dot') {
      this.tokens.fail(`unexpected . after term "${printOperand(base, this.text).replaceAll('"', '\\"')}"`);
    }
    return { kind: 'chain', span, base, fields };
  }

  private term(): Operand | undefined {
    const token = this.tokens.peekAfterSpace();
    if (!startsOperand.has(token.kind)) return undefined;
    this.tokens.next();
    const span = { start: token.start, end: token.end };
    switch (token.kind) {
      case '(':
        return this.pipeline('parenthesized pipeline', ')');
      case 'identifier':
        if (!this.known.has(token.text)) this.tokens.fail(`function "${token.text}" not defined`, token);
        return { kind: 'identifier', span, name: token.text };
      case 'dot':
      case 'nil':
        return { kind: token.kind, span };
      case 'field':
        return { kind: 'field', span, fields: [token.text.slice(1)] };
      case 'variable':
        if (!this.variables.includes(token.text)) this.tokens.fail(`undefined variable "${token.text}"`, token);
        return { kind: 'variable', span, name: token.text, fields: [] };
      default:
        return { kind: 'constant', span, value: this.constant(token) };
    }
  }

  private constant(token: Token): boolean | bigint | number | string {
    switch (token.kind) {
      case 'bool':
        return token.text === 'true';
      case 'character':
        return this.number(token, readCharacter(token.text));
      case 'number':
        return this.number(token, readNumber(token.text));
      case 'complex':
        return this.tokens.fail(`complex numbers such as ${token.text} are not supported`, token, 'unsupported');
      default:
        return this.unquote(token);
    }
  }

  private number(token: Token, constant: NumberConstant): bigint | number {
    return 'fault' in constant ? this.tokens.fail(constant.fault, token) : constant.value;
  }
}

function isReturn(operand: Operand | undefined): boolean {
  return operand?.kind === 'identifier' && operand.name === 'return';
}
