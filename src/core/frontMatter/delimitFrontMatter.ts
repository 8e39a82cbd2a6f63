import { lineAt, lineCount, type SourceText } from '../text.js';
import type { FrontMatterFormat } from './frontMatter.js';

/** The extent of the front matter. Offsets are end exclusive. */
export interface DelimitedFrontMatter {
  readonly format: FrontMatterFormat;
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Zero-based line on which Markdown begins. */
  readonly bodyLine: number;
  /** Whether it begins with a delimiter. If not, Hugo publishes it as text. */
  readonly opened: boolean;
  /** Whether its end was found. If not, it extends to the first line that cannot be part of it. */
  readonly closed: boolean;
}

/**
 * Finds the front matter as Hugo 0.169 does: spaces, blank lines and a BOM can precede it; `---` opens YAML, `+++`
 * TOML, `{` JSON; any line that starts with the delimiter closes it; text after the opener on the same line is part of
 * it.
 */
export function delimitFrontMatter(source: SourceText): DelimitedFrontMatter | undefined {
  const { text } = source;
  const start = /^[\uFEFF\s]*/.exec(text)![0].length;
  if (text.startsWith('---', start)) return delimitFenced(source, start, '---', 'yaml');
  if (text.startsWith('+++', start)) return delimitFenced(source, start, '+++', 'toml');
  // A shortcode or a Liquid tag at the very start is not JSON, although Hugo tries to parse it as such and fails.
  if (/^\{(?![{%:])/.test(text.slice(start, start + 2))) return delimitJson(source, start);
  return delimitUnopened(source, start);
}

function delimitFenced(
  source: SourceText,
  start: number,
  delimiter: string,
  format: FrontMatterFormat,
): DelimitedFrontMatter {
  const openerLine = lineOf(source, start);
  const contentStart = start + delimiter.length;
  for (let line = openerLine + 1; line < lineCount(source); line++) {
    if (!lineAt(source, line).startsWith(delimiter)) continue;
    const contentEnd = source.lineStarts[line]!;
    const end = contentEnd + delimiter.length;
    return { format, start, end, contentStart, contentEnd, bodyLine: line + 1, opened: true, closed: true };
  }
  const bodyLine = firstForeignLine(source, openerLine + 1);
  const end = source.lineStarts[bodyLine] ?? source.text.length;
  return { format, start, end, contentStart, contentEnd: end, bodyLine, opened: true, closed: false };
}

/** Without a closer, unfinished front matter ends where Markdown surely begins, so that the outline keeps the rest. */
function firstForeignLine(source: SourceText, from: number): number {
  for (let line = from; line < lineCount(source); line++) {
    const text = lineAt(source, line);
    if (text.trim() === '' || /^#{2,6}\s/.test(text)) return line;
  }
  return lineCount(source);
}

/** A longer block is text, not front matter. */
const maxUnopenedLines = 60;

/**
 * YAML without the opening `---`, as in Hexo. To be certain, it needs two or more keys, one of them `title` or `date`,
 * on consecutive lines of YAML: `Note: …` above a line of hyphens is a heading.
 */
function delimitUnopened(source: SourceText, start: number): DelimitedFrontMatter | undefined {
  const first = lineOf(source, start);
  const keys = new Set<string>();
  let takesItems = false;
  for (let line = first; line < Math.min(first + maxUnopenedLines, lineCount(source)); line++) {
    const text = lineAt(source, line).replace('\uFEFF', '');
    if (/^---[ \t]*$/.test(text)) {
      if (keys.size < 2 || !(keys.has('title') || keys.has('date'))) return undefined;
      const contentEnd = source.lineStarts[line]!;
      const end = contentEnd + 3;
      const opened = false;
      return { format: 'yaml', start, end, contentStart: start, contentEnd, bodyLine: line + 1, opened, closed: true };
    }
    const [, key, value] = /^([A-Za-z_][\w-]*) ?:(?:[ \t]([^]*))?$/.exec(text) ?? [];
    if (key !== undefined) keys.add(key);
    else if (keys.size === 0 || !(/^[ \t]+\S/.test(text) || (takesItems && /^-[ \t]/.test(text)))) return undefined;
    if (key !== undefined) takesItems = (value ?? '').trim() === '';
  }
  return undefined;
}

function delimitJson(source: SourceText, start: number): DelimitedFrontMatter {
  const closer = matchingBrace(source.text, start);
  const end = closer ?? source.lineStarts[firstForeignLine(source, lineOf(source, start) + 1)] ?? source.text.length;
  const lastLine = lineOf(source, Math.max(start, end - 1));
  return {
    format: 'json',
    start,
    end,
    contentStart: start,
    contentEnd: end,
    bodyLine: lastLine + 1,
    opened: true,
    closed: closer !== undefined,
  };
}

/** The offset after the brace that closes the one at `start`. Braces in strings are ignored. */
function matchingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = start; offset < text.length; offset++) {
    const char = text[offset];
    if (inString) {
      if (char === '\\') offset++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return offset + 1;
  }
  return undefined;
}

function lineOf(source: SourceText, offset: number): number {
  let line = 0;
  while (line + 1 < lineCount(source) && source.lineStarts[line + 1]! <= offset) line++;
  return line;
}
