import { attributesAt, bracesIn } from '../../../post/attributes.js';
import { say, type Fix, type Message } from '../../../problem.js';
import { rangeOf, type SourceText, type Span } from '../../../text.js';
import { bracesFault } from './bracesFault.js';

/** What can be written in place of braces after a fence that Hugo rejects; `info` is the whole text after the fence. */
export function fixesOfBraces(source: SourceText, braces: Span, info: Span): readonly Fix[] {
  const { text } = source;
  const written = text.slice(braces.start + 1, braces.end - 1);
  const isAlone = text.slice(info.start, info.end).trim() === text.slice(braces.start, braces.end);
  const replace = (newText: string, title: Message, { start, end }: Span, safe = false): Fix => ({
    title,
    edits: [{ range: rangeOf(source, start, end), newText }],
    safe,
  });
  const meant = meantBy(written);
  const language = isAlone ? /^\s*\.?([A-Za-z][\w+#-]*)(?=[\s,]|$)/.exec(written)?.[1] : undefined;
  const end = trimmedEnd(text, info, braces);
  const before = text.slice(info.start, braces.start);
  const start = end === info.end ? info.start + before.trimEnd().length : braces.start;
  return [
    ...(meant ? [replace(meant.text, say('Change to {0}', meant.text), braces, meant.isSure)] : []),
    ...(language ? [replace(language, say('Change to {0}', language), braces)] : []),
    replace('', say('Remove {0}', text.slice(braces.start, braces.end)), { start, end }),
  ];
}

/** The end of the braces, or of the line if only further braces and white space follow. */
function trimmedEnd(text: string, info: Span, { end }: Span): number {
  return /^[\s}]*$/.test(text.slice(end, info.end)) ? info.end : end;
}

interface Meant {
  readonly text: string;
  /** Whether nothing had to be guessed. */
  readonly isSure: boolean;
}

/** The attributes that somebody meant, if Hugo can read them. */
function meantBy(written: string): Meant | undefined {
  const meant = meantLines(written) ?? meantPairs(written);
  return meant && bracesIn(meant.text)?.end === meant.text.length && !bracesFault(meant.text, true) ? meant : undefined;
}

const lineList = String.raw`\d+(?:-\d+)?(?:[ \t,;]+\d+(?:-\d+)?)*`;

/** `{1,3-4}` as other generators take it. */
function meantLines(written: string): Meant | undefined {
  const lines = new RegExp(`^\\s*(${lineList})\\s*$`).exec(written)?.[1];
  return lines === undefined ? undefined : { text: `{hl_lines=${listOf(lines)}}`, isSure: false };
}

function listOf(lines: string): string {
  const items = lines.split(/[ \t,;]+/).map((line) => (line.includes('-') ? `"${line}"` : line));
  return `[${items.join(',')}]`;
}

const separator = /[\s,;]*/y;
const shorthand = /[#.][\w:-]+/y;
const pairStart = /(["'“”]?)([A-Za-z_:][\w:.-]*)\1\s*[=:]\s*/y;
const lineNumbers = new RegExp(`["'“”‘’[]*(${lineList})["'“”‘’\\]]*(?=[\\s,;]|$)`, 'y');
const value = /"((?:[^"\\]|\\.)*)"|'([^']*)'|[“”]([^“”]*)[“”]|[‘’]([^‘’]*)[‘’]|(\[[^\]]*\])|([^\s,;"'“”‘’]+)/y;

/** Names with values in any notation, and `#id` and `.class`. */
function meantPairs(written: string): Meant | undefined {
  const attributes: string[] = [];
  let at = lengthAt(separator, written, 0);
  for (; at < written.length; at += lengthAt(separator, written, at)) {
    const short = matchAt(shorthand, written, at)?.[0];
    const pair = short === undefined ? pairAt(written, at) : undefined;
    if (short === undefined && !pair) return undefined;
    attributes.push(short ?? pair!.text);
    at = short === undefined ? pair!.end : at + short.length;
  }
  return attributes.length === 0 ? undefined : { text: `{${attributes.join(' ')}}`, isSure: true };
}

function pairAt(written: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const start = matchAt(pairStart, written, at);
  if (!start) return undefined;
  const [name, from] = [start[2]!, at + start[0].length];
  const lines = /^hl_?lines$/i.test(name) ? matchAt(lineNumbers, written, from) : undefined;
  if (lines) return { text: `hl_lines=${listOf(lines[1]!)}`, end: from + lines[0].length };
  const found = matchAt(value, written, from);
  if (!found) return undefined;
  const [whole, double, single, curly, curlySingle, list, plain] = found;
  const words = double ?? single ?? curly ?? curlySingle;
  const isKept = words === undefined && attributesAt(`{a=${whole}}`, 0) !== undefined && plain !== 'null';
  const text = isKept || list !== undefined ? whole : `"${(words ?? plain!).replace(/(?<!\\)"/g, '\\"')}"`;
  return { text: `${name}=${text}`, end: from + whole.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}
