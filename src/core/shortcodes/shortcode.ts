import type { Message } from '../problem.js';
import type { ArgumentValue, NameToken, Notation, Span } from './shortcodeToken.js';

export interface ShortcodeArgument extends Span {
  /** `undefined` for a positional one. */
  readonly name: (Span & { readonly value: string }) | undefined;
  /** The span of the argument itself is that of the value, without its quotes. */
  readonly value: ArgumentValue;
}

export interface ShortcodeCall extends Span {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly notation: Notation;
  /** In order; a name that occurs twice is there twice. Hugo takes the last. */
  readonly arguments: readonly ShortcodeArgument[];
  readonly selfClosed: boolean;
  readonly opener: Span;
  /** Between opener and closer. */
  readonly inner: Span | undefined;
  /** What stands between opener and closer. */
  readonly children: readonly ShortcodeNode[];
  readonly closer: (Span & { readonly name: string }) | undefined;
}

/** Text for Markdown. */
export interface TextNode extends Span {
  readonly kind: 'text';
}

/** A call that breaks the build: to be shown as it stands. */
export interface BrokenCall extends Span {
  readonly kind: 'broken';
  readonly message: Message;
  /** What could be read of it: half-typed calls have a name and arguments, too. */
  readonly name: NameToken | undefined;
  readonly arguments: readonly ShortcodeArgument[];
}

/** Where the summary ends. */
export interface SummaryDivider extends Span {
  readonly kind: 'summaryDivider';
}

export type ShortcodeNode = TextNode | ShortcodeCall | BrokenCall | SummaryDivider;

/** The value of a named argument, else of the positional one at `index`, where one is given. */
export function argumentOf(
  call: Pick<ShortcodeCall, 'arguments'>,
  name: string | undefined,
  index?: number,
): ArgumentValue | undefined {
  const named = call.arguments.filter((argument) => argument.name !== undefined);
  if (named.length > 0) return named.filter((argument) => argument.name!.value === name).at(-1)?.value;
  return index === undefined ? undefined : call.arguments[index]?.value;
}

/** The same as text, empty where it is absent. */
export function argumentText(call: Pick<ShortcodeCall, 'arguments'>, name: string | undefined, index?: number): string {
  return String(argumentOf(call, name, index) ?? '');
}

/** The calls among some nodes, those in calls included, in document order. */
export function callsIn(nodes: readonly ShortcodeNode[]): readonly ShortcodeCall[] {
  return nodes.flatMap((node) => (node.kind === 'call' ? [node, ...callsIn(node.children)] : []));
}
