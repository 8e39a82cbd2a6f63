import { say, type Message, type Problem } from '../problem.js';
import { rangeOf, type SourceText } from '../text.js';
import { readActions, type Action } from './readActions.js';
import type { BrokenCall, ShortcodeCall, ShortcodeNode } from './shortcode.js';
import type { ShortcodeToken, Span } from './shortcodeToken.js';

/** Whether a shortcode takes what stands between its opener and its closer; `undefined` where nobody knows. */
export type TakesInner = (name: string) => boolean | undefined;

export interface PairedShortcodes {
  /** All of the body, in order and without gaps, but for the marks of commented-out calls. */
  readonly nodes: readonly ShortcodeNode[];
  readonly problems: readonly Problem[];
}

/** Calls within calls, beyond which none is opened any more; Hugo has no such limit, but stacks have. */
const maximalDepth = 64;

interface OpenCall {
  readonly action: Action;
  readonly children: ShortcodeNode[];
}

interface Pairing {
  readonly nodes: ShortcodeNode[];
  readonly open: OpenCall[];
  readonly report: (code: string, span: Span, message: Message, severity?: Problem['severity']) => void;
}

/**
 * Pairs openers with closers as Hugo does: a closer closes the innermost open call, whatever its name. A shortcode of
 * which nobody knows whether it takes inner content takes it where a closer of its name follows.
 */
export function pairShortcodes(
  source: SourceText,
  tokens: readonly ShortcodeToken[],
  takesInner: TakesInner,
): PairedShortcodes {
  const problems: Problem[] = [];
  const pairing: Pairing = {
    nodes: [],
    open: [],
    report: (code, { start, end }, message, severity = 'error') =>
      problems.push({ code, severity, message, range: rangeOf(source, start, end) }),
  };
  const actions = readActions(tokens);
  const closed = closedByName(actions.filter((action): action is Action => 'notation' in action));
  for (const action of actions) {
    if ('type' in action) add(pairing, { kind: action.type, start: action.start, end: action.end });
    else if (action.kind === 'broken') {
      const { error, ...broken } = action;
      pairing.report(error.code, spanOfCulprit(error.culprit, action), error.message);
      add(pairing, broken);
    } else if (action.kind === 'closer') close(pairing, action);
    else {
      const known = takesInner(action.name?.value ?? '');
      if (known === false && action.kind === 'selfClosed')
        pairing.report('shortcode-unmatched', action, noInner(action.name!.value));
      open(pairing, action, known ?? closed.has(action));
    }
  }
  while (pairing.open.length > 0) giveUp(pairing);
  return { nodes: pairing.nodes, problems };
}

/** Openers whose own closer follows. */
function closedByName(actions: readonly Action[]): ReadonlySet<Action> {
  const waiting = new Map<string, Action[]>();
  const closed = new Set<Action>();
  for (const action of actions) {
    const name = action.name?.value ?? '';
    if (action.kind === 'opener') {
      const others = waiting.get(name);
      if (others) others.push(action);
      else waiting.set(name, [action]);
    } else if (action.kind === 'closer') {
      const opener = waiting.get(name)?.pop();
      if (opener) closed.add(opener);
    }
  }
  return closed;
}

function add({ nodes, open }: Pairing, node: ShortcodeNode): void {
  (open.at(-1)?.children ?? nodes).push(node);
}

function open(pairing: Pairing, action: Action, takesInner: boolean): void {
  if (action.kind === 'nameless') {
    const message = say('shortcode has no name');
    pairing.report('shortcode-syntax', action, message);
    add(pairing, brokenCall(action, message));
  } else if (action.kind === 'opener' && takesInner && pairing.open.length < maximalDepth) {
    pairing.open.push({ action, children: [] });
  } else {
    add(pairing, callOf(action, [], undefined));
  }
}

function close(pairing: Pairing, action: Action): void {
  const name = action.name!.value;
  const call = pairing.open.pop();
  if (!call) {
    const message = noInner(name);
    pairing.report('shortcode-unmatched', action, message);
    add(pairing, brokenCall(action, message));
    return;
  }
  const opened = call.action.name!.value;
  if (opened !== name) {
    const message = say('this closes the shortcode "{0}", which was opened last, not "{1}"', opened, name);
    pairing.report('shortcode-unmatched', action, message, 'warning');
  }
  add(pairing, callOf(call.action, call.children, action));
}

/** The innermost open call is never closed: it takes nothing in. */
function giveUp(pairing: Pairing): void {
  const { action, children } = pairing.open.pop()!;
  const message = say('shortcode "{0}" must be closed or self-closed', action.name!.value);
  pairing.report('shortcode-unclosed', action, message);
  add(pairing, brokenCall(action, message));
  for (const child of children) add(pairing, child);
}

/** Hugo's words for a closer, or a slash at the end, of a shortcode that takes no inner content. */
function noInner(name: string): Message {
  return say('shortcode "{0}" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided', name);
}

function callOf(action: Action, children: readonly ShortcodeNode[], closer: Action | undefined): ShortcodeCall {
  const { start, end, name, notation } = action;
  return {
    kind: 'call',
    name: name!.value,
    nameSpan: { start: name!.start, end: name!.end },
    notation,
    arguments: action.arguments,
    selfClosed: action.kind === 'selfClosed',
    opener: { start, end },
    inner: closer && { start: end, end: closer.start },
    children,
    closer: closer && { start: closer.start, end: closer.end, name: closer.name!.value },
    start,
    end: closer?.end ?? end,
  };
}

function brokenCall(action: Action, message: Message): BrokenCall {
  const { start, end, name } = action;
  return { kind: 'broken', start, end, message, name, arguments: action.arguments };
}

/** A culprit of no width, as at the end of the text, is a bad place to point at. */
function spanOfCulprit(culprit: Span, broken: Span): Span {
  return culprit.start === culprit.end ? { start: broken.start, end: broken.end } : culprit;
}
