import type { Run, TemplateFunction } from '../run/run.js';
import { TemplateFault } from '../run/templateFault.js';
import { SafeText, type Value } from '../values/value.js';

/** A function of a namespace, as Hugo has it, by a name such as `strings.Replace`. */
export interface FunctionDefinition extends TemplateFunction {
  /** Names that need no namespace. */
  readonly aliases?: readonly string[];
}

/** Stops the execution, with Hugo's words. */
export function fail(message: string): never {
  throw new TemplateFault(message);
}

/** An argument that Go declares as text: whoever calls the function has seen to it that it is. */
export function textArgument(value: Value | undefined): string {
  return value instanceof SafeText ? value.text : typeof value === 'string' ? value : '';
}

/** A constant. */
export function constant(name: string, value: Value): FunctionDefinition {
  return { name, arity: [0, 0], call: () => value };
}

/** Counts the work on a text of this length: copying is cheap, but not free. */
export function spendOn(run: Run, length: number): void {
  run.spend(1 + Math.ceil(length / 64));
}
