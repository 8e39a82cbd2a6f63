import type { Shortcode } from './catalogue.js';
import { lexShortcodes } from './lexShortcodes.js';
import type { Span } from './shortcodeToken.js';

/** Replaces a span of a call. */
export interface SpanEdit extends Span {
  readonly newText: string;
}

export interface MendedCall {
  readonly edits: readonly SpanEdit[];
  /** Whether the fix involves no guess. */
  readonly safe: boolean;
}

interface Mending {
  readonly text: string;
  readonly edits: SpanEdit[];
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
export function mendCall(text: string, shortcode: Shortcode | undefined): MendedCall | undefined {
  const [start, mark] = opener.exec(text) ?? [];
  if (start === undefined) return undefined;
  const mending: Mending = { text, edits: [], positional: [], position: start.length, safe: true, named: new Set() };
  while (mendNext(mending, `${mark === '<' ? '>' : '%'}}}`));
  namePositional(mending, shortcode);
  const edits = [...mending.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.length > 0 && isSound(applied(text, edits)) ? { edits, safe: mending.safe } : undefined;
}

/** Reads one argument or the end; returns `false` at the end. */
function mendNext(mending: Mending, right: string): boolean {
  const { text } = mending;
  skipBlanks(mending);
  const at = mending.position;
  const delimiter = delimiterAt(text, at);
  if (delimiter > 0) {
    if (text.slice(at, at + delimiter) !== right && !text.startsWith('/', at)) replace(mending, at, at + 3, right);
    return false;
  }
  if (at >= text.length) {
    const end = text.trimEnd().length;
    replace(mending, end, text.length, ` ${right}`, false);
    return false;
  }
  const [key] = matchAt(/[\p{L}\p{Nd}_.-]+(?=[ \t]*=)/uy, text, at) ?? [];
  if (key === undefined) {
    mending.positional.push(mendValue(mending, false));
    return true;
  }
  mending.named.add(key);
  const equals = text.indexOf('=', at + key.length);
  if (equals > at + key.length) replace(mending, at + key.length, equals, '');
  mending.position = equals + 1;
  skipBlanks(mending);
  mendValue(mending, true);
  return true;
}

/** The value at the current position, including quotation marks. */
function mendValue(mending: Mending, isNamed: boolean): Span {
  const { text, position: start } = mending;
  const quote = text[start] ?? '';
  if (quote === '"' || quote === '`') return mendQuoted(mending, quote);
  if (strange.test(quote)) {
    // It ends before white space, the end of the call, or the next key: quotation marks inside are apostrophes.
    const [value] = matchAt(/.[^"`\r\n]*?['‘’“”„‟«»](?=[ \t]|\/?[>%]\}\}|$)/uy, text, start) ?? [];
    if (value !== undefined) {
      replace(mending, start, start + 1, '"');
      replace(mending, start + value.length - 1, start + value.length, '"');
      return moveTo(mending, start + value.length);
    }
  }
  const [bare = ''] = matchAt(/(?:(?![>%]\}\}|\/[>%]\}\})[^\s"`])+/uy, text, start) ?? [];
  const end = start + Math.max(bare.length, 1);
  const isPlain = isNamed ? delimiterAt(text, end) === 0 : /^[\p{L}\p{Nd}_-][\p{L}\p{Nd}_.-]*$/u.test(bare);
  if (!isPlain && bare !== '') {
    replace(mending, start, start, '"');
    replace(mending, end, end, '"');
  }
  return moveTo(mending, end);
}

/** A string whose closing quotation mark may be missing: then it extends to the end of the call. */
function mendQuoted(mending: Mending, quote: '"' | '`'): Span {
  const { text, position: start } = mending;
  const [whole] = matchAt(quote === '"' ? /"(?:[^"\\\n]|\\[^\n])*"/y : /`[^`]*`/y, text, start) ?? [];
  if (whole !== undefined) return moveTo(mending, start + whole.length);
  const delimiter = text.slice(start).search(/\s*\/?[>%]\}\}/);
  const end = delimiter < 0 ? text.trimEnd().length : start + delimiter;
  replace(mending, end, end, quote, false);
  return moveTo(mending, end);
}

function moveTo(mending: Mending, end: number): Span {
  const start = mending.position;
  mending.position = end;
  return { start, end };
}

function skipBlanks(mending: Mending): void {
  while (/\s/.test(mending.text[mending.position] ?? '')) mending.position++;
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

function replace(mending: Mending, start: number, end: number, newText: string, isSafe = true): void {
  mending.edits.push({ start, end, newText });
  mending.safe &&= isSafe;
}

/** If there is a single positional argument among named ones, it is the one that can be positional. */
function namePositional(mending: Mending, shortcode: Shortcode | undefined): void {
  const [argument, ...others] = mending.positional;
  if (mending.named.size === 0 || !argument || others.length > 0) return;
  const parameters = shortcode?.parameters ?? [];
  const name = (parameters.find(({ index }) => index === 0) ?? parameters.find(({ required }) => required))?.name;
  if (name !== undefined && !mending.named.has(name))
    mending.edits.unshift({ start: argument.start, end: argument.start, newText: `${name}=` });
  mending.safe = false;
}

function applied(text: string, edits: readonly SpanEdit[]): string {
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
