import type { Span } from '../../text.js';
import { TemplateFault } from '../run/templateFault.js';
import type { Body, BranchNode, InvocationNode, TemplateFile, TemplateNode } from '../syntax/templateNode.js';
import { quote } from '../values/print/quote.js';
import { faultyContext, nameInContext, sameContext, textContext, type Context } from './context.js';
import { escapeAction } from './escapeAction.js';
import { joinContexts } from './joinContexts.js';
import { rewriteText } from './rewriteText.js';

/** What is escaped, and the context after it. */
type Escaped<Node> = readonly [escaped: Node, after: Context];

interface Leap {
  readonly kind: 'break' | 'continue';
  readonly span: Span;
  readonly before: Context;
}

const deadContext: Context = { ...textContext, state: 'Dead' };

/** Nodes that one file may take, each 50 code units of text as one: loops and recursive templates are read again. */
const mostSteps = 500_000;
/** A level takes nine calls, and code that was not optimised yet more of the stack. */
const mostDepth = 200;

/** Counts what escaping takes, over all attempts. */
class Budget {
  private steps = 0;
  private depth = 0;

  constructor(private readonly most: number) {}

  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.most) throw new TemplateFault('escaping takes too long', 'limit');
  }

  nested<Result>(work: () => Result): Result {
    if (this.depth >= mostDepth) throw new TemplateFault('blocks or templates are nested too deeply', 'limit');
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }
}

/** One attempt to escape templates. What it finds holds only if its assumptions do. */
export class Escaping {
  /** Escaped templates by the name that they have in the context of the invocation. */
  readonly bodies = new Map<string, Body>();
  /** The contexts after templates, found or assumed in this attempt. */
  private readonly results = new Map<string, Context>();
  private readonly invoked = new Set<string>();
  /** Breaks and continues of the innermost loop. */
  private leaps: Leap[] = [];

  constructor(
    private readonly file: TemplateFile,
    private readonly around?: Escaping,
    private readonly budget: Budget = around?.budget ?? new Budget(mostSteps),
  ) {}

  /** Escapes a template where it is invoked in a context. */
  template(name: string, context: Context, span: Span): Context {
    const nameHere = nameInContext(name, context);
    this.invoked.add(nameHere);
    const known = this.resultOf(nameHere);
    if (known) return known;
    const original = this.file.templates.get(name);
    if (!original) return faultyContext(`no such template ${quote(name)}`, span);
    const body = this.file.templates.get(nameHere) ?? original;
    return this.budget.nested(() => this.afterTemplate(nameHere, body, context, span));
  }

  private resultOf(name: string): Context | undefined {
    this.budget.spend(1);
    let found = this.results.get(name);
    for (let outer = this.around; !found && outer; outer = outer.around) {
      this.budget.spend(1);
      found = outer.results.get(name);
    }
    return found;
  }

  /** A recursive template needs an assumption: first that it ends where it begins, then what came of that. */
  private afterTemplate(name: string, body: Body, context: Context, span: Span): Context {
    const first = this.attempt(name, body, context);
    if (first.holds) return first.after;
    const second = this.attempt(name, body, first.after);
    if (second.holds) return second.after;
    if (first.after.state === 'Error') return first.after;
    return faultyContext(`cannot compute output context for template ${name}`, this.spanOfBody(body) ?? span);
  }

  private attempt(name: string, body: Body, context: Context): { holds: boolean; after: Context } {
    this.results.set(name, context);
    const trial = new Escaping(this.file, this);
    const [escaped, after] = trial.body(body, context);
    const holds = after.state !== 'Error' && (!trial.invoked.has(name) || sameContext(context, after));
    if (holds) {
      for (const [each, result] of trial.results) this.results.set(each, result);
      for (const [each, result] of trial.bodies) this.bodies.set(each, result);
      for (const each of trial.invoked) this.invoked.add(each);
      this.bodies.set(name, escaped);
    }
    return { holds, after };
  }

  private body(body: Body, context: Context): Escaped<Body> {
    const escaped: TemplateNode[] = [];
    let before = context;
    for (const node of body) {
      const [next, after] = this.node(node, before);
      escaped.push(next);
      before = after;
      // What follows is never executed.
      if (after.state === 'Dead') break;
    }
    return [escaped, before];
  }

  private node(node: TemplateNode, before: Context): Escaped<TemplateNode> {
    this.budget.spend(1);
    switch (node.kind) {
      case 'text': {
        this.budget.spend(Math.ceil(node.text.length / 50));
        const { text, after } = rewriteText(node.text, before);
        if (after.fault) after.fault.text ??= node.span;
        return [{ ...node, text }, after];
      }
      case 'action': {
        const { node: action, after } = escapeAction(node, before, this.file.source.text);
        return [action, after];
      }
      case 'template':
        return this.invocation(node, before);
      case 'break':
      case 'continue':
        this.leaps.push({ kind: node.kind, span: node.span, before });
        return [node, deadContext];
      default:
        return this.budget.nested(() => (node.kind === 'range' ? this.loop(node, before) : this.branch(node, before)));
    }
  }

  private invocation(node: InvocationNode, before: Context): Escaped<InvocationNode> {
    const after = this.template(node.name, before, this.spanOfName(node));
    return [{ ...node, name: nameInContext(node.name, before) }, after];
  }

  /** Go's messages place an invocation at its name. */
  private spanOfName({ span: { start, end } }: InvocationNode): Span {
    const before = this.file.source.text.slice(start, end).search(/["`]/);
    return { start: start + Math.max(before, 0), end };
  }

  /** Go's messages place a body at the delimiters of its first action. */
  private spanOfBody([first]: Body): Span | undefined {
    if (!first || first.kind === 'text') return first?.span;
    const { start, end } = first.span;
    return { start: this.file.source.text.lastIndexOf('{{', start), end };
  }

  private branch(node: BranchNode, before: Context): Escaped<BranchNode> {
    const [body, after] = this.body(node.body, before);
    return this.withOtherwise({ ...node, body }, before, after);
  }

  private withOtherwise(node: BranchNode, before: Context, after: Context): Escaped<BranchNode> {
    const [otherwise, other] = node.otherwise ? this.body(node.otherwise, before) : [undefined, before];
    return [{ ...node, otherwise }, joinContexts(after, other, node.kind, node.pipe.span)];
  }

  /** A loop must end where it begins, because it may go on. */
  private loop(node: BranchNode, before: Context): Escaped<BranchNode> {
    const [body, once] = this.round(node.body, before, (after) => after);
    if (once.state === 'Error') return [node, once];
    const trial = new Escaping(this.file, this);
    const [, again] = trial.round(node.body, once, (after) => {
      const joined = joinContexts(once, after, node.kind, node.pipe.span);
      return joined.state === 'Error' ? explained(joined, 'on range loop re-entry: ', node.span) : joined;
    });
    return again.state === 'Error' ? [node, again] : this.withOtherwise({ ...node, body }, before, again);
  }

  /** One round of a loop, with where it may be left. `join` gives the context at its end. */
  private round(body: Body, before: Context, join: (after: Context) => Context): Escaped<Body> {
    const outer = this.leaps;
    this.leaps = [];
    const [escaped, end] = this.body(body, before);
    const leaps = this.leaps;
    this.leaps = outer;
    const joined = join(end);
    return [escaped, joined.state === 'Error' ? joined : joinLeaps(joined, leaps)];
  }
}

function joinLeaps(end: Context, leaps: readonly Leap[]): Context {
  let joined = end;
  for (const kind of ['break', 'continue'] as const) {
    for (const leap of leaps) {
      if (leap.kind !== kind) continue;
      joined = joinContexts(joined, leap.before, 'range', leap.span);
      if (joined.state === 'Error') return explained(joined, `at range loop ${kind}: `, leap.span);
    }
  }
  return joined;
}

function explained(context: Context, words: string, loop: Span): Context {
  const { fault } = context;
  if (fault) {
    fault.reason = words + fault.reason;
    fault.loop = loop;
  }
  return context;
}
