import type { Post } from '../../post/post.js';
import type { SourceText, Span } from '../../text.js';
import { callsIn, type ShortcodeArgument, type ShortcodeCall } from '../shortcode.js';

/** A part of a call: its name, in its opener or closer, or one of its arguments. */
export interface CalledAt {
  readonly call: ShortcodeCall;
  /** `undefined` for the name. */
  readonly argument: ShortcodeArgument | undefined;
  /** Whether it is the name of the argument, not its value. */
  readonly isKey: boolean;
  readonly span: Span;
}

/** The part of a call at an offset of a post, including its end; `undefined` outside the names and arguments of calls. */
export function calledAt(post: Post, offset: number): CalledAt | undefined {
  for (const call of callsIn(post.shortcodes().nodes)) {
    if (call.start > offset) break;
    const named = namesOf(call, post.source).find((span) => isIn(span, offset));
    if (named) return { call, argument: undefined, isKey: false, span: named };
    for (const argument of call.arguments) {
      const isKey = argument.name !== undefined && isIn(argument.name, offset);
      if (isKey || isIn(argument, offset)) return { call, argument, isKey, span: isKey ? argument.name : argument };
    }
  }
  return undefined;
}

/** The spans of a call's name: in its opener, and in its closer if that has it. */
export function namesOf({ name, nameSpan, closer }: ShortcodeCall, { text }: SourceText): readonly Span[] {
  if (closer?.name !== name) return [nameSpan];
  const start = text.indexOf(name, closer.start);
  return [nameSpan, { start, end: start + name.length }];
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
