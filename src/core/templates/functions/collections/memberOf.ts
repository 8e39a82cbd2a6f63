import type { Run, TemplateFunction } from '../../run/run.js';
import { Dictionary, Instance, type Callable, type Value } from '../../values/value.js';
import { trimEndOf } from '../../../trimEndOf.js';

/**
 * The key, field or method of a value by its name, as `where` and `sort` look it up; `null` where a key is missing,
 * `undefined` where there is nothing of this name. A method must not need arguments.
 */
export function memberOf(value: Value, name: string, run: Run): Value | undefined {
  run.spend(1);
  if (value instanceof Dictionary) return value.get(name) ?? null;
  if (!(value instanceof Instance)) return undefined;
  const member = value.member(name);
  if (!isFunction(member)) return member;
  return member.arity[0] === 0 ? run.call(member, []) : undefined;
}

/** Whether a value is a function of ours: every callable value is one. */
export function isFunction(value: Value | undefined): value is TemplateFunction {
  return typeof value === 'object' && value !== null && isCallable(value) && 'call' in value;
}

function isCallable(value: object): value is Callable {
  return !(value instanceof Instance) && 'arity' in value;
}

/** What is at a dotted path; `undefined` where the path leads nowhere. */
export function valueAt(value: Value, path: readonly string[], run: Run): Value | undefined {
  let at: Value | undefined = value;
  for (const name of path) at = at === undefined || at === null ? undefined : memberOf(at, name, run);
  return at;
}

/** The names in a path such as `.Params.level`. */
export function namesIn(path: string): readonly string[] {
  return trimEndOf(path.replace(/^\.+/, ''), /\./).split('.');
}
