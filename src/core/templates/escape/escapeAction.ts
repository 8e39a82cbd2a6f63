import type { ActionNode, CommandNode, Pipe } from '../syntax/templateNode.js';
import { faultyContext, isComment, type Context } from './context.js';
import { printPipe } from '../syntax/printNode.js';
import { quote } from '../values/print/quote.js';
import { contextOfAction } from './transitions/html.js';

/** An action with its escapers, and the context after it. */
export interface EscapedAction {
  readonly node: ActionNode;
  readonly after: Context;
}

/** What a template itself may escape with, at the end of a pipeline; it takes the place of escapers that do the same. */
const sameAs = new Map([
  ['attr', 'html'],
  ['htmlText', 'html'],
  ['rcdata', 'html'],
  ['urlEscape', 'urlquery'],
  ['urlNormalise', 'urlquery'],
]);

/** After these, quoted attributes need no more. */
const safeInQuotes = new Set(['comment', 'cssString', 'jsRegexp', 'jsString', 'jsTemplate']);

export function escapeAction(node: ActionNode, before: Context, text: string): EscapedAction {
  const { pipe } = node;
  if (pipe.variables.length > 0) return { node, after: before };
  const context = contextOfAction(before);
  const misused = misusedEscaper(pipe, context);
  if (misused !== undefined) {
    const message = `predefined escaper ${quote(misused)} disallowed in template`;
    return { node, after: faultyContext(message, pipe.span) };
  }
  if (context.state === 'Error') return { node, after: context };
  const own = contentEscapers(context);
  if (!own) {
    const message = `{{${printPipe(pipe, text)}}} appears in an ambiguous context within a URL`;
    return { node, after: faultyContext(message, pipe.span) };
  }
  const after: Context = context.state === 'JS' ? { ...context, slash: 'DivOp' } : context;
  return { node: withEscapers(node, [...own, ...quoteEscapers(context)]), after };
}

/** `html` or `urlquery` where something may undo it: before another command, or in a value without quotes. */
function misusedEscaper({ commands }: Pipe, { state, delimiter }: Context): string | undefined {
  const isUnquoted = state === 'Attr' && delimiter === 'SpaceOrTagEnd';
  const misused = commands.find((command, index) => {
    const name = predefined(command);
    return name !== undefined && (index < commands.length - 1 || (isUnquoted && name === 'html'));
  });
  return misused && predefined(misused);
}

function predefined(command: CommandNode | undefined): string | undefined {
  const first = command?.operands[0];
  return first?.kind === 'identifier' && (first.name === 'html' || first.name === 'urlquery') ? first.name : undefined;
}

/** The escapers that a context needs, without those for quotes; `undefined` if that cannot be known. */
function contentEscapers({ state, urlPart }: Context): readonly string[] | undefined {
  switch (state) {
    case 'URL':
    case 'CSSDqURL':
    case 'CSSSqURL':
    case 'CSSURL':
      return addressEscapers(urlPart, 'urlNormalise');
    case 'CSSDqStr':
    case 'CSSSqStr':
      return addressEscapers(urlPart, 'cssString');
    case 'MetaContentURL':
      return ['urlFilter'];
    case 'JS':
      return ['jsValue'];
    case 'JSDqStr':
    case 'JSSqStr':
      return ['jsString'];
    case 'JSTmplLit':
      return ['jsTemplate'];
    case 'JSRegexp':
      return ['jsRegexp'];
    case 'CSS':
      return ['cssValue'];
    case 'Text':
      return ['htmlText'];
    case 'RCDATA':
      return ['rcdata'];
    case 'AttrName':
      return ['htmlName'];
    case 'Srcset':
      return ['srcset'];
    default:
      return isComment(state) ? ['comment'] : [];
  }
}

function addressEscapers(part: Context['urlPart'], normalise: string): readonly string[] | undefined {
  if (part === 'Unknown') return undefined;
  if (part === 'QueryOrFrag') return ['urlEscape'];
  return part === 'None' ? ['urlFilter', normalise] : [normalise];
}

function quoteEscapers({ delimiter }: Context): readonly string[] {
  if (delimiter === 'None') return [];
  return delimiter === 'SpaceOrTagEnd' ? ['nospace'] : ['attr'];
}

function withEscapers(node: ActionNode, needed: readonly string[]): ActionNode {
  const last = node.pipe.commands.at(-1);
  const name = predefined(last);
  if (!last || name === undefined || needed.length === 0) return { ...node, escapers: inOrder(needed) };
  const isSame = needed.some((each) => sameAs.get(each) === name);
  const escapers = needed.map((each) => (sameAs.get(each) === name ? name : each));
  const rest = node.pipe.commands.slice(0, -1);
  // The arguments of `html` alone are joined first, because the other escapers take one value.
  const joined = rest.length === 0 ? [joinArguments(last)] : rest;
  const isJoined = isSame || (rest.length === 0 && last.operands.length > 1);
  if (!isJoined) return { ...node, escapers: inOrder(needed) };
  return {
    ...node,
    pipe: { ...node.pipe, commands: joined },
    escapers: inOrder(isSame ? escapers : [name, ...escapers]),
  };
}

function joinArguments({ span, operands }: CommandNode): CommandNode {
  const [first, ...rest] = operands;
  return { span, operands: [{ kind: 'identifier', span: first?.span ?? span, name: 'print' }, ...rest] };
}

/** Without those that change nothing after the one before. */
function inOrder(escapers: readonly string[]): readonly string[] {
  return escapers.filter((each, index) => !(each === 'attr' && safeInQuotes.has(escapers[index - 1] ?? '')));
}
