import type { Span } from '../text.js';
import type { Message } from '../problem.js';
import type { ArgumentValue, NameToken, Notation } from './lexer/shortcodeToken.js';

export interface ShortcodeArgument extends Span {
  /** `undefined` for a positional argument. */
  readonly name: (Span & { readonly value: string }) | undefined;
  /** The span of the argument itself is that of its value, without quotation marks. */
  readonly value: ArgumentValue;
}

export interface ShortcodeCall extends Span {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly notation: Notation;
  /** In order, including duplicates, of which Hugo uses the last. */
  readonly arguments: readonly ShortcodeArgument[];
  readonly selfClosed: boolean;
  readonly opener: Span;
  /** The content between opener and closer. */
  readonly inner: Span | undefined;
  /** The content between opener and closer, parsed. */
  readonly children: readonly ShortcodeNode[];
  readonly closer: (Span & { readonly name: string }) | undefined;
}

/** Markdown text. */
export interface MarkdownText extends Span {
  readonly kind: 'text';
}

/** A call that stops the build; shown as written. */
export interface BrokenCall extends Span {
  readonly kind: 'broken';
  readonly message: Message;
  /** The parts that could be read: even an unfinished call can have a name and arguments. */
  readonly name: NameToken | undefined;
  readonly arguments: readonly ShortcodeArgument[];
}

/** The end of the summary. */
export interface SummaryDivider extends Span {
  readonly kind: 'summaryDivider';
}

export type ShortcodeNode = MarkdownText | ShortcodeCall | BrokenCall | SummaryDivider;

/** The value of a named argument, otherwise of the positional one at `index`, if given. */
export function argumentOf(
  call: Pick<ShortcodeCall, 'arguments'>,
  name: string | undefined,
  index?: number,
): ArgumentValue | undefined {
  const named = call.arguments.filter((argument) => argument.name !== undefined);
  if (named.length > 0) return named.filter((argument) => argument.name!.value === name).at(-1)?.value;
  return index === undefined ? undefined : call.arguments[index]?.value;
}

/** The same as a string; empty if absent. */
export function argumentText(call: Pick<ShortcodeCall, 'arguments'>, name: string | undefined, index?: number): string {
  return String(argumentOf(call, name, index) ?? '');
}

/** All calls in the nodes, including nested ones, in document order. */
export function callsIn(nodes: readonly ShortcodeNode[]): readonly ShortcodeCall[] {
  const calls: ShortcodeCall[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind !== 'call') continue;
    calls.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) left.push(node.children[index]!);
  }
  return calls;
}
