import { quoteHugo, say, type Message, type Problem } from '../problem.js';
import { rangeOf, type SourceText, type Span } from '../text.js';
import { readActions, type Action, type BrokenAction } from './lexer/readActions.js';
import type { BrokenCall, ShortcodeCall, ShortcodeNode } from './shortcode.js';
import type { NameToken, ShortcodeToken } from './lexer/shortcodeToken.js';

/** Whether a shortcode takes content between its opener and its closer; `undefined` if not known. */
export type TakesInner = (name: string) => boolean | undefined;

/** A problem with a call, with the data that its fixes need. */
export interface ShortcodeFault {
  /**
   * `slash`: `/>}}` for a shortcode that must not be closed; `closer`: a closer without an opener; `crossed`: it closes
   * another call.
   */
  readonly kind: 'broken' | 'nameless' | 'slash' | 'closer' | 'crossed' | 'unclosed';
  readonly problem: Problem;
  /** The call from delimiter to delimiter. */
  readonly action: Span & Pick<Action, 'arguments'>;
  /** The name as written, if there is one. */
  readonly name: NameToken | undefined;
  /** What Hugo reports in a broken call; it can be far below, if the call is not closed. */
  readonly culprit?: Span;
  /** The name of the shortcode that a closer closes, or a broken one should have closed, if different. */
  readonly opened?: string;
}

export interface PairedShortcodes {
  /** The whole body, in order and without gaps, except for the comment marks of commented-out calls. */
  readonly nodes: readonly ShortcodeNode[];
  readonly faults: readonly ShortcodeFault[];
  /** The problems of the faults. */
  readonly problems: readonly Problem[];
}

/** Maximum nesting of calls. Hugo has no such limit, but recursion has. */
const maximalDepth = 64;

/** The lexer reports the code of a broken call. */
const codes: Readonly<Record<ShortcodeFault['kind'], string>> = {
  broken: 'shortcode-syntax',
  nameless: 'shortcode-syntax',
  slash: 'shortcode-unmatched',
  closer: 'shortcode-unmatched',
  crossed: 'shortcode-unmatched',
  unclosed: 'shortcode-unclosed',
};

interface OpenCall {
  readonly action: Action;
  readonly children: ShortcodeNode[];
  /** A broken closer was meant for this call, so it is not reported as unclosed. */
  hasBrokenCloser: boolean;
}

interface Pairing {
  readonly nodes: ShortcodeNode[];
  readonly open: OpenCall[];
  readonly report: (
    kind: ShortcodeFault['kind'],
    action: ShortcodeFault['action'] & Pick<ShortcodeFault, 'name'>,
    message: Message,
    opened?: string,
  ) => void;
  readonly faults: ShortcodeFault[];
}

/**
 * Pairs openers and closers as Hugo does: a closer closes the innermost open call, whatever its name. A shortcode that
 * may or may not take content takes it if a closer with its name follows.
 */
export function pairShortcodes(
  source: SourceText,
  tokens: readonly ShortcodeToken[],
  takesInner: TakesInner,
): PairedShortcodes {
  const faults: ShortcodeFault[] = [];
  const pairing: Pairing = {
    nodes: [],
    open: [],
    faults,
    report: (kind, action, message, opened) => {
      const range = rangeOf(source, action.start, action.end);
      const problem: Problem = {
        code: codes[kind],
        severity: kind === 'crossed' ? 'warning' : 'error',
        message,
        range,
      };
      faults.push({ kind, problem, action, name: action.name, ...(opened !== undefined && { opened }) });
    },
  };
  const actions = readActions(tokens);
  const closed = closedByName(actions.filter((action): action is Action => 'notation' in action));
  for (const action of actions) {
    if ('type' in action) add(pairing, { kind: action.type, start: action.start, end: action.end });
    else if (action.kind === 'broken') takeBroken(pairing, action, source);
    else if (action.kind === 'closer') close(pairing, action);
    else {
      const known = takesInner(action.name?.value ?? '');
      if (known === false && action.kind === 'selfClosed') pairing.report('slash', action, noInner(action.name!.value));
      open(pairing, action, known ?? closed.has(action));
    }
  }
  while (pairing.open.length > 0) giveUp(pairing);
  return { nodes: pairing.nodes, faults, problems: faults.map(({ problem }) => problem) };
}

/** Openers that are followed by a closer with the same name. */
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
    const message = quoteHugo('shortcode has no name');
    pairing.report('nameless', action, message);
    add(pairing, brokenCall(action, message));
  } else if (action.kind === 'opener' && takesInner && pairing.open.length < maximalDepth) {
    pairing.open.push({ action, children: [], hasBrokenCloser: false });
  } else {
    add(pairing, callOf(action, [], undefined));
  }
}

function close(pairing: Pairing, action: Action): void {
  const name = action.name?.value;
  const call = pairing.open.pop();
  if (!call) {
    const message = noInner(name ?? '');
    pairing.report('closer', action, message);
    add(pairing, brokenCall(action, message));
    return;
  }
  const opened = call.action.name!.value;
  // Without a name, `{{< / >}}` closes the innermost call.
  if (name !== undefined && opened !== name) {
    const message = say('this closes the shortcode "{0}", which was opened last, not "{1}"', opened, name);
    pairing.report('crossed', action, message, opened);
  }
  add(pairing, callOf(call.action, call.children, action));
}

function takeBroken(pairing: Pairing, action: BrokenAction, source: SourceText): void {
  const { error, closes, ...broken } = action;
  const meant = closes ? pairing.open.filter(({ hasBrokenCloser }) => !hasBrokenCloser).at(-1) : undefined;
  if (meant) meant.hasBrokenCloser = true;
  const opened = meant?.action.name!.value;
  const { start, end } = spanOfCulprit(error.culprit, action);
  const range = rangeOf(source, start, end);
  const problem: Problem = { code: error.code, severity: 'error', message: error.message, range };
  const { name } = action;
  const { culprit } = error;
  pairing.faults.push({ kind: 'broken', problem, action, name, culprit, ...(opened !== undefined && { opened }) });
  add(pairing, broken);
}

/** The innermost open call is never closed, so it has no content. */
function giveUp(pairing: Pairing): void {
  const { action, children, hasBrokenCloser } = pairing.open.pop()!;
  const message = quoteHugo('shortcode "{0}" must be closed or self-closed', action.name!.value);
  if (!hasBrokenCloser) pairing.report('unclosed', action, message);
  add(pairing, brokenCall(action, message));
  for (const child of children) add(pairing, child);
}

/** Hugo's message for a closer, or a slash at the end, of a shortcode without content. */
function noInner(name: string): Message {
  return quoteHugo('shortcode "{0}" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided', name);
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
    closer: closer && { start: closer.start, end: closer.end, name: closer.name?.value ?? '' },
    start,
    end: closer?.end ?? end,
  };
}

function brokenCall(action: Action, message: Message): BrokenCall {
  const { start, end, name } = action;
  return { kind: 'broken', start, end, message, name, arguments: action.arguments };
}

/** An empty culprit, as at the end of the text, cannot be marked. */
function spanOfCulprit(culprit: Span, broken: Span): Span {
  return culprit.start === culprit.end ? { start: broken.start, end: broken.end } : culprit;
}
