import { isMap, isNode, isScalar, parseDocument, type Document, type Node, type Pair, type YAMLError } from 'yaml';
import { say, type Message, type Problem } from '../problem.js';
import { comparePositions, lineRange, rangeOf, type Range, type SourceText } from '../text.js';
import type { FrontMatterContent, FrontMatterEntry, FrontMatterValue } from './frontMatter.js';
import { joinFlowLines } from './joinFlowLines.js';
import { yamlFaults } from './yamlFaults.js';
import { scanJson } from './scanJson.js';

/**
 * Reads a part of a text as YAML 1.2, which Hugo has used since 0.152; JSON is read as a YAML flow mapping. Errors
 * become problems, and everything else is read nevertheless.
 */
export function readYaml(source: SourceText, start: number, end: number, format: 'yaml' | 'json'): FrontMatterContent {
  // Replacements keep all offsets. The library does not recognise a lone CR and rejects tabs that JSON allows.
  let content = source.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  if (isTooDeep(content)) return { entries: [], problems: [unreadable(rangeOf(source, start, end))] };
  content = format === 'json' ? content.replace(/\t/g, ' ') : maskSigns(joinFlowLines(content));
  try {
    const document = parseDocument(content, {
      merge: true,
      // In JSON, Hugo uses the last of two duplicate keys without a message.
      uniqueKeys: format === 'yaml',
      // A tag such as !!timestamp has no effect, because Hugo converts values itself.
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const rangeAt = (from: number, to: number): Range => rangeOf(source, start + from, start + to);
    const { contents } = document;
    const pairs = isMap(contents) ? contents.items : [];
    const entries = pairs.flatMap((pair) => entryOf(pair, document, rangeAt));
    const problems = withoutEchoes(document.errors).map((error) =>
      problemOf(error, openQuoteOf(error, entries, source) ?? placeOf(error, source, start, end), entries),
    );
    if (format === 'yaml' && problems.length === 0) problems.push(...yamlFaults(document, rangeAt));
    const fault = format === 'json' ? scanJson(source.text.slice(start, end)) : undefined;
    // YAML accepts more than JSON does, and its error messages differ.
    if (fault) return { entries, problems: [syntaxError(fault.message, rangeAt(fault.start, fault.end))] };
    if (contents !== null && !isMap(contents) && problems.length === 0)
      problems.push(notAMap(firstLineOf(contents, source, start)));
    return { entries, problems };
  } catch {
    // Aliases that multiply beyond the library's limit.
    return { entries: [], problems: [unreadable(rangeOf(source, start, end))] };
  }
}

/** Characters that can start a plain scalar in Hugo's library but not in ours, by their temporary replacement. */
const maskedSigns: Readonly<Record<string, string>> = { '\uE000': ',', '\uE001': '}' };

/** Replaces such a character at the start of the value of a top-level key. */
function maskSigns(yaml: string): string {
  return yaml.replace(
    /^([\p{L}\p{N}_][^:\n]*:[ \t]+)([,}])(?![^\n]*:(?:[ \t]|$))/gmu,
    (_, before: string, sign: string) => before + Object.keys(maskedSigns).find((mask) => maskedSigns[mask] === sign)!,
  );
}

/** Deeper nesting is rejected: the library is recursive, and much deeper nesting would overflow the stack. */
const deepest = 200;

function isTooDeep(content: string): boolean {
  let depth = 0;
  for (const char of content) {
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return new RegExp(`(?:[-?:][ \\n]+){${deepest}}`).test(content);
}

/** Only the first syntax error: later ones are usually caused by it. */
function withoutEchoes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

type RangeAt = (from: number, to: number) => Range;

function entryOf(pair: Pair, document: Document, rangeAt: RangeAt): FrontMatterEntry[] {
  if (!isScalar(pair.key) || !pair.key.range) return [];
  const [keyStart, keyEnd] = pair.key.range;
  const node = isNode(pair.value) ? pair.value : undefined;
  const [valueStart, valueEnd] = node?.range ?? [keyEnd, keyEnd];
  return [
    {
      key: pair.key.source ?? String(pair.key.value),
      keyRange: rangeAt(keyStart, keyEnd),
      value: valueOf(node, document),
      valueRange: rangeAt(valueStart, valueEnd),
    },
  ];
}

/** `null` if it contains an alias without an anchor. */
function valueOf(node: Node | undefined, document: Document): FrontMatterValue {
  try {
    const value = (node?.toJS(document) ?? null) as FrontMatterValue;
    const sign = typeof value === 'string' ? maskedSigns[value[0] ?? ''] : undefined;
    return sign === undefined ? value : sign + (value as string).slice(1);
  } catch (error) {
    if (error instanceof ReferenceError && error.message.startsWith('Unresolved')) return null;
    throw error;
  }
}

function firstLineOf({ range }: Node, source: SourceText, start: number): Range {
  const first = rangeOf(source, start + (range?.[0] ?? 0), start + (range?.[1] ?? 0));
  return oneLine(first, source);
}

/** A range on one line, for a short squiggle; an error at the very end marks the last character. */
function placeOf({ pos: [from, to] }: YAMLError, source: SourceText, start: number, end: number): Range {
  const first = Math.max(start, Math.min(start + from, end - 1));
  return oneLine(rangeOf(source, first, Math.min(end, Math.max(first + 1, start + to))), source);
}

/** An unclosed quotation mark is marked where it is, not at the end of the text. */
function openQuoteOf({ code, message }: YAMLError, entries: readonly FrontMatterEntry[], source: SourceText) {
  const last = entries.at(-1)?.valueRange;
  return last && code === 'MISSING_CHAR' && message.includes('quote') ? oneLine(last, source) : undefined;
}

function oneLine(range: Range, source: SourceText): Range {
  const { line } = range.start;
  return range.end.line === line ? range : { start: range.start, end: lineRange(source, line).end };
}

function problemOf(error: YAMLError, range: Range, entries: readonly FrontMatterEntry[]): Problem {
  if (error.code !== 'DUPLICATE_KEY') {
    return syntaxError(say('This is not valid YAML: {0}', error.message), range);
  }
  const key = entries.find(({ keyRange }) => comparePositions(keyRange.start, range.start) === 0);
  return {
    code: 'front-matter-duplicate-key',
    severity: 'error',
    message: say('Duplicate key. Hugo 0.152 and later stop the build; earlier versions use the last one.'),
    range: key?.keyRange ?? range,
  };
}

function notAMap(range: Range): Problem {
  return {
    code: 'front-matter-no-map',
    severity: 'error',
    message: say('Front matter consists of keys and values, such as "title: My recap".'),
    range,
  };
}

function unreadable(range: Range): Problem {
  return syntaxError(say('This is nested too deeply, or repeated too often, to be parsed.'), range);
}

export function syntaxError(message: Message, range: Range): Problem {
  return { code: 'front-matter-syntax', severity: 'error', message, range };
}
