import type { Span } from '../../text.js';
import { positionOf, printCommand, printInvocation, printOperand } from '../syntax/printNode.js';
import type { CommandNode, InvocationNode, Operand, TemplateFile } from '../syntax/templateNode.js';
import type { Value } from '../values/value.js';
import type { Execution } from './execution.js';
import { LocatedFault } from './locatedFault.js';
import type { TemplateFault } from './templateFault.js';

/** A value of an expression; `undefined` is what Go prints as `<no value>`, `null` a nil in a map or a list. */
export type Evaluated = Value | undefined;

/** A value with what Go's messages need to know. */
export interface Slot {
  readonly value: Evaluated;
  /** Whether Go sees it through an `interface {}`, as in a map or a list of mixed values. */
  readonly boxed: boolean;
}

interface Variable {
  readonly name: string;
  slot: Slot;
}

/** The execution of one template. */
export class RunState {
  private readonly variables: Variable[];
  /** What was evaluated last: Go's messages name it. */
  at: Operand | CommandNode | InvocationNode | undefined;

  constructor(
    readonly execution: Execution,
    readonly file: TemplateFile,
    /** The name of the template. */
    readonly name: string,
    dot: Slot,
    readonly output: string[],
  ) {
    this.variables = [{ name: '$', slot: dot }];
  }

  /** How many variables there are: what is declared afterwards ends with `leave`. */
  mark(): number {
    return this.variables.length;
  }

  leave(mark: number): void {
    this.variables.length = mark;
  }

  declare(name: string, slot: Slot): void {
    this.variables.push({ name, slot });
  }

  assign(name: string, slot: Slot): void {
    this.find(name).slot = slot;
  }

  lookUp(name: string): Slot {
    return this.find(name).slot;
  }

  /** What was evaluated last, as written. */
  printed(): string {
    return this.at ? printPlace(this.at, this.file.source.text) : '';
  }

  /** Stops the execution where it is. */
  fail(reason: string, cause?: TemplateFault): never {
    const { at, file } = this;
    throw new LocatedFault(reason, { file, executing: this.name, span: spanOf(at), at: this.printed() }, cause);
  }

  private find(name: string): Variable {
    for (let index = this.variables.length - 1; index >= 0; index--) {
      const variable = this.variables[index];
      if (variable?.name === name) return variable;
    }
    return this.fail(`undefined variable: ${name}`);
  }
}

function spanOf(at: RunState['at']): Span {
  if (!at) return { start: 0, end: 0 };
  const start = 'operands' in at || at.kind === 'template' ? at.span.start : positionOf(at);
  return { start, end: at.span.end };
}

function printPlace(at: NonNullable<RunState['at']>, text: string): string {
  if ('operands' in at) return printCommand(at, text);
  return at.kind === 'template' ? printInvocation(at, text) : printOperand(at, text);
}
