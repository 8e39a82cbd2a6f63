import type { Value } from '../values/value.js';
import type { Environment } from './environment.js';
import type { Run } from './run.js';

/** What all templates of one execution share. */
export interface Execution extends Run {
  readonly environment: Environment;
  /** How deep expressions, bodies, templates and partials are nested right now. */
  depth: number;
  /** Set by `return`, which ends the template or partial that is executed. */
  returned: { readonly value: Value | undefined; readonly hasValue: boolean } | undefined;
  /** How many partials are executed right now: only they can return a value. */
  readonly partials: number;
}

/** Levels that an execution can nest: expressions, bodies, templates and partials together. */
export const deepestExecution = 400;
