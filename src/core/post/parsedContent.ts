import type { SourceText, Span } from '../text.js';
import { attributesAt } from './attributes.js';
import type { Block, OpaqueLines } from './blocks/block.js';
import type { BlockPart, TextPart } from './blocks/blockContent.js';
import { contentOf } from './blocks/readContent.js';
import { normaliseLabel, type Inline, type InlineContext } from './inlines/inline.js';
import { joinLines, joinedOffset, sourceOffset, trimEnd } from './inlines/inlineText.js';
import { parseInlines } from './inlines/parseInlines.js';
import { placeInline } from './inlines/placeInline.js';
import type { DefinedNames, ParsedPart } from './post.js';
import type { Structure } from './structure.js';

/** The data of a text that is needed to parse the content of its blocks. */
export interface ContentReading {
  readonly written: string;
  readonly masked: SourceText;
  readonly opaque: OpaqueLines;
  readonly calls: readonly Span[];
  readonly meaning: DefinedNames;
  readonly context: InlineContext;
}

export function contentReading(written: string, { masked, reading }: Structure, meaning: DefinedNames): ContentReading {
  const context: InlineContext = {
    addressOf: (label) => meaning.urls.get(normaliseLabel(label)),
    hasFootnote: (label) => meaning.footnotes.has(label),
  };
  return { written, masked, opaque: reading.opaque, calls: reading.calls, meaning, context };
}

/** The parts of a block with their inline structure, parsed again only if something that it depends on has changed. */
export function parsedContentOf(block: Block, reading: ContentReading): readonly ParsedPart[] {
  const { meaning } = reading;
  const { parsed } = block.known;
  if (parsed?.meaning === meaning) return parsed.parts as readonly ParsedPart[];
  const parts = parseContent(block, reading);
  block.known.parsed = { parts, meaning };
  return parts;
}

function parseContent(block: Block, reading: ContentReading): readonly ParsedPart[] {
  const { masked, opaque } = reading;
  const base = masked.lineStarts[block.line]!;
  return contentOf(masked, block, opaque).map((part) =>
    isText(part) ? parseText(part, base, reading) : { part, text: nowhere, inlines: noInlines, attributes: undefined },
  );
}

const nowhere: Span = { start: 0, end: 0 };
const noInlines: readonly Inline[] = [];
const noCalls: readonly Span[] = [];

/** Whether a part has inline structure. */
export function isText(part: BlockPart): part is TextPart {
  return part.kind === 'paragraph' || part.kind === 'heading' || part.kind === 'term' || part.kind === 'cell';
}

function parseText(part: TextPart, base: number, reading: ContentReading): ParsedPart {
  const { masked, written, context } = reading;
  const joined = joinLines(masked.text, base, part.lines);
  const attributes = part.kind === 'heading' ? headingAttributes(joined.text, part, masked.text, base) : undefined;
  const isTask = part.startsItem && (part.kind === 'paragraph' || part.kind === 'heading');
  const start = isTask ? (/^\[[ \txX]\]\s*/.exec(joined.text)?.[0].length ?? 0) : 0;
  const end = attributes
    ? closedEnd(joined.text.slice(0, attributes.start), part, masked.text, base)
    : joined.text.length;
  const text = trimEnd(joined.text.slice(start, end));
  const place = (offset: number): number => sourceOffset(joined, offset + start);
  const from = base + part.lines[0]!.start;
  const to = base + part.lines.at(-1)!.end;
  const calls = callsTouching(reading.calls, from, to);
  const source = {
    text,
    written: calls.length === 0 ? text : trimEnd(joinLines(written, base, part.lines).text.slice(start, end)),
    calls: calls
      .filter((call) => call.start >= from && call.end <= to)
      .map((call) => ({
        start: joinedOffset(joined, call.start - base) - start,
        end: joinedOffset(joined, call.end - base) - start,
      })),
  };
  const inlines = parseInlines(source, context);
  for (const inline of inlines) placeInline(inline, place);
  return {
    part,
    text: { start: place(0), end: text === '' ? place(0) : place(text.length - 1) + 1 },
    inlines,
    attributes: attributes && { start: place(attributes.start - start), attributes: attributes.attributes },
  };
}

/** `{#id .class}` at the end of a heading: the attributes, and their start in the text of the heading. */
function headingAttributes(heading: string, { lines }: TextPart, text: string, base: number): ParsedPart['attributes'] {
  const start = heading.endsWith('}') ? heading.lastIndexOf('{') : -1;
  if (start < 0 || heading[start - 1] === '\\') return undefined;
  const read = attributesAt(heading, start);
  if (read?.end !== heading.length) return undefined;
  // If number signs follow, they are text.
  lineRest.lastIndex = base + lines.at(-1)!.end;
  return lineRest.test(text) ? { start, attributes: read.attributes } : undefined;
}

/** The end of the text before the attributes: number signs there close a heading that begins with such. */
function closedEnd(text: string, { lines: [first] }: TextPart, source: string, base: number): number {
  const from = base + first!.start;
  const hasMarks = /#[ \t]*$/.test(source.slice(source.lastIndexOf('\n', from - 1) + 1, from));
  const closing = hasMarks ? /(?:^|[ \t])#+[ \t]*$/.exec(text.slice(-longestClosing)) : undefined;
  return text.length - (closing?.[0].length ?? 0);
}

/** Longer rows of number signs, with the spaces after them, are text. */
const longestClosing = 200;

const lineRest = /[ \t]*(?:[\r\n]|$)/y;

/** The calls that overlap a span of the text. */
function callsTouching(calls: readonly Span[], from: number, to: number): readonly Span[] {
  let first = 0;
  let high = calls.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if (calls[middle]!.end <= from) first = middle + 1;
    else high = middle;
  }
  let end = first;
  while (end < calls.length && calls[end]!.start < to) end++;
  return first === end ? noCalls : calls.slice(first, end);
}
