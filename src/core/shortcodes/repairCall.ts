import type { Span } from '../text.js';
import type { Shortcode } from './catalogue.js';
import { lexShortcodes } from './lexer/lexShortcodes.js';

/** Replaces a span of a call. */
export interface CallEdit extends Span {
  readonly newText: string;
}

export interface RepairedCall {
  readonly edits: readonly CallEdit[];
  /** Whether the fix involves no guess. */
  readonly safe: boolean;
}

interface RepairState {
  readonly text: string;
  readonly edits: CallEdit[];
  readonly positional: Span[];
  position: number;
  safe: boolean;
  readonly named: Set<string>;
}

const opener = /^\{\{([<%])[ \t]*[\p{L}\p{Nd}_][\p{L}\p{Nd}_/-]*(?=\s|[>%]\}\}|$)/u;

/** Quotation marks that people and programs use, but Hugo does not accept. */
const strange = /['‘’“”„‟«»]/;

/**
 * Finds the edits that make a call valid for Hugo: correct quotation marks around values, no space before `=`, a name
 * for the positional argument among named ones, the right delimiter. `text` is the call from its left delimiter to its
 * likely end. `undefined` if the call would still be invalid. Takes linear time.
 */
export function repairCall(text: string, shortcode: Shortcode | undefined): RepairedCall | undefined {
  const [start, mark] = opener.exec(text) ?? [];
  if (start === undefined) return undefined;
  const state: RepairState = { text, edits: [], positional: [], position: start.length, safe: true, named: new Set() };
  while (repairNext(state, `${mark === '<' ? '>' : '%'}}}`));
  namePositional(state, shortcode);
  const edits = [...state.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.length > 0 && isSound(applied(text, edits)) ? { edits, safe: state.safe } : undefined;
}

/** What is left of a right delimiter at the end of a call, possibly nothing. */
const partialDelimiter = /(?:[>%](?:[ \t]*\}){0,2}|\}\}?)?\s*$/y;

/** Reads one argument or the end; returns `false` at the end. */
function repairNext(state: RepairState, right: string): boolean {
  const { text } = state;
  skipSpaces(state);
  const at = state.position;
  const delimiter = delimiterAt(text, at);
  if (delimiter > 0) {
    if (text.slice(at, at + delimiter) !== right && !text.startsWith('/', at)) replace(state, at, at + 3, right);
    return false;
  }
  if (matchAt(partialDelimiter, text, at)) {
    const end = text.trimEnd().length;
    replace(state, Math.min(at, end), at < end ? end : text.length, at < end ? right : ` ${right}`, false);
    return false;
  }
  const [key] = matchAt(/[\p{L}\p{Nd}_.-]+(?=[ \t]*=)/uy, text, at) ?? [];
  if (key === undefined) {
    state.positional.push(repairValue(state, false));
    return true;
  }
  state.named.add(key);
  const equals = text.indexOf('=', at + key.length);
  if (equals > at + key.length) replace(state, at + key.length, equals, '');
  state.position = equals + 1;
  skipSpaces(state);
  repairValue(state, true);
  return true;
}

/** The value at the current position, including quotation marks. */
function repairValue(state: RepairState, isNamed: boolean): Span {
  const { text, position: start } = state;
  const quote = text[start] ?? '';
  if (quote === '"' || quote === '`') return repairQuoted(state, quote);
  if (strange.test(quote)) {
    // It ends before white space, the end of the call, or the next key: quotation marks inside are apostrophes.
    const [value] = matchAt(/.[^"`\r\n]*?['‘’“”„‟«»](?=[ \t]|\/?[>%]\}\}|$)/uy, text, start) ?? [];
    if (value !== undefined) {
      replace(state, start, start + 1, '"');
      replace(state, start + value.length - 1, start + value.length, '"');
      return moveTo(state, start + value.length);
    }
  }
  const [bare = ''] = matchAt(/(?:(?![>%]\}\}|\/[>%]\}\})[^\s"`])+/uy, text, start) ?? [];
  // Beyond the end of the text nothing would ever match.
  const end = Math.min(start + Math.max(bare.length, 1), text.length);
  const isPlain = isNamed ? delimiterAt(text, end) === 0 : /^[\p{L}\p{Nd}_-][\p{L}\p{Nd}_.-]*$/u.test(bare);
  if (!isPlain && bare !== '') {
    replace(state, start, start, '"');
    replace(state, end, end, '"');
  }
  return moveTo(state, end);
}

/** A string whose closing quotation mark may be missing: then it extends to the end of the call. */
function repairQuoted(state: RepairState, quote: '"' | '`'): Span {
  const { text, position: start } = state;
  const [whole] = matchAt(quote === '"' ? /"(?:[^"\\\n]|\\[^\n])*"/y : /`[^`]*`/y, text, start) ?? [];
  if (whole !== undefined) return moveTo(state, start + whole.length);
  const delimiter = text.slice(start).search(/\/?[>%]\}\}/);
  const end = (delimiter < 0 ? text : text.slice(0, start + delimiter)).trimEnd().length;
  replace(state, end, end, quote, false);
  return moveTo(state, end);
}

function moveTo(state: RepairState, end: number): Span {
  const start = state.position;
  state.position = end;
  return { start, end };
}

function skipSpaces(state: RepairState): void {
  while (/\s/.test(state.text[state.position] ?? '')) state.position++;
}

/**
 * The length of the right delimiter at an offset, in either notation and including a preceding slash; 0 if there is
 * none.
 */
function delimiterAt(text: string, at: number): number {
  return matchAt(/\/?[>%]\}\}/y, text, at)?.[0].length ?? 0;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function replace(state: RepairState, start: number, end: number, newText: string, isSafe = true): void {
  state.edits.push({ start, end, newText });
  state.safe &&= isSafe;
}

/** If there is a single positional argument among named ones, it is the one that can be positional. */
function namePositional(state: RepairState, shortcode: Shortcode | undefined): void {
  const [argument, ...others] = state.positional;
  if (state.named.size === 0 || !argument || others.length > 0) return;
  const parameters = shortcode?.parameters ?? [];
  const name = (parameters.find(({ index }) => index === 0) ?? parameters.find(({ required }) => required))?.name;
  if (name !== undefined && !state.named.has(name))
    state.edits.unshift({ start: argument.start, end: argument.start, newText: `${name}=` });
  state.safe = false;
}

function applied(text: string, edits: readonly CallEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/** Whether the text is a single valid call. */
function isSound(text: string): boolean {
  const tokens = lexShortcodes(text);
  const names = tokens.filter(({ type }) => type === 'rightDelimiter');
  return names.length === 1 && tokens.at(-1)?.type === 'rightDelimiter' && tokens.every(({ type }) => type !== 'error');
}
