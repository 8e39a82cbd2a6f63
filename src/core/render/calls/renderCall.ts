import { quoteHugo, say, type Message } from '../../problem.js';
import type { SourceText, Span } from '../../text.js';
import type { BrokenCall, ShortcodeCall, ShortcodeNode } from '../../shortcodes/shortcode.js';
import { argumentFault } from '../../shortcodes/argumentFault.js';
import { renderBox, renderProblem } from '../cards/boxes.js';
import { escapeText } from '../escape.js';
import { renderFault } from '../cards/renderFault.js';
import type { ShortcodeContext } from './shortcodeContext.js';
import { embeddedRenderer } from '../shortcodes/table.js';
import type { CallFrame } from '../templates/calls/callFrame.js';
import type { OwnResult } from '../templates/calls/ownResult.js';
import { isFirstVersion } from '../templates/calls/isFirstVersion.js';
import { runOwnShortcode } from '../templates/calls/ownShortcode.js';

/** Renders a call and those inside it as HTML; the call as text, if there is too much. `parent`: the call that it is in. */
function renderCall(call: ShortcodeCall, source: SourceText, context: ShortcodeContext, parent?: CallFrame): string {
  const own = renderOwn(call, source, context, parent);
  if (own && 'output' in own) return own.output;
  return limit(renderWhole(call, source, context, parent, own?.fault), call, source, context);
}

/** Renders a call that no template of the site renders; `failed`: why the one that there is does not. */
export function renderFallback(
  call: ShortcodeCall,
  source: SourceText,
  context: ShortcodeContext,
  failed: Message | undefined,
): string {
  return limit(renderWhole(call, source, context, undefined, failed), call, source, context);
}

/** What the site's own template gives for a call, or why it gives nothing; `undefined` if the site has none for it. */
export function renderOwn(
  call: ShortcodeCall,
  source: SourceText,
  context: ShortcodeContext,
  parent?: CallFrame,
): OwnResult | undefined {
  const { templates } = context;
  const layout = templates?.shortcode(call.name) ?? templates?.inlineShortcode(call, source);
  if (!templates || !layout) return undefined;
  const failed = templates.failed.get(call);
  if (failed) return failed;
  const frame = frameOf(call, source, context, parent);
  const isOld = isFirstVersion(layout.file);
  frame.inner = renderContent(frame, context, isOld);
  const result = runOwnShortcode(layout, frame, templates, context);
  context.tell?.(call, result);
  if (!('output' in result)) {
    templates.failed.set(call, result);
    return result;
  }
  const output = limit(indentLike(result.output, call, frame.indentation), call, source, context);
  return { output, isHtml: isOld };
}

function frameOf(
  call: ShortcodeCall,
  source: SourceText,
  { ordinalOf }: ShortcodeContext,
  parent: CallFrame | undefined,
): CallFrame {
  const ordinal = (): number => (parent ? (ordinalsIn(parent.call).get(call) ?? 0) : ordinalOf(call));
  return { call, source, parent, ordinal, indentation: indentationOf(source, call), inner: '' };
}

const ordinals = new WeakMap<ShortcodeCall, ReadonlyMap<ShortcodeNode, number>>();

/** The numbers of the calls directly in a call, counted once for all of them. */
function ordinalsIn(call: ShortcodeCall): ReadonlyMap<ShortcodeNode, number> {
  let known = ordinals.get(call);
  if (!known) {
    const calls = call.children.filter(({ kind }) => kind === 'call');
    known = new Map(calls.map((each, index) => [each, index]));
    ordinals.set(call, known);
  }
  return known;
}

/** The content of a call, with its calls rendered. `isOld`: it is Markdown for itself, wherever the call is. */
function renderContent(frame: CallFrame, context: ShortcodeContext, isOld = false): string {
  const { call, source, parent } = frame;
  const content = call.children.map((child) => renderChild(child, source, context, frame)).join('');
  return (parent !== undefined || isOld) && call.notation === 'markdown' ? renderInner(content, context) : content;
}

function limit(html: string, call: ShortcodeCall, source: SourceText, context: ShortcodeContext): string {
  if (context.mayGive(html.length)) return html;
  const message = say('The output of the shortcodes is too large, so this call is shown as text.');
  context.report('shortcode-output', 'error', call.opener, message);
  const text = source.text.slice(call.opener.start, call.opener.end);
  return context.published ? escapeText(text) : renderProblem(text, message, context.translate, isAlone(source, call));
}

function renderWhole(
  call: ShortcodeCall,
  source: SourceText,
  context: ShortcodeContext,
  parent: CallFrame | undefined,
  failed: Message | undefined,
): string {
  const alone = isAlone(source, call);
  const render = embeddedRenderer(call.name, context);
  const frame = frameOf(call, source, context, parent);
  if (render) {
    const { indentation } = frame;
    const inner = renderContent(frame, context);
    frame.inner = inner;
    const whole = { call, inner, indentation, alone };
    const fault = argumentFault(call, inner, context.site);
    const html = fault ? renderFault(whole, fault, context) : render(whole, context);
    if (!fault && !failed) context.tell?.(call, { output: html });
    return indentLike(html, call, indentation);
  }
  // Hugo runs no inline shortcodes unless the site allows it: they give nothing.
  return call.name.toLowerCase().endsWith('.inline') ? '' : renderUnknown(frame, alone, context, failed);
}

/** The content of a call in Markdown notation inside another call is Markdown to Hugo before anything else reads it. */
function renderInner(content: string, { markdown }: ShortcodeContext): string {
  const html = markdown.render(content);
  return content.includes('\n') ? html : (/^<p>(.*)<\/p>\n$/.exec(html)?.[1] ?? html);
}

/** What is wrong with a call that nothing renders: the site has no such shortcode; `undefined` if it has one, or if that is unknown. */
export function missingTemplate({ name }: ShortcodeCall, { site, translate }: ShortcodeContext): string | undefined {
  const isMissing = site.shortcodes !== undefined && !site.lacksTheme && !site.shortcodes.includes(name.toLowerCase());
  return isMissing ? translate(quoteHugo('template for shortcode "{0}" not found', name)) : undefined;
}

/** A site's own shortcode: what is inside is shown as Markdown, whatever the site makes of it; published is what is inside. */
function renderUnknown(
  frame: CallFrame,
  alone: boolean,
  context: ShortcodeContext,
  failed: Message | undefined,
): string {
  const { call, source } = frame;
  const { site, markdown, placeholders, published, report } = context;
  const isOwn = site.lacksTheme === true || site.shortcodes?.includes(call.name.toLowerCase()) === true;
  if (isOwn && !failed)
    report(
      'shortcode-own',
      'information',
      call.opener,
      say('The site defines the shortcode "{0}" itself, so only its content is shown.', call.name),
    );
  else if (!failed)
    report('shortcode-unknown', 'error', call.opener, quoteHugo('template for shortcode "{0}" not found', call.name));
  if (published) return call.children.map((child) => renderChild(child, source, context, frame)).join('');
  const inner = call.children
    .map((child) => {
      const piece = renderChild(child, source, context, frame);
      return child.kind === 'text' || child.kind === 'summaryDivider' ? piece : placeholders.keep(piece);
    })
    .join('');
  const block = alone || inner.trim().includes('\n');
  const html = inner.trim() === '' ? '' : markdown[block ? 'render' : 'renderInline'](inner);
  const problem = failed ? context.translate(failed) : missingTemplate(call, context);
  return renderBox({ call, alone: block, problem }, placeholders.restore(html).html);
}

/** The call's text with what is wrong with it; published is nothing. */
export function renderBroken(node: BrokenCall, source: SourceText, context: ShortcodeContext): string {
  if (context.published) return '';
  const text = source.text.slice(node.start, node.end).trimEnd();
  return renderProblem(text, node.message, context.translate, isAlone(source, node));
}

function renderChild(node: ShortcodeNode, source: SourceText, context: ShortcodeContext, parent?: CallFrame): string {
  if (node.kind === 'call') return renderCall(node, source, context, parent);
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
