import { say } from '../problem.js';
import type { SourceText, Span } from '../text.js';
import type { BrokenCall, ShortcodeCall, ShortcodeNode } from '../shortcodes/shortcode.js';
import { argumentFault } from '../shortcodes/argumentFault.js';
import { renderBox, renderProblem } from './boxes.js';
import { renderFault } from './renderFault.js';
import type { ShortcodeContext } from './shortcodeContext.js';
import { embeddedRenderer } from './shortcodes/table.js';

/** Renders a call and those inside it as HTML. `inside`: it is in another call. */
export function renderCall(call: ShortcodeCall, source: SourceText, context: ShortcodeContext, inside = false): string {
  const alone = isAlone(source, call);
  const render = embeddedRenderer(call.name, context);
  if (render) {
    const content = call.children.map((child) => renderChild(child, source, context)).join('');
    const inner = inside && call.notation === 'markdown' ? renderInner(content, context) : content;
    const indentation = indentationOf(source, call);
    const whole = { call, inner, indentation, alone };
    const fault = argumentFault(call, inner, context.site);
    return indentLike(fault ? renderFault(whole, fault, context) : render(whole, context), call, indentation);
  }
  // Hugo runs no inline shortcodes unless the site allows it: they give nothing.
  return call.name.toLowerCase().endsWith('.inline') ? '' : renderUnknown(call, alone, source, context);
}

/** The content of a call in Markdown notation inside another call is Markdown to Hugo before anything else reads it. */
function renderInner(content: string, { markdown }: ShortcodeContext): string {
  const html = markdown.render(content);
  return content.includes('\n') ? html : (/^<p>(.*)<\/p>\n$/.exec(html)?.[1] ?? html);
}

/** A site's own shortcode: what is inside is shown as Markdown, whatever the site makes of it; published is what is inside. */
function renderUnknown(call: ShortcodeCall, alone: boolean, source: SourceText, context: ShortcodeContext): string {
  const { markdown, placeholders, published, report } = context;
  report('shortcode-unknown', 'error', call.opener, say('template for shortcode "{0}" not found', call.name));
  if (published) return call.children.map((child) => renderChild(child, source, context)).join('');
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

/** The call's text with what is wrong with it; published is nothing. */
export function renderBroken(node: BrokenCall, source: SourceText, context: ShortcodeContext): string {
  if (context.published) return '';
  const text = source.text.slice(node.start, node.end).trimEnd();
  return renderProblem(text, node.message, context.translate, isAlone(source, node));
}

function renderChild(node: ShortcodeNode, source: SourceText, context: ShortcodeContext): string {
  if (node.kind === 'call') return renderCall(node, source, context, true);
  if (node.kind === 'broken') return renderBroken(node, source, context);
  return source.text.slice(node.start, node.end);
}

/** Whether there is only white space before and after it on its lines. */
export function isAlone({ text }: SourceText, { start, end }: Span): boolean {
  return (
    /(?:^|[\r\n])[ \t]*$/.test(near(text, start - 100, start)) && /^[ \t]*(?:[\r\n]|$)/.test(near(text, end, end + 100))
  );
}

function near(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start), end);
}

/** White space before a call, if nothing else is before it on its line. */
function indentationOf({ text }: SourceText, call: ShortcodeCall): string {
  return /(?:^|[\r\n])([ \t]+)$/.exec(near(text, call.start - 100, call.start))?.[1] ?? '';
}

/** The indentation of a call without inner content precedes each further line of its output (Hugo 0.102). */
function indentLike(html: string, call: ShortcodeCall, indentation: string): string {
  return call.children.length > 0 || indentation === '' ? html : html.replace(/\n(?!$)/g, `\n${indentation}`);
}
