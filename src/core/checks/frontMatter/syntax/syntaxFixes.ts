import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import { answered, say, type Fix, type Message, type Problem } from '../../../problem.js';
import { applyEdits, lineAt, offsetAt, readSource, type SourceText } from '../../../text.js';
import type { CheckContext } from '../../check.js';
import { dateFixes } from '../dates/dateFixes.js';
import { suggestDate } from '../dates/suggestDate.js';

/** A change to a line that might fix its syntax. */
interface Rewriting {
  readonly title: Message;
  /** Zero-based, within the line, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

/** Changes to the line with the error that make it valid; each has been tried. */
export function syntaxFixes(
  { range }: Problem,
  frontMatter: FrontMatter,
  source: SourceText,
  context: CheckContext,
): readonly Fix[] {
  const { line: last } = range.start;
  const head = readSource(source.text.slice(0, offsetAt(source, { line: frontMatter.bodyLine, character: 0 })));
  const { format, entries } = frontMatter;
  // In JSON, a missing or extra comma can be on the previous line.
  const lines = format === 'json' && last > 0 ? [last, last - 1] : [last];
  const fixes = lines.flatMap((line) => {
    const text = lineAt(source, line);
    const bareDates = format === 'toml' ? bareDateFixes(line, text, context) : [];
    if (bareDates.length > 0) return bareDates;
    return rewritings(text, format).map(({ title, from, to, newText }): Fix => {
      const edits = [{ range: { start: { line, character: from }, end: { line, character: to } }, newText }];
      return { title, edits, safe: /^\s*["']?(?:title|description|summary)\b/i.test(text) };
    });
  });
  return fixes.filter((fix) => {
    const repaired = parseFrontMatter(readSource(applyEdits(head, answered(fix, exampleDate))));
    return repaired?.problems.length === 0 && repaired.entries.length >= entries.length;
  });
}

/** The answer with which a fix that asks for a date is tried. */
const exampleDate = '2025-06-12';

/** An impossible date without quotation marks is a syntax error in TOML. */
function bareDateFixes(line: number, text: string, context: CheckContext): readonly Fix[] {
  const [, before = '', key = '', value] = /^([ \t]*([\w-]+)[ \t]*=[ \t]*)(\d{4}-\d\d[^\s#]*)/.exec(text) ?? [];
  if (value === undefined || suggestDate(value) !== undefined) return [];
  const start = { line, character: before.length };
  const end = { line, character: before.length + value.length };
  return dateFixes({ key, value, replace: (date) => ({ range: { start, end }, newText: date }) }, context);
}

function rewritings(line: string, format: FrontMatter['format']): readonly Rewriting[] {
  const pair = (format === 'yaml' ? yamlPair : format === 'toml' ? tomlPair : jsonPair).exec(line);
  const item = format === 'yaml' ? /^[ \t]*-[ \t]+(?=\S)/.exec(line) : null;
  const start = (pair ?? item)?.[0].length;
  return [...aroundValue(line, format), ...(start === undefined ? [] : ofValue(line, start, format))];
}

const yamlPair = /^[ \t]*(?:-[ \t]+)?["']?[\w-]+["']?[ \t]*:[ \t]+(?=\S)/;
const tomlPair = /^[ \t]*["']?[\w.-]+["']?[ \t]*=[ \t]*(?=\S)/;
const jsonPair = /^[ \t]*"[^"\\]*"[ \t]*:[ \t]*(?=\S)/;

/** Changes outside the value. */
function aroundValue(line: string, format: FrontMatter['format']): Rewriting[] {
  const found: Rewriting[] = [];
  const tabs = /^[ ]*\t+[ \t]*/.exec(line)?.[0];
  if (format === 'yaml' && tabs !== undefined) {
    const newText = tabs.replaceAll('\t', '  ');
    found.push({ title: say('Indent with spaces instead of a tab'), from: 0, to: tabs.length, newText });
  }
  const tight = /^[ \t]*[\w-]+:(?=[^\s:/])/.exec(line)?.[0].length;
  if (format === 'yaml' && tight !== undefined)
    found.push({ title: say('Add a space after the colon'), from: tight, to: tight, newText: ' ' });
  const colon = /^([ \t]*[\w-]+)[ \t]*:[ \t]*/.exec(line);
  if (format === 'toml' && colon)
    found.push({ title: say('Replace ":" with "="'), from: colon[1]!.length, to: colon[0].length, newText: ' = ' });
  const comma = /,[ \t]*$/.exec(line);
  if (format === 'json' && comma)
    found.push({ title: say('Remove the comma'), from: comma.index, to: line.length, newText: '' });
  const { length } = line.trimEnd();
  if (format === 'json' && /["\w\]}]$/.test(line.trimEnd()))
    found.push({ title: say('Add the missing comma'), from: length, to: length, newText: ',' });
  return found;
}

function ofValue(line: string, start: number, format: FrontMatter['format']): Rewriting[] {
  const written = line.slice(start).trimEnd();
  const value = format === 'json' ? written.replace(/,$/, '').trimEnd() : written;
  const to = start + value.length;
  const instead = (title: Message, newText: string): Rewriting => ({ title, from: start, to, newText });
  if (value === '') return [];
  const found: Rewriting[] = [];
  if (/^(?:true|false)$/i.test(value)) found.push(instead(say('Change to lower case'), value.toLowerCase()));
  const date = format === 'toml' ? suggestDate(value) : undefined;
  if (date !== undefined) found.push(instead(say('Change to {0}', date), date));
  if (/^0\d+$/.test(value)) found.push(instead(say('Remove the leading zero'), value.replace(/^0+(?=\d)/, '')));
  if (value.startsWith('[') && !value.includes(']')) found.push(instead(say('Add the missing "]"'), `${value}]`));
  if (!/^[[{|>]/.test(value) || /^[|>]\w/.test(value))
    found.push(instead(say('Enclose in quotation marks'), JSON.stringify(withoutQuotes(value))));
  return found;
}

/** Removes quotation marks of any kind, whether there are one or two. */
function withoutQuotes(value: string): string {
  const [, mark = '', text = ''] = /^(["'“”‘’„«]?)(.*)$/s.exec(value) ?? [];
  if (mark === '') return value;
  const isClosed = text.length > 0 && '"\'“”‘’»'.includes(text.at(-1)!);
  return isClosed ? text.slice(0, -1) : text;
}
