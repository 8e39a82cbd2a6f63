import { quoteHugo } from '../../problem.js';
import { fail, type ActionState, type LexError } from './actionState.js';
import { lexAction } from './lexAction.js';
import { leftDelimiters, rightDelimiters, type Notation, type ShortcodeToken } from './shortcodeToken.js';

const divider = '<!--more-->';

interface PageState {
  readonly text: string;
  readonly tokens: ShortcodeToken[];
  readonly seenNames: Set<string>;
  position: number;
  inline: string | undefined;
  /** Offset of the first summary divider; -1 once it has been read or if there is none. */
  dividerAt: number;
  /** Offset up to which a broken call has been read, so that the text before it is not read again. */
  furthest: number;
  /** End of the line that was requested last. */
  lineEnd: number;
  /** Notations for which no further commented-out call ends. */
  readonly withoutCommentEnd: Set<Notation>;
}

/**
 * Splits a page into tokens as Hugo's page lexer does (v0.166), from the offset after the front matter. Shortcodes are
 * recognised everywhere, including in code and comments. Never throws: where Hugo stops, it adds an error token and
 * continues after the broken call. Takes linear time.
 */
export function lexShortcodes(text: string, bodyOffset = 0): readonly ShortcodeToken[] {
  const state: PageState = {
    text,
    tokens: [],
    seenNames: new Set(),
    position: bodyOffset,
    inline: undefined,
    dividerAt: text.indexOf(divider, bodyOffset),
    furthest: 0,
    lineEnd: -1,
    withoutCommentEnd: new Set(),
  };
  while (state.position < text.length) {
    const delimiter = nextDelimiter(text, state.position, text.length);
    if (state.dividerAt >= state.position && state.dividerAt < delimiter) lexDivider(state);
    else {
      pushText(state, state.position, delimiter);
      state.position = delimiter;
      if (delimiter < text.length) lexCall(state);
    }
  }
  return state.tokens;
}

function pushText({ tokens }: PageState, start: number, end: number): void {
  if (start < end) tokens.push({ type: 'text', start, end });
}

function lexDivider(state: PageState): void {
  const start = state.dividerAt;
  pushText(state, state.position, start);
  let end = start + divider.length;
  while (/\s/.test(state.text[end] ?? '')) end++;
  state.tokens.push({ type: 'summaryDivider', start, end });
  state.position = end;
  state.dividerAt = -1;
}

function lexCall(state: PageState): void {
  const { text, position: start } = state;
  const notation: Notation = text[start + 2] === '<' ? 'standard' : 'markdown';
  if (state.inline !== undefined && !closesInline(text, start, state.inline))
    recover(state, start, start + 3, fail(start, start + 3, quoteHugo('inline shortcodes do not support nesting')));
  else if (text.startsWith('/*', start + 3)) lexCommentedOut(state, start, notation);
  else lexActionAt(state, start, notation);
  // A divider within the text just read is not one.
  if (state.dividerAt >= 0 && state.dividerAt < state.position) state.dividerAt = text.indexOf(divider, state.position);
}

function closesInline(text: string, start: number, name: string): boolean {
  const [, closer = ''] = /^\s*\/\s*(\S*) /.exec(text.slice(start + 3, start + 64 + name.length)) ?? [];
  return closer === name;
}

// `{{</* x */>}}` is the text `{{< x >}}`.
function lexCommentedOut(state: PageState, start: number, notation: Notation): void {
  const { text, withoutCommentEnd } = state;
  const closer = `*/${rightDelimiters[notation]}`;
  const end = withoutCommentEnd.has(notation) ? -1 : text.indexOf(closer, start + 5);
  if (end < 0) {
    withoutCommentEnd.add(notation);
    recover(state, start, start + 5, fail(start, start + 5, quoteHugo('comment must be closed')));
    return;
  }
  pushText(state, start, start + 3);
  pushText(state, start + 5, end);
  pushText(state, end + 2, end + closer.length);
  state.position = end + closer.length;
}

function lexActionAt(state: PageState, start: number, notation: Notation): void {
  const { text, tokens, seenNames } = state;
  tokens.push({ type: 'leftDelimiter', notation, start, end: start + leftDelimiters[notation].length });
  const action: ActionState = {
    text,
    tokens,
    seenNames,
    notation,
    position: start + 3,
    named: false,
    closing: false,
    inline: state.inline,
    arguments: 'none',
  };
  const error = lexAction(action);
  state.inline = action.inline;
  if (error) recover(state, start, action.position, error);
  else state.position = action.position;
}

/** Adds the error and continues after the broken call, at its likely end on the line. */
function recover(state: PageState, start: number, position: number, error: LexError): void {
  const { tokens } = state;
  const readTo = Math.max(position, error.culprit.start);
  let end = endOfBroken(state, start, error.culprit.start);
  if (start < state.furthest) end = Math.max(end, readTo);
  state.furthest = Math.max(state.furthest, readTo);
  while (tokens.length > 0 && tokens[tokens.length - 1]!.start >= end) tokens.pop();
  tokens.push({ type: 'error', start, end, ...error });
  state.position = end;
}

function endOfBroken(state: PageState, start: number, culprit: number): number {
  const { text } = state;
  if (state.lineEnd < start) {
    const found = /[\r\n]/g;
    found.lastIndex = start;
    state.lineEnd = found.exec(text)?.index ?? text.length;
  }
  const lineEnd = Math.max(state.lineEnd, start + 3);
  for (const from of culprit > start + 3 && culprit < lineEnd ? [culprit, start + 3] : [start + 3]) {
    const end = nextDelimiter(text, from, lineEnd);
    const right = /[>%]\}\}/.exec(text.slice(from, end));
    if (right) return from + right.index + 3;
    if (end < lineEnd) return end;
  }
  return lineEnd;
}

/** The offset of the next left delimiter between two offsets, or the end. */
function nextDelimiter(text: string, from: number, to: number): number {
  for (let at = text.indexOf('{{', from); at >= 0 && at < to; at = text.indexOf('{{', at + 1))
    if (text[at + 2] === '<' || text[at + 2] === '%') return at;
  return to;
}
