import type { SourceText, Span } from '../../text.js';

/** A file of a site's layouts: its own template and those it defines. */
export interface TemplateFile {
  /** The path below `layouts`, as in `_shortcodes/speaker.html`. */
  readonly name: string;
  readonly source: SourceText;
  /** By name; the file's own template has the file's name. */
  readonly templates: ReadonlyMap<string, Body>;
  /** Where its templates are written, by name, if other files define some of them. */
  readonly origins?: ReadonlyMap<string, Pick<TemplateFile, 'name' | 'source'>>;
}

/** What is executed in order. */
export type Body = readonly TemplateNode[];

export type TemplateNode =
  TextNode | ActionNode | BranchNode | InvocationNode | { readonly kind: 'break' | 'continue'; readonly span: Span };

/** Text between actions, already trimmed by `{{-` and `-}}`. */
export interface TextNode {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
}

/** A pipeline whose value is printed, unless it declares or assigns variables. */
export interface ActionNode {
  readonly kind: 'action';
  readonly span: Span;
  readonly pipe: Pipe;
  /** What makes the value safe where it is printed, in order. The escaper adds it; the parser leaves it out. */
  readonly escapers?: readonly string[];
}

/** `if`, `with` and `range`; `else if` and `else with` are a branch alone in `otherwise`. */
export interface BranchNode {
  readonly kind: 'if' | 'with' | 'range';
  readonly span: Span;
  readonly pipe: Pipe;
  readonly body: Body;
  /** After `else`. */
  readonly otherwise?: Body | undefined;
}

/** `{{ template "name" pipeline }}`; a `block` is one, with its definition. */
export interface InvocationNode {
  readonly kind: 'template';
  readonly span: Span;
  readonly name: string;
  readonly pipe?: Pipe | undefined;
}

/** Commands, each of which gets the value of the one before as its last argument. */
export interface Pipe {
  readonly kind: 'pipe';
  readonly span: Span;
  /** Names of variables, with their `$`: at most two, two only in `range`. */
  readonly variables: readonly string[];
  /** Whether the variables exist already (`=`, not `:=`). */
  readonly assigns: boolean;
  readonly commands: readonly CommandNode[];
}

/** An operand alone, or a function, method or field with its arguments. */
export interface CommandNode {
  readonly span: Span;
  readonly operands: readonly Operand[];
}

export type Operand =
  | { readonly kind: 'dot' | 'nil'; readonly span: Span }
  | { readonly kind: 'constant'; readonly span: Span; readonly value: boolean | bigint | number | string }
  /** `$x.Title`: the variable with its `$`, and fields. */
  | { readonly kind: 'variable'; readonly span: Span; readonly name: string; readonly fields: readonly string[] }
  /** `.Page.Title` */
  | { readonly kind: 'field'; readonly span: Span; readonly fields: readonly string[] }
  /** `(pipeline).Title`, `strings.ToUpper` has the identifier `strings` as its base. */
  | { readonly kind: 'chain'; readonly span: Span; readonly base: Operand; readonly fields: readonly string[] }
  | { readonly kind: 'identifier'; readonly span: Span; readonly name: string }
  | Pipe;
