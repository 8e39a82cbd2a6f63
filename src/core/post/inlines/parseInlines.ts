import type { Span } from '../../text.js';
import { bareLinkAt } from './bareLinkAt.js';
import { bracketDepths } from './bracketDepths.js';
import { readQuote, surroundingsOf } from './quotes.js';
import { decodeReference } from '../entities.js';
import { angleAt } from './angles.js';
import { closeBracket, endBrackets, footnoteLabelAt, openBracket } from './brackets.js';
import { delimiterAt, matchDelimiters, nestInlines } from './emphasis.js';
import type { Inline, InlineContext } from './inline.js';
import type { InlineScan } from './inlineScan.js';

/** A text of inline Markdown. */
export interface InlineSource {
  /** The text as written. */
  readonly written: string;
  /** The same text, in which each call of a shortcode is replaced by a word of the same length. */
  readonly text: string;
  /** The calls, in order. */
  readonly calls: readonly Span[];
}

/**
 * Parses inline Markdown as Hugo's goldmark does with its default extensions; offsets are in the text. Takes about
 * linear time.
 */
export function parseInlines({ written, text, calls }: InlineSource, context: InlineContext): readonly Inline[] {
  if (calls.length === 0 && !beginsElement.test(text)) return noInlines;
  const scan: InlineScan = {
    text,
    written,
    context,
    calls,
    nextCall: 0,
    textEnd: textEndIn(text),
    foundEnd: undefined,
    nodes: [],
    delimiters: [],
    brackets: [],
    nonTextEnd: 0,
    missing: undefined,
    lastRuns: undefined,
    quotes: { single: 0, double: 0 },
    depths: undefined,
  };
  for (let at = 0; at < text.length;) at = takeCall(scan, at) ?? takeCharacter(scan, at);
  endBrackets(scan);
  return nestInlines(scan.nodes, matchDelimiters(scan.delimiters));
}

const noInlines: readonly Inline[] = [];

/** What an element can begin with, or a bare link contains. */
const beginsElement = /[\\`<&[*_~@]|:\/\/|www\./;

/** Adds the call that begins at an offset, and returns the offset after it. */
function takeCall(scan: InlineScan, at: number): number | undefined {
  const { calls } = scan;
  while (scan.nextCall < calls.length && calls[scan.nextCall]!.start < at) scan.nextCall++;
  const call = calls[scan.nextCall];
  if (call?.start !== at) return undefined;
  scan.nodes.push({ kind: 'call', start: at, end: call.end });
  return call.end;
}

/** Reads the element or text that begins at an offset, and returns the offset to continue at. */
function takeCharacter(scan: InlineScan, at: number): number {
  const { text } = scan;
  switch (text[at]) {
    case '\\':
      return takeEscape(scan, at);
    case '`':
      return takeCode(scan, at);
    case '<':
      return takeAngle(scan, at);
    case '&':
      return takeReference(scan, at);
    case '!':
      return text[at + 1] === '[' ? openBracket(scan, at, true) : at + 1;
    case '[': {
      const label = footnoteLabelAt(scan, at);
      if (label === undefined) return openBracket(scan, at, false);
      return add(scan, { kind: 'footnote', start: at, end: at + label.length + 3, label })!;
    }
    case ']':
      return closeBracket(scan, at);
    case '*':
    case '_':
    case '~':
      return takeDelimiter(scan, at);
    case '"':
    case "'":
      return takeQuote(scan, at);
    case '-':
    case '.':
    case '>':
      return takeSign(scan, at) ?? takeText(scan, at);
    default:
      return takeText(scan, at);
  }
}

/** Adds an element that is not text, and returns the offset after it. */
function add(scan: InlineScan, node: Inline | undefined): number | undefined {
  if (!node) return undefined;
  scan.nodes.push(node);
  scan.nonTextEnd = node.end;
  return node.end;
}

function takeAngle(scan: InlineScan, at: number): number {
  const node = angleAt(scan, at);
  return node ? add(scan, node)! : (takeSign(scan, at) ?? at + 1);
}

function takeEscape({ text, nodes }: InlineScan, at: number): number {
  const next = text[at + 1];
  if (next === undefined || next === '\n') return at + 1;
  const isMark = /^[!-/:-@[-`{-~]/.test(next);
  if (isMark) nodes.push({ kind: 'escape', start: at, end: at + 2, text: next });
  return at + 2;
}

function takeReference({ text, nodes }: InlineScan, at: number): number {
  const end = text.indexOf(';', at);
  const reference = end < 0 || end - at > 40 ? '' : text.slice(at, end + 1);
  const decoded = decodeReference(reference);
  if (decoded === undefined) return at + 1;
  nodes.push({ kind: 'entity', start: at, end: end + 1, text: decoded });
  return end + 1;
}

/** Reads code between runs of backticks of the same length (CommonMark 0.31.2, 6.1); otherwise the run is text. */
function takeCode(scan: InlineScan, at: number): number {
  const { text } = scan;
  const lastRuns = (scan.lastRuns ??= findRuns(text, at));
  const first = endOfRun(text, at);
  if ((lastRuns.get(first - at) ?? at) <= at) return first;
  for (let next = text.indexOf('`', first); ;) {
    const after = endOfRun(text, next);
    if (after - next === first - at) return add(scan, { kind: 'code', start: at, end: after })!;
    next = text.indexOf('`', after);
  }
}

function findRuns(text: string, from: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = from; at >= 0;) {
    const after = endOfRun(text, at);
    runs.set(after - at, at);
    at = text.indexOf('`', after);
  }
  return runs;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (text[end] === '`') end++;
  return end;
}

function takeDelimiter(scan: InlineScan, at: number): number {
  const delimiter = delimiterAt(scan.text, at);
  if (delimiter.mark === '~' && delimiter.length > 2) return delimiter.end;
  scan.delimiters.push(delimiter);
  scan.nonTextEnd = delimiter.end;
  return delimiter.end;
}

/** Reads `--`, `---`, `...`, `<<` or `>>`, which the typographer replaces. */
function takeSign(scan: InlineScan, at: number): number | undefined {
  const { text } = scan;
  const length = /^(?:---?|\.\.\.|<<|>>)/.exec(text.slice(at, at + 3))?.[0].length;
  if (length === undefined) return undefined;
  return (scan.nonTextEnd = at + length);
}

/** Reads a quotation mark, which the typographer can replace. */
function takeQuote(scan: InlineScan, at: number): number {
  const { text, quotes } = scan;
  const mark = text[at] as '"' | "'";
  const quote = readQuote(mark, surroundingsOf(text, at, ''), quotes);
  if (quote !== undefined) scan.nonTextEnd = at + 1;
  return at + 1;
}

/** Reads a bare link, or text up to where another element can begin. */
function takeText(scan: InlineScan, at: number): number {
  const { text, textEnd, nonTextEnd, calls } = scan;
  const mayBegin = textEnd !== beforeElements && (at === 0 || nonTextEnd === at || '\n *_~('.includes(text[at - 1]!));
  if (mayBegin) {
    const link = /[a-zA-Z\d]/.test(text[at]!) ? bareLinkAt(text, at, 'https') : undefined;
    if (link && depthAt(scan, at) === 0) {
      const address = { start: at, end: link.end };
      return add(scan, { kind: 'bareLink', start: at, end: link.end, url: link.href, address })!;
    }
  }
  const end = textEndFrom(scan, at);
  return Math.min(Math.max(end, at + 1), calls[scan.nextCall]?.start ?? Infinity);
}

/** Where text can end from an offset on. A call may be before that: then the same place is requested again. */
function textEndFrom(scan: InlineScan, at: number): number {
  if (scan.foundEnd === undefined || scan.foundEnd.index < at) {
    scan.textEnd.lastIndex = at;
    scan.foundEnd = scan.textEnd.exec(scan.text)!;
  }
  const { index, 0: found } = scan.foundEnd;
  return found === ' ' || found === '\n' || found === '(' ? index + 1 : index;
}

/** The pattern for where text ends: also before what can be a bare link of those kinds that a text contains. */
function textEndIn(text: string): RegExp {
  if (text.includes('@')) return beforeWords;
  return text.includes('://') || text.includes('www.') ? beforeAddresses : beforeElements;
}

/** The characters at which text can end. Quotation marks and signs matter only to the bare links after them. */
const beforeElements = /[\\`<&![\]*_~]|$/g;
const beforeAddresses = /[\\`<&![\]*_~"']|--|\.\.\.|>>|[\n (](?=https?:|ftp:|www\.)|$/g;
const beforeWords = /[\\`<&![\]*_~"']|--|\.\.\.|>>|[\n (]|$/g;

/** The number of open brackets before an offset: they can contain the text of a link, which contains no bare links. */
function depthAt(scan: InlineScan, at: number): number {
  return (scan.depths ??= bracketDepths(scan.text))[at]!;
}
