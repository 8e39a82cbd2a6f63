import { partsOf, placedSpan, within, type PlacedPart } from '../../post/queries/postParts.js';
import type { Post } from '../../post/post.js';
import { isText } from '../../post/parsedContent.js';
import { readEmbed } from '../../shortcodes/embed/embedCode.js';
import type { Dialect } from './dialect.js';
import { joinLines } from './joinLines.js';
import type { SpanEdit } from './spanEdits.js';

/** Writes in plain Markdown what only Hugo reads: attributes of headings, definition lists, alerts; and embed codes. */
export function* structureEdits(post: Post, dialect: Dialect, hardWraps: boolean): Generator<SpanEdit> {
  let last: PlacedPart | undefined;
  for (const placed of partsOf(post)) {
    const { base, parsed } = placed;
    const { part, attributes } = parsed;
    if (attributes && isText(part)) yield withoutAttributes(post, placed, attributes.start);
    if (part.kind === 'term') yield* inBold(placed);
    if (part.kind === 'explanation') yield { ...markOf(post, placed), newText: '-' };
    const isFirst = last?.parsed.part.kind === 'quote' && last.base === base;
    if (part.kind === 'html' && part.depth === 0) yield* withoutScripts(post, placed, dialect);
    if (!dialect.hasAlerts && isFirst && part.kind === 'paragraph') yield* withoutAlert(post, placed);
    yield* joinLines(post, placed, dialect, hardWraps);
    last = placed;
  }
}

/** Removes the attributes of a heading, with the space before them. */
function withoutAttributes(post: Post, { base, parsed }: PlacedPart, at: number): SpanEdit {
  const { text } = post.source;
  const lines = isText(parsed.part) ? parsed.part.lines : [];
  let start = base + at;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return { start, end: base + (lines.at(-1)?.end ?? at), newText: '' };
}

function* inBold({ base, parsed }: PlacedPart): Generator<SpanEdit> {
  const { start, end } = placedSpan(base, parsed.text);
  yield { start, end: start, newText: '**' };
  yield { start: end, end, newText: '**' };
}

/** The colon of an explanation; the space after it stays, so that its lines keep their indentation. */
function markOf(post: Post, { base, parsed }: PlacedPart): { readonly start: number; readonly end: number } {
  const start = base + ('span' in parsed.part ? parsed.part.span.start : 0);
  const colon = post.source.text.indexOf(':', start);
  return { start: colon, end: colon + 1 };
}

/** `[!NOTE] Title` is a line in bold. */
function* withoutAlert(post: Post, { base, parsed }: PlacedPart): Generator<SpanEdit> {
  if (!isText(parsed.part) || within(parsed.inlines).some(({ kind }) => kind === 'link')) return;
  const line = placedSpan(base, parsed.part.lines[0]!);
  const [all, kind, title = ''] =
    /^\[!(\w+)\][+-]?(?:[ \t]+(.*))?$/.exec(post.source.text.slice(line.start, line.end)) ?? [];
  if (all === undefined) return;
  const name = title.trim() || kind![0]!.toUpperCase() + kind!.slice(1).toLowerCase();
  const isWhole = parsed.part.lines.length === 1;
  yield { start: line.start, end: line.end, newText: `**${name}**${isWhole ? '' : '  '}` };
}

/** A pasted post of a network is embedded as the platform does; other scripts would be removed there. */
function* withoutScripts(post: Post, { block, base, parsed }: PlacedPart, dialect: Dialect): Generator<SpanEdit> {
  if (parsed.part.kind !== 'html') return;
  const { lines } = parsed.part;
  const [start, end] = [base + lines[0]!.start, base + lines.at(-1)!.end];
  const html = post.source.text.slice(start, end);
  const embedded = dialect.hasEmbeds ? readEmbed(html) : undefined;
  if (embedded && block.kind === 'html')
    yield { start, end, newText: dialect.embed(embedded.url.replace(/\?ref_src=[^#]*/, '')) };
  else
    for (const { index, 0: script } of html.matchAll(/(?:\r\n|\r|\n)?<script\b[^<>]*>\s*<\/script>/gi))
      yield { start: start + index, end: start + index + script.length, newText: '' };
}
