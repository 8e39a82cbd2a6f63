import type { SourceText } from '../../text.js';
import { parseShortcodes } from '../parseShortcodes.js';
import { callsIn, type ShortcodeArgument, type ShortcodeCall } from '../shortcode.js';
import type { Span } from '../shortcodeToken.js';

/** A part of a call: its name, in the opener or closer, or an argument. */
export interface CalledAt {
  readonly call: ShortcodeCall;
  /** `undefined` for the name. */
  readonly argument: ShortcodeArgument | undefined;
  /** Whether the offset is in the name of a named argument, not in its value. */
  readonly isKey: boolean;
  readonly span: Span;
}

/** Finds the part of a call at an offset, both ends included; `undefined` outside names and arguments of calls. */
export function calledAt(source: SourceText, bodyOffset: number, offset: number): CalledAt | undefined {
  const { nodes } = parseShortcodes(source, bodyOffset);
  for (const call of callsIn(nodes)) {
    if (call.start > offset) break;
    const named = namesOf(call, source).find((span) => isIn(span, offset));
    if (named) return { call, argument: undefined, isKey: false, span: named };
    for (const argument of call.arguments) {
      const isKey = argument.name !== undefined && isIn(argument.name, offset);
      if (isKey || isIn(argument, offset)) return { call, argument, isKey, span: isKey ? argument.name : argument };
    }
  }
  return undefined;
}

/** The spans of a call's name: in the opener and, if it has one, in the closer. */
export function namesOf({ name, nameSpan, closer }: ShortcodeCall, { text }: SourceText): readonly Span[] {
  if (closer?.name !== name) return [nameSpan];
  const start = text.indexOf(name, closer.start);
  return [nameSpan, { start, end: start + name.length }];
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
