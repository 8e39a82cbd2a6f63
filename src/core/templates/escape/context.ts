import type { Span } from '../../text.js';

/** Where in a page a piece of a template is: in the text, in a tag, in a script and so on. Named as in Go's messages. */
export type EscapeState =
  | 'Text'
  | 'Tag'
  | 'AttrName'
  | 'AfterName'
  | 'BeforeValue'
  | 'HTMLCmt'
  | 'RCDATA'
  | 'Attr'
  | 'URL'
  | 'Srcset'
  | 'JS'
  | 'JSDqStr'
  | 'JSSqStr'
  | 'JSTmplLit'
  | 'JSRegexp'
  | 'JSBlockCmt'
  | 'JSLineCmt'
  | 'JSHTMLOpenCmt'
  | 'JSHTMLCloseCmt'
  | 'CSS'
  | 'CSSDqStr'
  | 'CSSSqStr'
  | 'CSSDqURL'
  | 'CSSSqURL'
  | 'CSSURL'
  | 'CSSBlockCmt'
  | 'CSSLineCmt'
  | 'MetaContent'
  | 'MetaContentURL'
  /** After something that has no meaning in HTML, CSS or JavaScript. */
  | 'Error'
  /** After `break` or `continue`. */
  | 'Dead';

/** What ends the value of an attribute. */
export type AttributeEnd = 'None' | 'DoubleQuote' | 'SingleQuote' | 'SpaceOrTagEnd';

/** Elements whose content or whose attributes have rules of their own. */
export type Element = 'None' | 'Script' | 'Style' | 'Textarea' | 'Title' | 'Meta';

/** What the value of an attribute is. */
export type AttributeKind = 'None' | 'Script' | 'ScriptType' | 'Style' | 'URL' | 'Srcset' | 'MetaContent';

/** The braces open in a `${` of a template literal of JavaScript, and those of the literals around it. */
export interface Braces {
  readonly open: number;
  readonly outer: Braces | undefined;
}

/** What makes it impossible to escape a template. All contexts after it share it, and so does what loops add to it. */
export interface ContextFault {
  /** As Go says it, without the place. */
  reason: string;
  /** The action at fault, if it is one. */
  readonly action: Span | undefined;
  /** The text in which the fault is, if it is in one. */
  text?: Span;
  /** The loop, or what leaves it, that is to blame. */
  loop?: Span;
}

/** A position in a page as far as it matters to escaping, as in html/template of Go 1.27. */
export interface Context {
  readonly state: EscapeState;
  readonly delimiter: AttributeEnd;
  readonly urlPart: 'None' | 'PreQuery' | 'QueryOrFrag' | 'Unknown';
  /** What a slash begins in JavaScript. */
  readonly slash: 'Regexp' | 'DivOp' | 'Unknown';
  readonly braces: Braces | undefined;
  readonly attribute: AttributeKind;
  readonly element: Element;
  readonly fault: ContextFault | undefined;
}

/** A context after some text, and the number of code units read. */
export type ContextStep = readonly [after: Context, length: number];

/** The context at the start of a template. */
export const textContext: Context = {
  state: 'Text',
  delimiter: 'None',
  urlPart: 'None',
  slash: 'Regexp',
  braces: undefined,
  attribute: 'None',
  element: 'None',
  fault: undefined,
};

export function faultyContext(reason: string, action?: Span): Context {
  return { ...textContext, state: 'Error', fault: { reason, action } };
}

export function sameContext(one: Context, other: Context): boolean {
  return (
    one.state === other.state &&
    one.delimiter === other.delimiter &&
    one.urlPart === other.urlPart &&
    one.slash === other.slash &&
    one.attribute === other.attribute &&
    one.element === other.element &&
    one.fault === other.fault &&
    sameBraces(one.braces, other.braces)
  );
}

function sameBraces(one: Braces | undefined, other: Braces | undefined): boolean {
  let [left, right] = [one, other];
  while (left !== right) {
    if (left?.open !== right?.open) return false;
    [left, right] = [left?.outer, right?.outer];
  }
  return true;
}

/** Whether the text is for those who write templates, not for those who read the page. */
export function isComment(state: EscapeState): boolean {
  return state.endsWith('Cmt');
}

/** As Go prints a context in its messages. */
export function describeContext({ state, delimiter, urlPart, slash, braces, attribute, element }: Context): string {
  const parts = [`state${state}`, `delim${delimiter}`, `urlPart${urlPart}`, `jsCtx${slash}`, depths(braces)];
  return `{${[...parts, `attr${attribute}`, `element${element}`].join(' ')} <nil>}`;
}

function depths(braces: Braces | undefined): string {
  const open: number[] = [];
  for (let each = braces; each; each = each.outer) open.push(each.open);
  return `[${open.reverse().join(' ')}]`;
}

/** The name of the copy of a template that is invoked in a context: its own name where the context is text. */
export function nameInContext(name: string, context: Context): string {
  if (context.state === 'Text') return name;
  const { state, delimiter, urlPart, slash, braces, attribute, element } = context;
  const parts = [
    `state${state}`,
    delimiter !== 'None' && `delim${delimiter}`,
    urlPart !== 'None' && `urlPart${urlPart}`,
    slash !== 'Regexp' && `jsCtx${slash}`,
    braces && `jsBraceDepth(${depths(braces)})`,
    attribute !== 'None' && `attr${attribute}`,
    element !== 'None' && `element${element}`,
  ];
  return `${name}$htmltemplate_${parts.filter((part) => typeof part === 'string').join('_')}`;
}
