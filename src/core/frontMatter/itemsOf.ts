import { offsetAt, rangeOf, type Range, type SourceText } from '../text.js';
import type { FrontMatterEntry, FrontMatterValue } from './frontMatter.js';

/** An item of a list, including quotation marks. The range of one without text is empty, after the dash. */
export interface FrontMatterItem {
  readonly value: FrontMatterValue;
  readonly range: Range;
}

const quoted = String.raw`"(?:\\[^]|[^"\\])*"|'[^']*(?:''[^']*)*'`;
const flowItem = new RegExp(String.raw`[\s,]*(?:#[^\n]*\n[\s,]*)*(${quoted}|[^\s,[\]{}"'#][^,[\]{}\n]*)`, 'y');
const blockItem = new RegExp(
  String.raw`^[ \t]*-(?:[ \t]+(${quoted}|[^\s[\]{}"'#][^\n]*)|[ \t]*(?=$|(?<=[ \t])#))`,
  'gm',
);

/**
 * The items of a list with their ranges, or the single value of any other entry. Empty if the ranges cannot be
 * determined, as in nested lists.
 */
export function itemsOf(source: SourceText, { value, valueRange }: FrontMatterEntry): readonly FrontMatterItem[] {
  if (!Array.isArray(value)) return [{ value, range: valueRange }];
  const start = offsetAt(source, valueRange.start);
  const text = source.text.slice(start, offsetAt(source, valueRange.end));
  const spans = text.startsWith('[') ? flowSpans(text) : blockSpans(text);
  if (spans.length !== value.length) return [];
  return spans.map(([from, to], index) => ({
    value: (value as readonly FrontMatterValue[])[index]!,
    range: rangeOf(source, start + from, start + to),
  }));
}

type OffsetPair = readonly [from: number, to: number];

function flowSpans(text: string): readonly OffsetPair[] {
  const spans: OffsetPair[] = [];
  flowItem.lastIndex = 1;
  for (let match = flowItem.exec(text); match; match = flowItem.exec(text)) {
    const written = withoutComment(match[1]!);
    const from = match.index + match[0].length - match[1]!.length;
    spans.push([from, from + written.length]);
    flowItem.lastIndex = from + written.length;
  }
  return spans;
}

function blockSpans(text: string): readonly OffsetPair[] {
  return [...text.matchAll(blockItem)].map((match) => {
    const [whole, written = ''] = match;
    const from = match.index + whole.length - written.length;
    return [from, from + withoutComment(written).length];
  });
}

/** A quoted value cannot contain a comment. */
function withoutComment(written: string): string {
  if (/^["']/.test(written)) return written;
  const lastLine = written.lastIndexOf('\n') + 1;
  const comment = written.slice(lastLine).search(/[ \t]#/);
  return (comment < 0 ? written : written.slice(0, lastLine + comment)).trimEnd();
}
