import type { Span } from '../../text.js';
import type { TemplateFile } from '../syntax/templateNode.js';
import type { Budget } from './budget.js';
import type { TemplateFunction } from './run.js';
import type { TemplateFault } from './templateFault.js';
import type { TemplateHost } from './templateHost.js';

/** What an execution gets from outside. */
export interface Environment {
  readonly host: TemplateHost;
  /** By name, as `printf`, and by namespace and name, as `strings.ToUpper`. */
  readonly functions: ReadonlyMap<string, TemplateFunction>;
  /** What `ActionNode.escapers` names. */
  readonly escapers?: ReadonlyMap<string, TemplateFunction>;
  /**
   * A file with one of its templates made safe to be executed by itself, or why that is not possible: what
   * `escapeTemplates` gives. Without it, templates are executed as they are.
   */
  readonly prepare?: (file: TemplateFile, name: string) => { readonly file: TemplateFile } | { readonly fault: Unsafe };
  /** What the execution may use up, with all others of its page if it has a parent. */
  readonly budget?: Budget;
}

/** Why a template cannot be made safe. */
export interface Unsafe {
  /** Without the place. */
  readonly reason: string;
  /** As Hugo's messages have it, with the place as far as Go names it. */
  readonly message: string;
  readonly span: Span;
  readonly kind: TemplateFault['kind'];
}

/** Whether a name is that of a function or a namespace. */
export function knownNames(functions: ReadonlyMap<string, TemplateFunction>): ReadonlySet<string> {
  const names = [...functions.keys()];
  return new Set([
    ...names,
    ...names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])),
  ]);
}
