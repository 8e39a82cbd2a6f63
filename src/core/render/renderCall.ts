import type { SourceText } from '../text.js';
import type { BrokenCall, ShortcodeCall, ShortcodeNode } from '../shortcodes/shortcode.js';
import type { Span } from '../shortcodes/shortcodeToken.js';
import { renderBox, renderProblem } from './boxes.js';
import type { ShortcodeContext } from './shortcodeContext.js';
import { published, stoodIn } from './shortcodes/table.js';

/** Gives the HTML of a call, those inside it included. */
export function renderCall(call: ShortcodeCall, source: SourceText, context: ShortcodeContext): string {
  const name = call.name.toLowerCase();
  const alone = isAlone(source, call);
  const render = published.get(name) ?? stoodIn.get(name);
  if (render) {
    const inner = call.children.map((child) => renderChild(child, source, context)).join('');
    return indentLike(render({ call, inner, alone }, context), source, call);
  }
  // Hugo runs no inline shortcodes unless the site allows it: they give nothing.
  return name.endsWith('.inline') ? '' : renderUnknown(call, alone, source, context);
}

/** A site's own shortcode: what is inside is shown as Markdown, whatever the site makes of it. */
function renderUnknown(call: ShortcodeCall, alone: boolean, source: SourceText, context: ShortcodeContext): string {
  const { markdown, placeholders } = context;
  const inner = call.children
    .map((child) => {
      const piece = renderChild(child, source, context);
      return child.kind === 'text' || child.kind === 'summaryDivider' ? piece : placeholders.keep(piece);
    })
    .join('');
  const block = alone || inner.trim().includes('\n');
  const html = inner.trim() === '' ? '' : markdown[block ? 'render' : 'renderInline'](inner);
  return renderBox({ call, alone: block }, placeholders.restore(html).html);
}

/** The call's text with what is wrong with it. */
export function renderBroken(node: BrokenCall, source: SourceText, context: ShortcodeContext): string {
  const text = source.text.slice(node.start, node.end).trimEnd();
  return renderProblem(text, node.message, context.translate, isAlone(source, node));
}

function renderChild(node: ShortcodeNode, source: SourceText, context: ShortcodeContext): string {
  if (node.kind === 'call') return renderCall(node, source, context);
  if (node.kind === 'broken') return renderBroken(node, source, context);
  return source.text.slice(node.start, node.end);
}

/** Whether nothing but white space stands before and behind it on its lines. */
export function isAlone({ text }: SourceText, { start, end }: Span): boolean {
  return (
    /(?:^|[\r\n])[ \t]*$/.test(near(text, start - 100, start)) && /^[ \t]*(?:[\r\n]|$)/.test(near(text, end, end + 100))
  );
}

function near(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start), end);
}

/** White space before a call without inner content stands before each further line of what it gives (Hugo 0.102). */
function indentLike(html: string, { text }: SourceText, call: ShortcodeCall): string {
  const indent = call.inner ? '' : (/(?:^|[\r\n])([ \t]+)$/.exec(near(text, call.start - 100, call.start))?.[1] ?? '');
  return indent === '' ? html : html.replace(/\n(?!$)/g, `\n${indent}`);
}
