import { isText } from '../../post/parsedContent.js';
import { parsePost } from '../../post/parsePost.js';
import { partsOf, within } from '../../post/queries/postParts.js';
import { applySpans, type SpanEdit } from './spanEdits.js';

/** Marks of Liquid in text, but not in code, become text. `made`: tags that are meant. */
export function escapeLiquid(text: string, made: ReadonlySet<string>): string {
  const post = parsePost(text);
  const code: { readonly start: number; readonly end: number }[] = [];
  for (const { base, parsed } of partsOf(post)) {
    const { part, inlines } = parsed;
    if (part.kind === 'code') code.push({ start: base + part.lines[0]!.start, end: base + part.lines.at(-1)!.end });
    if (!isText(part)) continue;
    for (const inline of within(inlines))
      if (inline.kind === 'code') code.push({ start: base + inline.start, end: base + inline.end });
  }
  let next = 0;
  const edits: SpanEdit[] = [];
  for (const { index, 0: mark } of text.matchAll(/\{[{%]/g)) {
    while (next < code.length && code[next]!.end <= index) next++;
    const isCode = next < code.length && code[next]!.start <= index;
    const tag = text.slice(index, text.indexOf('%}', index) + 2);
    if (isCode || (mark === '{%' && made.has(tag))) continue;
    edits.push({ start: index, end: index + 2, newText: `{% raw %}${mark}{% endraw %}` });
  }
  return applySpans(text, edits);
}
