import { isMap, isNode, isScalar, type Document, type Node, type Pair, type Scalar, type YAMLError } from 'yaml';
import { say, type Problem } from '../../problem.js';
import { comparePositions, lineRange, rangeOf, type Range, type SourceText } from '../../text.js';
import type { FrontMatterContent, FrontMatterEntry, FrontMatterValue } from '../frontMatter.js';
import { duplicateKeys } from './duplicateKeys.js';
import { endOfDocument } from './endOfDocument.js';
import { goValue } from './scalars/goValue.js';
import { hasManyAliases, parseMasked } from './parseMasked.js';
import { setPrinted, setValues } from './scalars/scalarValues.js';
import { scanYaml, unmaskedOffset } from './scanYaml.js';
import { valueOf } from './scalars/valueOf.js';
import { yamlFaults } from './yamlFaults.js';
import { isTooDeep, notAMap, syntaxError, unreadable } from './syntaxError.js';
import type { YamlFault, YamlScan } from './yamlScan.js';

/** Converts offsets of the parsed text to a range. */
export type RangeAt = (from: number, to: number) => Range;

/** Reads a part of a text as YAML 1.2 as Hugo does since 0.152. Errors become problems; all else is read nevertheless. */
export function readYaml(source: SourceText, start: number, end: number): FrontMatterContent {
  // The library does not recognise a lone CR. Replacing it keeps all offsets.
  const content = source.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  if (isTooDeep(content)) return unreadable(rangeOf(source, start, end));
  try {
    return readScanned(source, start, scanYaml(content));
  } catch {
    // Aliases that multiply beyond the library's limit.
    return unreadable(rangeOf(source, start, end));
  }
}

function readScanned(source: SourceText, start: number, scan: YamlScan): FrontMatterContent {
  const place = (offset: number): number => start + unmaskedOffset(scan, offset);
  const rangeAt: RangeAt = (from, to) => rangeOf(source, place(from), place(to));
  const { masked, rest } = endOfDocument(scan);
  const document = parseMasked(masked);
  if (hasManyAliases(document)) return unreadable(rangeAt(0, masked.length));
  setValues(document, scan);
  const { contents } = document;
  const entries = entriesOf(document, scan, rangeAt);
  const told = ({ message, offset }: YamlFault): Problem =>
    syntaxError(message, oneLine(rangeOf(source, start + offset, start + offset + 1), source));
  const first = scan.tokenFault ?? scan.keyFault;
  if (first) return { entries, problems: [told(first)] };
  const [error] = document.errors;
  const found = [scan.fault, rest].flatMap((fault) => (fault ? [told(fault)] : []));
  if (error) found.push(toProblem(error, source, place, masked));
  found.sort((a, b) => comparePositions(a.range.start, b.range.start));
  // Later errors are usually caused by the first.
  const problems = [...found.slice(0, 1), ...duplicateKeys(document, rangeAt)].sort((a, b) =>
    comparePositions(a.range.start, b.range.start),
  );
  if (problems.length === 0) problems.push(...yamlFaults(document, masked, rangeAt));
  if (contents !== null && !isMap(contents) && problems.length === 0)
    problems.push(notAMap(firstLineOf(contents, source, rangeAt)));
  return { entries, problems };
}

function entriesOf(document: Document, scan: YamlScan, rangeAt: RangeAt): readonly FrontMatterEntry[] {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const entries = pairs.flatMap((pair) => entryOf(pair, document, scan, rangeAt));
  const all = withMerged(entries);
  if (!setPrinted(document, scan)) return all;
  const printed = pairs.flatMap((pair) => entryOf(pair, document, scan, rangeAt));
  const shown = withMerged(printed);
  return all.map((entry, index) => ({ ...entry, printed: shown[index]!.value }));
}

function entryOf(pair: Pair, document: Document, scan: YamlScan, rangeAt: RangeAt): FrontMatterEntry[] {
  if (!isScalar(pair.key) || !pair.key.range) return [];
  const [keyStart, keyEnd] = pair.key.range;
  const node = isNode(pair.value) ? pair.value : undefined;
  const [valueStart, valueEnd] = node?.range ?? [keyEnd, keyEnd];
  return [
    {
      key: keyOf(pair.key, scan),
      keyRange: rangeAt(keyStart, keyEnd),
      value: valueOf(node, document),
      valueRange: rangeAt(valueStart, valueEnd),
    },
  ];
}

/** With what `<<` adds at the top level, where it is written: it replaces what is above it. */
function withMerged(entries: readonly FrontMatterEntry[]): readonly FrontMatterEntry[] {
  const all = new Map<FrontMatterEntry | string, FrontMatterEntry>();
  for (const entry of entries) {
    // Of duplicate keys, all remain.
    all.set(all.has(entry.key) ? entry : entry.key, entry);
    for (const [key, value] of addedBy(entry)) all.set(key, { ...entry, ...pickKey(all.get(key)), key, value });
  }
  return [...all.values()];
}

/** A key that is replaced stays where it is; only its value is elsewhere. */
function pickKey(replaced: FrontMatterEntry | undefined): Partial<FrontMatterEntry> {
  return replaced ? { keyRange: replaced.keyRange } : {};
}

/** The keys that an entry adds, if it is `<<` without quotation marks. */
function addedBy({ key, keyRange: { start, end }, value }: FrontMatterEntry): readonly [string, FrontMatterValue][] {
  if (key !== '<<' || end.character - start.character !== key.length) return [];
  const maps = [value].flat() as readonly FrontMatterValue[];
  return maps.filter(isTable).flatMap((map) => Object.entries(map));
}

function isTable(value: FrontMatterValue): value is Readonly<Record<string, FrontMatterValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without quotation marks; Hugo takes an integer for the number of a character. */
function keyOf({ range, value, source }: Scalar, scan: YamlScan): string {
  const scalar = scan.scalars.get(unmaskedOffset(scan, range![0]));
  if (scalar?.style !== 'plain') return scalar?.text ?? source ?? String(value);
  const read = goValue(scalar.text);
  if (read === null) return '';
  if (typeof read !== 'number') return scalar.text;
  return Number.isInteger(read) && read >= 0 && read <= 0x10ffff ? String.fromCodePoint(read) : '\uFFFD';
}

function firstLineOf({ range }: Node, source: SourceText, rangeAt: RangeAt): Range {
  return oneLine(rangeAt(range?.[0] ?? 0, range?.[1] ?? 0), source);
}

/** A range on one line of text, for a short squiggle; an error at the very end marks the last character. */
function toProblem(
  { pos: [from, to], message }: YAMLError,
  source: SourceText,
  place: (offset: number) => number,
  masked: string,
): Problem {
  const end = masked.length;
  const blank = /^\s*(?=\S)/.exec(masked.slice(from))?.[0].length ?? 0;
  const first = Math.max(0, Math.min(from + blank, end - 1));
  const range = rangeOf(source, place(first), place(Math.min(end, Math.max(first + 1, to))));
  return syntaxError(say('This is not valid YAML: {0}', message), oneLine(range, source));
}

function oneLine(range: Range, source: SourceText): Range {
  const { line } = range.start;
  return range.end.line === line ? range : { start: range.start, end: lineRange(source, line).end };
}
