import type { Span } from '../text.js';

/** The value of an attribute; of a list, only strings and numbers are used. */
export type AttributeValue = string | number | boolean | null | readonly (string | number)[];

/** In order, including duplicate names; classes are joined. */
export type Attributes = readonly (readonly [name: string, value: AttributeValue])[];

// Only ASCII white space counts.
const shorthand = /([#.])((?:[\w:.-]|\P{ASCII})*)/uy;
const name = /([A-Za-z_:][\w:.-]*)[\t-\r ]*=[\t-\r ]*/y;
const quoted = /"((?:[^"\\]|\\[^])*)"/y;
const number = /[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d*)?/y;
const word = /[A-Za-z_:][\w:.-]*/y;
const space = /[\t-\r ]*/y;
const comma = /[\t-\r ]*,?[\t-\r ]*/y;
/** Deeper lists are not read: each level is a call. */
const deepest = 100;
const literals: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/**
 * Parses `{#id .class key="value" n=1 list=[1,"2-4"]}` at an offset, as goldmark does; `undefined` for anything else.
 */
export function attributesAt(text: string, at: number): { attributes: Attributes; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  const attributes: [string, AttributeValue][] = [];
  let end = at + 1;
  while (text[end] !== '}') {
    const start = end + lengthOf(space, text, end);
    const read = shorthandAt(text, start) ?? pairAt(text, start);
    if (!read) return undefined;
    add(attributes, read.name, read.value);
    end = read.end + lengthOf(comma, text, read.end);
  }
  return { attributes, end: end + 1 };
}

/**
 * The braces in the text after a fence that Hugo 0.169 reads as attributes: from the last `{` before the first `}` after
 * it. Quotation marks do not count.
 */
export function bracesIn(info: string): Span | undefined {
  const first = info.indexOf('{');
  const last = first < 0 ? -1 : info.indexOf('}', first);
  return last < 0 ? undefined : { start: info.lastIndexOf('{', last), end: last + 1 };
}

/** The attributes as HTML text: empty for values without a text. Event handlers are dropped. */
export function shownAttributes(attributes: Attributes): [string, string][] {
  return attributes
    .filter(([key]) => !/^on/i.test(key))
    .map(([key, value]) => [key, value === null || typeof value === 'object' ? '' : String(value)]);
}

interface Read {
  readonly name: string;
  readonly value: AttributeValue;
  readonly end: number;
}

function shorthandAt(text: string, at: number): Read | undefined {
  const found = match(shorthand, text, at);
  return found && { name: found[1] === '#' ? 'id' : 'class', value: found[2]!, end: at + found[0].length };
}

function pairAt(text: string, at: number): Read | undefined {
  const found = match(name, text, at);
  const read = found && valueAt(text, at + found[0].length);
  if (!read || (found[1] === 'class' && typeof read.value !== 'string')) return undefined;
  return { name: found[1]!, ...read };
}

function valueAt(text: string, at: number, depth = 0): Omit<Read, 'name'> | undefined {
  if (text[at] === '[') return depth > deepest ? undefined : listAt(text, at, depth);
  const string = match(quoted, text, at);
  if (string) return { value: string[1]!.replace(/\\(["\\/])/g, '$1'), end: at + string[0].length };
  const digits = match(number, text, at)?.[0];
  if (digits !== undefined) {
    const value = Number(digits);
    return Number.isFinite(value) ? { value, end: at + digits.length } : undefined;
  }
  const plain = match(word, text, at)?.[0];
  if (plain === undefined) return undefined;
  return { value: Object.hasOwn(literals, plain) ? literals[plain]! : plain, end: at + plain.length };
}

function listAt(text: string, at: number, depth: number): Omit<Read, 'name'> | undefined {
  const value: (string | number)[] = [];
  if (text[at + 1] === ']') return { value, end: at + 2 };
  for (let end = at + 1; ;) {
    const item = valueAt(text, end + lengthOf(space, text, end), depth + 1);
    if (!item) return undefined;
    if (typeof item.value === 'string' || typeof item.value === 'number') value.push(item.value);
    end = item.end + lengthOf(space, text, item.end);
    if (text[end] === ']') return { value, end: end + 1 };
    if (text[end] === ',') end++;
  }
}

function add(attributes: [string, AttributeValue][], key: string, value: AttributeValue): void {
  const known = key === 'class' ? attributes.find(([other]) => other === 'class') : undefined;
  if (known) known[1] = `${String(known[1])} ${String(value)}`;
  else attributes.push([key, value]);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at)?.[0].length ?? 0;
}
