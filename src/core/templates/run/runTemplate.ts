import type { Span } from '../../text.js';
import type { TemplateFile } from '../syntax/templateNode.js';
import { SafeText, type Callable, type Value } from '../values/value.js';
import { Budget } from './budget.js';
import type { Environment } from './environment.js';
import type { Execution } from './execution.js';
import { LocatedFault } from './locatedFault.js';
import type { TemplateFunction } from './run.js';
import { RunState } from './state.js';
import { TemplateFault } from './templateFault.js';
import { walk } from './walk.js';

/** Why the execution of a template stopped: Hugo stops the build, or we do not do what is asked for. */
export interface ExecutionFault {
  /** Without the place. */
  readonly reason: string;
  /** As Hugo's messages have it, with the place. */
  readonly message: string;
  readonly kind: TemplateFault['kind'];
  /** The name of the file that the span is in. */
  readonly template: string;
  readonly span: Span;
  /** The same of the template that the fault comes from, such as a partial. */
  readonly innermost: { readonly reason: string; readonly template: string; readonly span: Span };
}

/** Steps that one execution may take where the environment sets no budget. */
const mostSteps = 4_000_000;

/** Executes the own template of a file with a value as its dot, and returns its output or why there is none. */
export function runTemplate(
  file: TemplateFile,
  context: Value,
  environment: Environment,
): { readonly output: string } | { readonly fault: ExecutionFault } {
  try {
    return { output: new TemplateRun(environment).execute(file, file.name, context) };
  } catch (error) {
    const fault = faultOf(error);
    const { message, kind } = fault;
    const outer = placed(fault, file);
    const innermost = fault instanceof LocatedFault ? placed(fault.innermost, file) : outer;
    return { fault: { ...outer, message, kind, innermost } };
  }
}

/** Methods and what prints values can make what JavaScript cannot have, just as functions can, which are guarded. */
function faultOf(error: unknown): TemplateFault {
  if (error instanceof TemplateFault) return error;
  if (error instanceof RangeError) return new TemplateFault('the value becomes too large', 'limit');
  throw error;
}

function placed(fault: TemplateFault, file: TemplateFile): ExecutionFault['innermost'] {
  if (!(fault instanceof LocatedFault)) {
    return { reason: fault.message, template: file.name, span: { start: 0, end: 0 } };
  }
  const { reason, place } = fault;
  return { reason, template: place.file.name, span: place.span };
}

class TemplateRun implements Execution {
  depth = 0;
  partials = 0;
  returned: Execution['returned'];
  private readonly budget: Budget;
  private readonly files: TemplateFile[] = [];

  constructor(readonly environment: Environment) {
    this.budget = environment.budget ?? new Budget(mostSteps);
  }

  get host(): Environment['host'] {
    return this.environment.host;
  }

  readonly spend = (steps: number): void => this.budget.spend(steps);

  readonly call = (called: Callable, args: readonly Value[]): Value => {
    const { name, arity, call } = called as TemplateFunction;
    const [least, most = Infinity] = arity;
    if (args.length < least || args.length > most) {
      throw new TemplateFault(`wrong number of args for ${name}: want ${least} got ${args.length}`);
    }
    this.spend(1 + args.length);
    return call(args, this);
  };

  readonly partial = (name: string, context: Value): Value => {
    const found = this.findPartial(name);
    if (!found) throw new TemplateFault(`partial ${JSON.stringify(name)} not found`);
    const { depth, returned } = this;
    this.partials++;
    this.returned = undefined;
    try {
      const output = this.execute(found.file, found.name, context);
      return this.result(output);
    } finally {
      this.partials--;
      this.depth = depth;
      this.returned = returned;
    }
  };

  /** What a partial gives: what it returns, or its output. */
  private result(output: string): Value {
    return this.returned?.hasValue ? (this.returned.value ?? null) : new SafeText('html', output);
  }

  execute(file: TemplateFile, name: string, context: Value): string {
    const prepared = this.prepare(file, name);
    const output: string[] = [];
    const dot = { value: context ?? undefined, boxed: false };
    this.files.push(file);
    try {
      walk(new RunState(this, prepared, name, dot, output), dot, prepared.templates.get(name) ?? []);
    } finally {
      this.files.pop();
    }
    return output.join('');
  }

  /** The file with its template made safe. */
  private prepare(file: TemplateFile, executing: string): TemplateFile {
    const prepared = this.environment.prepare?.(file, executing) ?? { file };
    if ('file' in prepared) return prepared.file;
    const { reason, message, span, kind } = prepared.fault;
    const fault = new TemplateFault(reason, kind);
    throw new LocatedFault(reason, { file, executing, span, at: '' }, fault, message);
  }

  /** A partial that a file defines by itself precedes the site's. */
  private findPartial(name: string): { readonly file: TemplateFile; readonly name: string } | undefined {
    const names = ['_partials/', 'partials/'].flatMap((folder) => [`${folder}${name}`, `${folder}${name}.html`]);
    for (const file of [...this.files].reverse()) {
      const own = names.find((each) => file.templates.has(each) && each !== file.name);
      if (own !== undefined) return { file, name: own };
    }
    const file = this.host.partial(name);
    return file && { file, name: file.name };
  }
}
