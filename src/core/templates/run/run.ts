import type { Callable, Value } from '../values/value.js';
import type { TemplateHost } from './templateHost.js';

/** One execution of a template, with what it may use up. */
export interface Run {
  readonly host: TemplateHost;
  /** Counts work and output, in steps; throws a `TemplateFault` when there is too much. */
  readonly spend: (steps: number) => void;
  /** Calls a function or a method with the number of arguments that it takes; throws a `TemplateFault` otherwise. */
  readonly call: (called: Callable, args: readonly Value[]) => Value;
  /** Executes a partial (`partials/name.html` without its folder) and returns its value, or its output as safe HTML. */
  readonly partial: (name: string, context: Value) => Value;
}

/** A function of a namespace or a method. */
export interface TemplateFunction extends Callable {
  /** What its arguments must be, the last also for those that follow; `any` where nothing is said. */
  readonly takes?: readonly ParameterType[];
  /** Returns the result; throws a `TemplateFault`. */
  readonly call: (args: readonly Value[], run: Run) => Value;
}

/** A type that Go checks before a function is called. */
export type ParameterType = 'any' | 'string' | 'int' | 'float64' | 'bool';
