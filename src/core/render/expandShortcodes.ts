import { positionAt, type SourceText } from '../text.js';
import type { ShortcodeCall, ShortcodeNode } from '../shortcodes/shortcode.js';
import { boxAround } from './boxes.js';
import { appendMade, appendSource, type MappedText } from './mappedText.js';
import type { PageExcerpt } from './pageExcerpt.js';
import { isAlone, renderBroken, renderCall } from './renderCall.js';
import type { ShortcodeContext } from './shortcodeContext.js';
import { embeddedRenderer, published } from './shortcodes/table.js';

interface Expansion {
  readonly source: SourceText;
  readonly context: ShortcodeContext;
  readonly mapped: MappedText;
}

/**
 * Returns the text that Markdown sees: calls in standard notation are words that stand for their HTML, calls in Markdown
 * notation give text, and the summary divider separates paragraphs. Line ends within calls are removed; the map knows.
 */
export function expandShortcodes(
  { nodes, mapped }: PageExcerpt,
  source: SourceText,
  context: ShortcodeContext,
): MappedText {
  expandNodes(nodes, { source, context, mapped });
  return mapped;
}

function expandNodes(nodes: readonly ShortcodeNode[], expansion: Expansion): void {
  const { source, context, mapped } = expansion;
  for (const node of nodes) {
    const { line } = positionAt(source, node.start);
    if (node.kind === 'text') appendSource(mapped, source.text.slice(node.start, node.end), line);
    else if (node.kind === 'summaryDivider') appendMade(mapped, '\n\n', positionAt(source, node.end).line);
    else if (node.kind === 'broken')
      appendMade(mapped, context.placeholders.keep(renderBroken(node, source, context)), line);
    else expandCall(node, line, expansion);
  }
}

function expandCall(call: ShortcodeCall, line: number, expansion: Expansion): void {
  const { source, context, mapped } = expansion;
  const name = call.name.toLowerCase();
  const known = embeddedRenderer(name, context) !== undefined || name.endsWith('.inline');
  // What the preview shows in place of something else is not text for Markdown.
  const asText = call.notation === 'markdown' && (context.published || (known && published.has(name)));
  if (asText) appendMade(mapped, renderCall(call, source, context), line);
  else if (call.notation === 'markdown' && !known && call.inner) expandBox(call, line, expansion);
  else appendMade(mapped, context.placeholders.keep(renderCall(call, source, context)), line);
}

/** A site's own shortcode around Markdown: its content remains part of the page. */
function expandBox(call: ShortcodeCall, line: number, expansion: Expansion): void {
  const { source, context, mapped } = expansion;
  const { start, end } = call.inner!;
  const inner = source.text.slice(start, end);
  const block = isAlone(source, call) || /[\r\n]/.test(inner);
  const [opening, closing] = boxAround(call, block);
  const [, before = ''] =
    /(?:^|[\r\n])([ \t]*)$/.exec(source.text.slice(Math.max(0, call.start - 100), call.start)) ?? [];
  const [, indent = ''] = /(?:^|[\r\n])([ \t]*)$/.exec(inner.slice(-100)) ?? [];
  if (block && isAlone(source, call)) appendMade(mapped, `\n${before}`, line);
  appendMade(mapped, context.placeholders.keep(`${opening}\n`, true) + (block ? '\n\n' : ' '), line);
  expandNodes(call.children, expansion);
  const closerLine = positionAt(source, end).line;
  if (block) appendMade(mapped, `\n\n${indent}`, closerLine);
  appendMade(mapped, context.placeholders.keep(closing + (block ? '\n' : ''), true) + (block ? '\n' : ''), closerLine);
}
