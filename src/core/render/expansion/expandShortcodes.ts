import type { Message } from '../../problem.js';
import { positionAt, readSource, type SourceText } from '../../text.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import { lexShortcodes } from '../../shortcodes/lexer/lexShortcodes.js';
import { pairShortcodes } from '../../shortcodes/pairShortcodes.js';
import type { ShortcodeCall, ShortcodeNode } from '../../shortcodes/shortcode.js';
import { boxAround } from '../cards/boxes.js';
import { appendMade, appendSource, startText, type MappedText } from './mappedText.js';
import type { PageExcerpt } from './pageExcerpt.js';
import { isAlone, missingTemplate, renderBroken, renderFallback, renderOwn } from '../calls/renderCall.js';
import type { ShortcodeContext } from '../calls/shortcodeContext.js';
import { embeddedRenderer, published } from '../shortcodes/table.js';

interface Expansion {
  readonly source: SourceText;
  readonly context: ShortcodeContext;
  readonly mapped: MappedText;
}

/**
 * Returns the text that Markdown sees: calls in standard notation are words that stand for their HTML, calls in Markdown
 * notation give text, and the summary divider separates paragraphs. Line ends within calls are removed; the map records them.
 */
export function expandShortcodes(
  { nodes, mapped }: PageExcerpt,
  source: SourceText,
  context: ShortcodeContext,
): MappedText {
  expandNodes(nodes, { source, context, mapped });
  return mapped;
}

/** The same for a text of its own, such as one that a template renders. */
export function expandString(text: string, context: ShortcodeContext): string {
  const source = readSource(text);
  const { nodes } = pairShortcodes(source, lexShortcodes(text), (name) => embeddedShortcode(name)?.inner);
  const mapped = startText(0);
  const ordinalOf = (call: ShortcodeCall): number => countCallsBefore(nodes, call);
  const within = { ...context, ordinalOf, report: () => undefined, tell: undefined };
  expandNodes(nodes, { source, context: within, mapped });
  return mapped.text;
}

/** The number of calls in a list that precede one of them. */
export function countCallsBefore(nodes: readonly ShortcodeNode[], { start }: ShortcodeCall): number {
  return nodes.filter((node) => node.kind === 'call' && node.start < start).length;
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
  const own = renderOwn(call, source, context);
  if (own && 'output' in own) {
    const isText = call.notation === 'markdown' && own.isHtml !== true;
    appendMade(mapped, isText ? own.output : context.placeholders.keep(own.output), line);
    return;
  }
  const name = call.name.toLowerCase();
  const known = embeddedRenderer(name, context) !== undefined || name.endsWith('.inline');
  // What the preview shows in place of something else is not text for Markdown.
  const asText = call.notation === 'markdown' && (context.published || (known && published.has(name)));
  if (asText) appendMade(mapped, renderFallback(call, source, context, own?.fault), line);
  else if (call.notation === 'markdown' && !known && call.inner) expandBox(call, line, expansion, own?.fault);
  else appendMade(mapped, context.placeholders.keep(renderFallback(call, source, context, own?.fault)), line);
}

/** A site's own shortcode around Markdown: its content remains part of the page. */
function expandBox(call: ShortcodeCall, line: number, expansion: Expansion, failed: Message | undefined): void {
  const { source, context, mapped } = expansion;
  const { start, end } = call.inner!;
  const inner = source.text.slice(start, end);
  const block = isAlone(source, call) || /[\r\n]/.test(inner);
  const problem = failed ? context.translate(failed) : missingTemplate(call, context);
  const [opening, closing] = boxAround({ call, alone: block, problem });
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
