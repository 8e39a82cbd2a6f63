/** Offsets, end exclusive. */
export interface TomlSpan {
  readonly start: number;
  readonly end: number;
}

/** The delimiter missing at the end of a value. */
export type Missing = 'quote' | ']' | '}';

/** A line of TOML, or several if its value spans them; without surrounding white space and trailing comment. */
export interface TomlStatement extends TomlSpan {
  /** `other` is not a statement: an unfinished line, or something else. */
  readonly kind: 'pair' | 'table' | 'other';
  /** The whole key; for `other`, the whole line. */
  readonly key: TomlSpan;
  /** The first part of a dotted key, or the whole key. */
  readonly firstPart: TomlSpan;
  /** The text after the `=` of a `pair`, otherwise empty. */
  readonly value: TomlSpan;
  readonly missing: Missing | undefined;
}

const part = String.raw`(?:[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')`;
const dottedKey = String.raw`(?<first>${part})(?:[ \t]*\.[ \t]*${part})*`;
const pairPattern = new RegExp(String.raw`(?<key>${dottedKey})[ \t]*=[ \t]*`, 'y');
const tablePattern = new RegExp(
  String.raw`(?<open>\[\[?[ \t]*)(?<key>${dottedKey})[ \t]*\]{1,2}[ \t\r]*(?=#|\n|$)`,
  'y',
);
const gapPattern = /(?:[ \t\r\n]|#[^\n]*)*/y;

/** Splits TOML into statements. Never throws and accepts invalid text: a value without an end ends with its line. */
export function scanToml(toml: string): readonly TomlStatement[] {
  const statements: TomlStatement[] = [];
  for (let offset = skipGap(toml, 0); offset < toml.length;) {
    const statement = pairAt(toml, offset) ?? tableAt(toml, offset) ?? otherAt(toml, offset);
    statements.push(statement);
    offset = skipGap(toml, statement.end);
  }
  return statements;
}

function skipGap(toml: string, offset: number): number {
  gapPattern.lastIndex = offset;
  gapPattern.test(toml);
  return gapPattern.lastIndex;
}

function matchAt(pattern: RegExp, toml: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(toml) ?? undefined;
}

function pairAt(toml: string, start: number): TomlStatement | undefined {
  const match = matchAt(pairPattern, toml, start);
  if (!match) return undefined;
  const valueStart = start + match[0].length;
  const { end, missing } = scanValue(toml, valueStart);
  const value = { start: valueStart, end: valueStart + toml.slice(valueStart, end).trimEnd().length };
  const statementEnd = value.end > valueStart ? value.end : start + match[0].trimEnd().length;
  return { kind: 'pair', start, end: statementEnd, ...keyOf(match, start), value, missing };
}

function tableAt(toml: string, start: number): TomlStatement | undefined {
  const match = matchAt(tablePattern, toml, start);
  if (!match) return undefined;
  const end = start + match[0].trimEnd().length;
  const key = keyOf(match, start + match.groups!['open']!.length);
  return { kind: 'table', start, end, ...key, value: { start: end, end }, missing: undefined };
}

function otherAt(toml: string, start: number): TomlStatement {
  // Also trims spaces that are invalid in TOML, such as non-breaking ones; the scan must advance nevertheless.
  const length = Math.max(1, toml.slice(start, lineEndAt(toml, start)).trimEnd().length);
  const end = start + length;
  const span = { start, end };
  return { kind: 'other', ...span, key: span, firstPart: span, value: { start: end, end }, missing: undefined };
}

function keyOf({ groups }: RegExpExecArray, start: number): Pick<TomlStatement, 'key' | 'firstPart'> {
  return {
    key: { start, end: start + groups!['key']!.length },
    firstPart: { start, end: start + groups!['first']!.length },
  };
}

interface ValueEnd {
  readonly end: number;
  readonly missing: Missing | undefined;
}

/** Extends to the end of the line on which all brackets and quotation marks are closed. */
function scanValue(toml: string, start: number): ValueEnd {
  const closers: (']' | '}')[] = [];
  for (let offset = start; offset < toml.length; offset++) {
    const char = toml[offset]!;
    if (char === '\n') {
      const innermost = closers.at(-1);
      if (innermost === undefined) return { end: offset, missing: undefined };
      // If the next line is a key, the list was left open by mistake.
      if (innermost === ']' && isPair(toml, offset + 1)) return { end: offset, missing: innermost };
    } else if (char === '#') {
      if (closers.length === 0) return { end: offset, missing: undefined };
      offset = lineEndAt(toml, offset) - 1;
    } else if (char === '"' || char === "'") {
      const end = endOfText(toml, offset, char);
      if (end === undefined) return { end: lineEndAt(toml, offset), missing: 'quote' };
      offset = end - 1;
    } else if (char === '[') closers.push(']');
    else if (char === '{') closers.push('}');
    else if (char === closers.at(-1)) closers.pop();
  }
  const missing = closers.at(-1);
  return { end: missing === undefined ? toml.length : lineEndAt(toml, start), missing };
}

function isPair(toml: string, lineStart: number): boolean {
  return matchAt(pairPattern, toml, matchAt(/[ \t]*/y, toml, lineStart)![0].length + lineStart) !== undefined;
}

/** The offset after the quotation marks that close those at `start`. */
function endOfText(toml: string, start: number, quote: string): number | undefined {
  const triple = quote.repeat(3);
  const quotes = toml.startsWith(triple, start) ? triple : quote;
  for (let offset = start + quotes.length; offset < toml.length; offset++) {
    if (toml[offset] === '\n' && quotes === quote) return undefined;
    if (toml[offset] === '\\' && quote === '"') offset++;
    else if (toml.startsWith(quotes, offset)) {
      let end = offset + quotes.length;
      // Up to two quotation marks can precede the closing three.
      for (let more = 0; more < 2 && quotes === triple && toml[end] === quote; more++) end++;
      return end;
    }
  }
  return undefined;
}

function lineEndAt(toml: string, offset: number): number {
  const end = toml.indexOf('\n', offset);
  return end === -1 ? toml.length : end;
}
