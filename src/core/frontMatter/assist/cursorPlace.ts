import { lineAt, offsetAt, positionAt, rangeOf, type Position, type Range, type SourceText } from '../../text.js';
import { delimitFrontMatter } from '../delimitFrontMatter.js';
import { jsonCursor } from './jsonCursor.js';
import type { FrontMatterFormat } from '../frontMatter.js';

/** The key or value at the cursor. */
export interface CursorPlace {
  readonly kind: 'key' | 'value';
  readonly format: FrontMatterFormat;
  /** The key of a value; for a key, the part that is already written. */
  readonly key: string;
  /** The key of the enclosing map; `undefined` at the top level. */
  readonly parent: string | undefined;
  /** Whether the cursor is in an item of a list. */
  readonly inList: boolean;
  /** For a key: whether a value follows. */
  readonly hasValue: boolean;
  /** The existing text before and after the cursor, including quotation marks. */
  readonly range: Range;
  /** The text of the range up to the cursor. */
  readonly typed: string;
  /** Whether a space must be inserted first, because the cursor is directly after a colon. */
  readonly needsSpace: boolean;
}

/** Offsets in a text, end exclusive, as returned by the readers of each format. */
export type RawPlace = Omit<CursorPlace, 'format' | 'range' | 'typed'> & { readonly from: number; readonly to: number };

/**
 * Finds the key or value at a position in the front matter, even if that is malformed; `undefined` outside and in
 * comments.
 */
export function cursorPlace(source: SourceText, position: Position): CursorPlace | undefined {
  const delimited = delimitFrontMatter(source);
  if (!delimited) return undefined;
  const { format, contentStart, contentEnd } = delimited;
  const offset = offsetAt(source, position);
  // The rest of the opener's line belongs to the front matter, but nobody writes there.
  const first = format === 'json' ? contentStart + 1 : contentStart;
  const onOpener = format !== 'json' && positionAt(source, contentStart).line === position.line;
  if (offset < first || offset > contentEnd || onOpener) return undefined;
  const raw =
    format === 'json' ? jsonCursor(source.text, contentStart, offset) : inLines(source, position, contentStart, format);
  if (!raw) return undefined;
  const { from, to, ...place } = raw;
  // Spaces before the cursor are not part of the value, but are replaced with it.
  const range = rangeOf(source, Math.min(from, offset), Math.max(to, offset));
  // Completions can only replace text within a line, so a value that starts on an earlier line gets none.
  if (range.start.line !== position.line || range.end.line !== position.line) return undefined;
  return { ...place, format, range, typed: source.text.slice(from, offset) };
}

const topKeys = {
  yaml: /^["']?([\w-]+)["']?[ \t]*:(?=[ \t]|$)/,
  toml: /^[ \t]*["']?([\w-]+)["']?[ \t]*=/,
};
const nestedKey = /^([ \t]+)["']?([\w-]+)["']?[ \t]*:(?=[ \t]|$)/;

function inLines(
  source: SourceText,
  { line, character }: Position,
  start: number,
  format: 'yaml' | 'toml',
): RawPlace | undefined {
  const text = lineAt(source, line);
  const lineStart = source.lineStarts[line]!;
  const firstLine = positionAt(source, start).line;
  if (/(?:^|[ \t])#/.test(withoutQuoted(text.slice(0, character)))) return undefined;
  const table = format === 'toml' ? tableAbove(source, line, firstLine) : undefined;
  const own = topKeys[format].exec(text) ?? (format === 'yaml' ? nestedKey.exec(text) : null);
  const owner = own ? undefined : keyAbove(source, line, firstLine, format);
  const list = openList(source.text, owner ? owner.end : lineStart + (own?.[0].length ?? 0), lineStart + character);
  const parent = table ?? (own?.length === 3 ? keyAbove(source, line, firstLine, format)?.key : undefined);
  const base = { parent, hasValue: false, needsSpace: false };
  if (own) {
    const key = own.at(-1)!;
    const keyStart = lineStart + text.indexOf(key);
    if (character <= text.indexOf(key) + key.length)
      return { ...base, kind: 'key', key, inList: false, hasValue: true, from: keyStart, to: keyStart + key.length };
    if (character < own[0].length) return undefined;
    if (list !== undefined) return { ...base, kind: 'value', key, inList: true, ...item(source.text, list) };
    const gap = /^[ \t]*/.exec(text.slice(own[0].length))![0].length;
    const from = Math.min(own[0].length + gap, Math.max(character, own[0].length));
    const needsSpace = format === 'yaml' && from === own[0].length;
    return { ...base, kind: 'value', key, inList: false, needsSpace, ...scalar(text, from, lineStart) };
  }
  if (owner && list !== undefined)
    return { ...base, kind: 'value', key: owner.key, inList: true, ...item(source.text, list) };
  const dash = format === 'yaml' ? /^[ \t]*-(?:[ \t]+|$)/.exec(text)?.[0].length : undefined;
  if (dash !== undefined && owner && character >= dash) {
    const needsSpace = text.charAt(dash - 1) === '-';
    return { ...base, kind: 'value', key: owner.key, inList: true, needsSpace, ...scalar(text, dash, lineStart) };
  }
  const word = /^([ \t]*)([\w-]*)[ \t]*$/.exec(text);
  if (!word || character < word[1]!.length) return undefined;
  const from = lineStart + word[1]!.length;
  const isNested = format === 'yaml' && word[1] !== '';
  return {
    ...base,
    kind: 'key',
    key: word[2]!,
    parent: isNested ? owner?.key : table,
    inList: false,
    from,
    to: from + word[2]!.length,
  };
}

/** The key whose value the following lines may be, and the offset after it. */
function keyAbove(source: SourceText, line: number, first: number, format: 'yaml' | 'toml') {
  for (let above = line - 1; above >= first; above--) {
    const match = topKeys[format].exec(lineAt(source, above));
    if (match) return { key: match[1]!, end: source.lineStarts[above]! + match[0].length };
  }
  return undefined;
}

function tableAbove(source: SourceText, line: number, first: number): string | undefined {
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

/** Replaces quoted text with spaces, keeping the length; an unclosed quotation mark extends to the end. */
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
