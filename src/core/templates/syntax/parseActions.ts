import { quote } from '../values/print/quote.js';
import { deepest, PipelineParser, type FunctionNames } from './parsePipeline.js';
import type { Body, BranchNode, InvocationNode, TemplateNode } from './templateNode.js';
import type { Token } from './token.js';
import { Tokens } from './tokens.js';

/** What ends a body: `end`, or `else` with an `if` or a `with` that is not read yet. */
interface Ending {
  readonly body: Body;
  readonly word: 'end' | 'else';
}

type Item = TemplateNode | 'end' | 'else' | undefined;

/** Parses text and actions, one tree for each template that the text defines. */
export class ActionParser {
  private readonly templates = new Map<string, Body>();
  private readonly tokens: Tokens;
  private readonly pipes: PipelineParser;
  private loops = 0;
  private depth = 0;

  constructor(name: string, text: string, known: FunctionNames) {
    this.tokens = new Tokens(name, text);
    this.pipes = new PipelineParser(this.tokens, text, known);
  }

  file(name: string): ReadonlyMap<string, Body> {
    const body: TemplateNode[] = [];
    while (this.tokens.peekAfterSpace().kind !== 'end of file') {
      if (this.define()) continue;
      const item = this.item();
      if (item === 'end' || item === 'else') this.tokens.fail(`unexpected {{${item}}}`);
      if (item) body.push(item);
    }
    this.add(name, body);
    return this.templates;
  }

  /** Definitions are only read between other items of a file. */
  private define(): boolean {
    const first = [this.tokens.peek(1), this.tokens.peek(2)].find(({ kind }) => kind !== 'space');
    if (this.tokens.peek().kind !== 'open' || first?.kind !== 'keyword' || first.text !== 'define') return false;
    this.tokens.next();
    this.tokens.nextAfterSpace();
    const context = 'define clause';
    const name = this.pipes.unquote(this.tokens.expect(context, 'string', 'raw string'));
    this.tokens.expect(context, 'close');
    this.defined(name, context);
    return true;
  }

  /** A body of its own, with variables of its own. */
  private defined(name: string, context: string): void {
    const { variables } = this.pipes;
    const { loops } = this;
    this.pipes.variables = ['$'];
    this.loops = 0;
    const { body, word } = this.body();
    if (word !== 'end') this.tokens.fail(`unexpected {{${word}}} in ${context}`);
    this.add(name, body);
    this.pipes.variables = variables;
    this.loops = loops;
  }

  /** An empty template gives way to another of its name. */
  private add(name: string, body: Body): void {
    const existing = this.templates.get(name);
    if (!existing || isEmpty(existing)) this.templates.set(name, body);
    else if (!isEmpty(body)) this.tokens.fail(`template: multiple definition of template ${quote(name)}`);
  }

  private body(): Ending {
    if (++this.depth > deepest) this.tokens.fail('max expression depth exceeded', undefined, 'limit');
    const body: TemplateNode[] = [];
    while (this.tokens.peekAfterSpace().kind !== 'end of file') {
      const item = this.item();
      if (item === 'end' || item === 'else') {
        this.depth--;
        return { body, word: item };
      }
      if (item) body.push(item);
    }
    return this.tokens.fail('unexpected EOF');
  }

  private item(): Item {
    const token = this.tokens.nextAfterSpace();
    if (token.kind === 'text') {
      return { kind: 'text', span: { start: token.start, end: token.end }, text: token.text };
    }
    if (token.kind !== 'open') this.tokens.refuse(token, 'input');
    this.tokens.action = token;
    const item = this.action(token);
    this.tokens.action = undefined;
    return item;
  }

  private action(open: Token): Item {
    const token = this.tokens.peekAfterSpace();
    if (token.kind !== 'keyword') {
      const pipe = this.pipes.pipeline('command', 'close');
      return { kind: 'action', span: { start: open.start, end: pipe.span.end + 2 }, pipe };
    }
    this.tokens.next();
    switch (token.text) {
      case 'if':
      case 'with':
      case 'range':
        return this.branch(token.text, token);
      case 'break':
      case 'continue':
        return this.leave(token.text, token);
      case 'template':
        return this.invocation();
      case 'block':
        return this.block();
      case 'else':
        // `else if` and `else with` are read by the branch before them.
        if (!this.tokens.isKeyword('if') && !this.tokens.isKeyword('with')) this.tokens.expect('else', 'close');
        return 'else';
      case 'end':
        this.tokens.expect('end', 'close');
        return 'end';
      default:
        return this.tokens.refuse(token, 'command');
    }
  }

  private branch(kind: BranchNode['kind'], { start }: Token): BranchNode {
    const { length } = this.pipes.variables;
    const pipe = this.pipes.pipeline(kind, 'close');
    if (kind === 'range') this.loops++;
    const { body, word } = this.body();
    if (kind === 'range') this.loops--;
    const otherwise = word === 'else' ? this.otherwise(kind) : undefined;
    this.pipes.variables.length = length;
    return { kind, span: { start, end: this.tokens.peek().start }, pipe, body, otherwise };
  }

  /** What follows `else`; one `end` is enough for a branch that follows directly. */
  private otherwise(kind: BranchNode['kind']): Body {
    if (kind !== 'range' && this.tokens.isKeyword(kind)) {
      if (++this.depth > deepest) this.tokens.fail('max expression depth exceeded', undefined, 'limit');
      const branch = this.branch(kind, this.tokens.next());
      this.depth--;
      return [branch];
    }
    const { body, word } = this.body();
    if (word !== 'end') this.tokens.fail(`expected end; found {{${word}}}`);
    return body;
  }

  private leave(kind: 'break' | 'continue', { start }: Token): TemplateNode {
    const token = this.tokens.nextAfterSpace();
    if (token.kind !== 'close') this.tokens.refuse(token, `{{${kind}}}`);
    if (this.loops === 0) this.tokens.fail(`{{${kind}}} outside {{range}}`);
    return { kind, span: { start, end: token.start } };
  }

  /** Go's messages place it at its name. */
  private invocation(): InvocationNode {
    const context = 'template clause';
    const token = this.tokens.expect(context, 'string', 'raw string');
    const { start } = token;
    const name = this.pipes.unquote(token);
    const next = this.tokens.peekAfterSpace();
    if (next.kind !== 'close') {
      const pipe = this.pipes.pipeline(context, 'close');
      return { kind: 'template', span: { start, end: pipe.span.end }, name, pipe };
    }
    this.tokens.next();
    return { kind: 'template', span: { start, end: next.start }, name };
  }

  private block(): InvocationNode {
    const context = 'block clause';
    const token = this.tokens.expect(context, 'string', 'raw string');
    const { start } = token;
    const name = this.pipes.unquote(token);
    const pipe = this.pipes.pipeline(context, 'close');
    this.defined(name, context);
    return { kind: 'template', span: { start, end: pipe.span.end }, name, pipe };
  }
}

/** Whether a template has nothing but white space. */
function isEmpty(body: Body): boolean {
  return body.every((node) => node.kind === 'text' && node.text.trim() === '');
}
