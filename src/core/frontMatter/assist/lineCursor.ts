import { lineAt, positionAt, type Position, type SourceText } from '../../text.js';
import type { RawPlace } from './rawPlace.js';

const topKeys = {
  yaml: /^["']?([\w-]+)["']?[ \t]*:(?=[ \t]|$)/,
  toml: /^[ \t]*["']?([\w-]+)["']?[ \t]*=/,
};
const nestedKey = /^([ \t]+)["']?([\w-]+)["']?[ \t]*:(?=[ \t]|$)/;

/** The line of the cursor, in YAML or TOML. */
interface CursorLine {
  readonly source: SourceText;
  readonly format: 'yaml' | 'toml';
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** Offset of the line. */
  readonly start: number;
  /** The first line of the content. */
  readonly first: number;
}

/**
 * Finds the key or value at a position in YAML or TOML, where every key begins a line; `undefined` in a comment, and
 * where there can be neither. `start` is the offset of the content.
 */
export function lineCursor(
  source: SourceText,
  { line, character }: Position,
  start: number,
  format: 'yaml' | 'toml',
): RawPlace | undefined {
  const text = lineAt(source, line);
  if (/(?:^|[ \t])#/.test(withoutQuoted(text.slice(0, character)))) return undefined;
  const first = positionAt(source, start).line;
  const at = { source, format, line, character, text, start: source.lineStarts[line]!, first };
  const key = topKeys[format].exec(text) ?? (format === 'yaml' ? nestedKey.exec(text) : null);
  return key ? besideKey(at, key) : belowKey(at);
}

/** The place in a line that begins with a key: in the key or in its value. */
function besideKey(at: CursorLine, own: RegExpExecArray): RawPlace | undefined {
  const { source, format, character, text, start } = at;
  const parent = tableAbove(at) ?? (own.length === 3 ? keyAbove(at)?.key : undefined);
  const key = own.at(-1)!;
  const base = { parent, key, hasValue: false, needsSpace: false };
  const keyStart = text.indexOf(key);
  const from = start + keyStart;
  if (character <= keyStart + key.length)
    return { ...base, kind: 'key', inList: false, hasValue: true, from, to: from + key.length };
  const after = own[0].length;
  if (character < after) return undefined;
  const list = openList(source.text, start + after, start + character);
  if (list !== undefined) return { ...base, kind: 'value', inList: true, ...item(source.text, list) };
  const gap = /^[ \t]*/.exec(text.slice(after))![0].length;
  const valueStart = Math.min(after + gap, Math.max(character, after));
  const needsSpace = format === 'yaml' && valueStart === after;
  return { ...base, kind: 'value', inList: false, needsSpace, ...scalar(text, valueStart, start) };
}

/** The place in a line without a key: in a list that was opened above, or in text that can become a key. */
function belowKey(at: CursorLine): RawPlace | undefined {
  const { source, format, character, text, start } = at;
  const table = tableAbove(at);
  const owner = keyAbove(at);
  const base = { parent: table, hasValue: false, needsSpace: false };
  if (owner) {
    const value = { ...base, kind: 'value', key: owner.key, inList: true } as const;
    const list = openList(source.text, owner.end, start + character);
    if (list !== undefined) return { ...value, ...item(source.text, list) };
    const dash = format === 'yaml' ? /^[ \t]*-(?:[ \t]+|$)/.exec(text)?.[0].length : undefined;
    if (dash !== undefined && character >= dash)
      return { ...value, needsSpace: text.charAt(dash - 1) === '-', ...scalar(text, dash, start) };
  }
  const word = /^([ \t]*)(?:([\w-]+)[ \t]*)?$/.exec(text);
  if (!word) return undefined;
  const [, indent = '', key = ''] = word;
  if (character < indent.length) return undefined;
  const from = start + indent.length;
  const parent = format === 'yaml' && indent !== '' ? owner?.key : table;
  return { ...base, kind: 'key', key, parent, inList: false, from, to: from + key.length };
}

/** The key whose value the following lines may be, and the offset after it. */
function keyAbove({
  source,
  format,
  line,
  first,
}: CursorLine): { readonly key: string; readonly end: number } | undefined {
  for (let above = line - 1; above >= first; above--) {
    const match = topKeys[format].exec(lineAt(source, above));
    if (match) return { key: match[1]!, end: source.lineStarts[above]! + match[0].length };
  }
  return undefined;
}

/** The TOML table that contains the line. */
function tableAbove({ source, format, line, first }: CursorLine): string | undefined {
  if (format !== 'toml') return undefined;
  for (let above = line; above >= first; above--) {
    const name = /^[ \t]*\[{1,2}[ \t]*([\w.-]+)/.exec(lineAt(source, above))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The offset of the item being written in a list in brackets; `undefined` if no list is open. */
function openList(text: string, start: number, end: number): number | undefined {
  const before = text.slice(start, end);
  if (!/^\s*\[/.test(before)) return undefined;
  const bare = withoutQuoted(before);
  if (bare.includes(']')) return undefined;
  const from = start + Math.max(bare.lastIndexOf('['), bare.lastIndexOf(',')) + 1;
  return from + /^\s*/.exec(text.slice(from, end))![0].length;
}

/** Masks quoted text, keeping the length; an unclosed quotation mark extends to the end. */
function withoutQuoted(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*(?:"|$)|(?<![\p{L}\d])'[^']*(?:'|$)/gu, (quoted) => '_'.repeat(quoted.length));
}

function item(text: string, from: number): { readonly from: number; readonly to: number } {
  const written = /^(?:"(?:\\.|[^"\\\n])*"?|'[^'\n]*'?|[^,\]\n"']*)/.exec(text.slice(from, from + 1000))![0];
  return { from, to: from + written.trimEnd().length };
}

/** A value up to a comment or the end of its line. */
function scalar(text: string, from: number, lineStart: number): { readonly from: number; readonly to: number } {
  const written = /^(?:"(?:\\.|[^"\\])*"?|'[^']*'?|(?:[^ \t]|[ \t](?!#))*)/.exec(text.slice(from))![0].trimEnd();
  return { from: lineStart + from, to: lineStart + from + written.length };
}
