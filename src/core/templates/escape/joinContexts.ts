import type { Span } from '../../text.js';
import { describeContext, faultyContext, sameContext, type Context } from './context.js';
import { contextOfAction } from './transitions/html.js';

/** The context after either of two branches; a faulty one if it cannot be the same. */
export function joinContexts(one: Context, other: Context, kind: string, span: Span): Context {
  if (one.state === 'Error' || other.state === 'Dead') return one;
  if (other.state === 'Error' || one.state === 'Dead') return other;
  const joined = joinAlike(one, other);
  if (joined) return joined;
  // A branch may have begun what the other has not.
  const [left, right] = [contextOfAction(one), contextOfAction(other)];
  if (left !== one || right !== other) {
    const begun = joinContexts(left, right, kind, span);
    if (begun.state !== 'Error') return begun;
  }
  const contexts = `${describeContext(one)}, ${describeContext(other)}`;
  return faultyContext(`{{${kind}}} branches end in different contexts: ${contexts}`, span);
}

/** Contexts that differ in one of what may be unknown. */
function joinAlike(one: Context, other: Context): Context | undefined {
  if (sameContext(one, other)) return one;
  if (sameContext({ ...one, urlPart: other.urlPart }, other)) return { ...one, urlPart: 'Unknown' };
  if (sameContext({ ...one, slash: other.slash }, other)) return { ...one, slash: 'Unknown' };
  return undefined;
}
