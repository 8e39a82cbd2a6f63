import type { SourceText, Span } from '../text.js';
import { attributesAt } from './attributes.js';
import type { Block, OpaqueLines } from './blocks/block.js';
import type { BlockPart, TextPart } from './blocks/blockContent.js';
import { contentOf } from './blocks/readContent.js';
import type { Definitions } from './definitions.js';
import { normaliseLabel, type Inline, type InlineContext, type LinkTarget } from './inlines/inline.js';
import { joinLines, joinedOffset, sourceOffset, trimEnd } from './inlines/inlineText.js';
import { parseInlines } from './inlines/parseInlines.js';
import type { ParsedPart } from './post.js';

/** The data of a text that is needed to parse the content of its blocks. */
export interface ContentReading {
  readonly written: string;
  readonly masked: SourceText;
  readonly opaque: OpaqueLines;
  readonly calls: readonly Span[];
  readonly definitions: Definitions;
}

/** The parts of a block with their inline structure, parsed again only if something that it depends on has changed. */
export function parsedContentOf(block: Block, reading: ContentReading): readonly ParsedPart[] {
  const { meaning } = reading.definitions;
  const { parsed } = block.known;
  if (parsed?.meaning === meaning) return parsed.parts as readonly ParsedPart[];
  const parts = parseContent(block, reading);
  block.known.parsed = { parts, meaning };
  return parts;
}

function parseContent(block: Block, reading: ContentReading): readonly ParsedPart[] {
  const { masked, opaque, definitions } = reading;
  const { meaning } = definitions;
  const context: InlineContext = {
    addressOf: (label) => meaning.urls.get(normaliseLabel(label)),
    hasFootnote: (label) => meaning.footnotes.has(label),
  };
  const base = masked.lineStarts[block.line]!;
  return contentOf(masked, block, opaque).map((part) =>
    isText(part) ? parseText(part, base, reading, context) : { part, text: nowhere, inlines: [] },
  );
}

const nowhere: Span = { start: 0, end: 0 };

/** Whether a part has inline structure. */
export function isText(part: BlockPart): part is TextPart {
  return part.kind === 'paragraph' || part.kind === 'heading' || part.kind === 'term' || part.kind === 'cell';
}

function parseText(part: TextPart, base: number, reading: ContentReading, context: InlineContext): ParsedPart {
  const { written, masked, calls } = reading;
  const joined = joinLines(masked.text, base, part.lines);
  const attributes = part.kind === 'heading' ? headingAttributes(joined.text, part, masked.text, base) : undefined;
  const isTask = part.startsItem && part.kind === 'paragraph';
  const start = isTask ? (/^\[[\sxX]\]\s*/.exec(joined.text)?.[0].length ?? 0) : 0;
  const end = attributes?.start ?? joined.text.length;
  const source = {
    text: trimEnd(joined.text.slice(start, end)),
    written: trimEnd((calls.length === 0 ? joined : joinLines(written, base, part.lines)).text.slice(start, end)),
    calls: callsWithin(calls, base, part).map((call) => ({
      start: joinedOffset(joined, call.start - base) - start,
      end: joinedOffset(joined, call.end - base) - start,
    })),
  };
  const place = (offset: number): number => sourceOffset(joined, offset + start);
  const inlines = parseInlines(source, context).map((inline) => placed(inline, place));
  const read = { part, text: placedSpan({ start: 0, end: source.text.length }, place), inlines };
  if (!attributes) return read;
  return { ...read, attributes: { ...attributes, start: place(attributes.start - start) } };
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

const lineRest = /[ \t]*(?:[\r\n]|$)/y;

/** The calls within a text: they begin after its start and end before its end. */
function callsWithin(calls: readonly Span[], base: number, { lines }: TextPart): readonly Span[] {
  if (calls.length === 0) return calls;
  const [from, to] = [base + lines[0]!.start, base + lines.at(-1)!.end];
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calls[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const first = low;
  while (low < calls.length && calls[low]!.end <= to) low++;
  return calls.slice(first, low);
}

/** An element with offsets relative to the start of the block. */
function placed(inline: Inline, place: (offset: number) => number): Inline {
  const span = placedSpan(inline, place);
  switch (inline.kind) {
    case 'link':
    case 'image':
      return {
        ...inline,
        ...span,
        label: innerSpan(inline.label, place),
        target: placedTarget(inline.target, place),
        children: inline.children.map((child) => placed(child, place)),
      };
    case 'autolink':
    case 'bareLink':
      return { ...inline, ...span, address: placedSpan(inline.address, place) };
    case 'emphasis':
    case 'strong':
    case 'deletion':
      return {
        ...inline,
        ...span,
        inner: innerSpan(inline.inner, place),
        children: inline.children.map((child) => placed(child, place)),
      };
    default:
      return { ...inline, ...span };
  }
}

function placedTarget(target: LinkTarget, place: (offset: number) => number): LinkTarget {
  if (target.kind === 'inline') return { ...target, address: innerSpan(target.address, place) };
  return { ...target, labelSpan: innerSpan(target.labelSpan, place) };
}

/** A span that ends before a mark, such as a label: its end is the start of the mark. */
function innerSpan({ start, end }: Span, place: (offset: number) => number): Span {
  return { start: place(start), end: place(end) };
}

/** An end belongs to the line of the preceding character. */
function placedSpan({ start, end }: Span, place: (offset: number) => number): Span {
  const from = place(start);
  return { start: from, end: end > start ? place(end - 1) + 1 : from };
}
