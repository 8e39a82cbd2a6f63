import { isMap, isNode, isScalar, parseDocument, type Document, type Pair } from 'yaml';
import { rangeOf, type Range, type SourceText } from '../text.js';
import type { FrontMatterContent, FrontMatterEntry, FrontMatterValue } from './frontMatter.js';
import { printFloat } from './values/printFloat.js';
import { scanJson } from './scanJson.js';
import { isTooDeep, notAMap, syntaxError, unreadable } from './yaml/syntaxError.js';
import { hasManyAliases } from './yaml/parseMasked.js';
import { valueOf } from './yaml/scalars/valueOf.js';

type RangeAt = (from: number, to: number) => Range;

/**
 * Reads a part of a text as a JSON object, by way of a YAML flow mapping: that reads on after an error. Of two keys that
 * are the same, Hugo uses the last without a message.
 */
export function readJson(source: SourceText, start: number, end: number): FrontMatterContent {
  const written = source.text.slice(start, end);
  // Replacements keep all offsets. The library does not recognise a lone CR and rejects tabs that JSON allows.
  const content = written.replace(/\r(?!\n)/g, '\n').replace(/\t/g, ' ');
  if (isTooDeep(content)) return unreadable(rangeOf(source, start, end));
  const document = parseFlow(content);
  if (!document) return unreadable(rangeOf(source, start, end));
  const rangeAt = (from: number, to: number): Range => rangeOf(source, start + from, start + to);
  const entries = entriesOf(document, rangeAt);
  const fault = scanJson(written);
  if (fault) return { entries, problems: [syntaxError(fault.message, rangeAt(fault.start, fault.end))] };
  const isNoMap = document.contents !== null && !isMap(document.contents);
  return { entries, problems: isNoMap ? [notAMap(rangeAt(0, 1))] : [] };
}

/** `undefined` if it is not JSON, but YAML that is nested too deeply by its lines, or by what is wrong with it. */
function parseFlow(content: string): Document | undefined {
  try {
    return parseDocument(content, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** Without those whose aliases multiply, which YAML has and JSON has not. */
function entriesOf(document: Document, rangeAt: RangeAt): readonly FrontMatterEntry[] {
  const pairs = isMap(document.contents) && !hasManyAliases(document) ? document.contents.items : [];
  try {
    return pairs.flatMap((pair) => entryOf(pair, document, rangeAt));
  } catch {
    return [];
  }
}

function entryOf({ key, value }: Pair, document: Document, rangeAt: RangeAt): FrontMatterEntry[] {
  if (!isScalar(key) || !key.range) return [];
  const [keyStart, keyEnd] = key.range;
  const node = isNode(value) ? value : undefined;
  const [valueStart, valueEnd] = node?.range ?? [keyEnd, keyEnd];
  const read = withoutHalves(valueOf(node, document));
  return [
    {
      key: key.source ?? String(key.value),
      keyRange: rangeAt(keyStart, keyEnd),
      value: read,
      printed: printNumbers(read),
      valueRange: rangeAt(valueStart, valueEnd),
    },
  ];
}

/** Go replaces half a character. */
function withoutHalves(value: FrontMatterValue): FrontMatterValue {
  return mapScalars(value, (each) => (typeof each === 'string' ? each.replace(/\p{Surrogate}/gu, '\uFFFD') : each));
}

/** Every number of JSON is a floating-point number to Go. */
function printNumbers(value: FrontMatterValue): FrontMatterValue {
  return mapScalars(value, (each) => (typeof each === 'number' ? printFloat(each) : each));
}

function mapScalars(value: FrontMatterValue, convert: (value: FrontMatterValue) => FrontMatterValue): FrontMatterValue {
  if (Array.isArray(value)) return (value as readonly FrontMatterValue[]).map((each) => mapScalars(each, convert));
  if (typeof value !== 'object' || value === null) return convert(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapScalars(each, convert)]));
}
