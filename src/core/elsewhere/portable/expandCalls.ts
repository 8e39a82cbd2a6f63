import type { Post } from '../../post/post.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { formatMessage } from '../../problem.js';
import { pairedShortcodes } from '../../render/calls/pairedShortcodes.js';
import { limitOutput } from '../../render/calls/shortcodeContext.js';
import { readPage, type ExpandedPage } from '../../render/readPage.js';
import type { OwnResult } from '../../render/templates/calls/ownResult.js';
import type { ShortcodeCall, ShortcodeNode } from '../../shortcodes/shortcode.js';
import { lineEnd } from '../../text.js';
import { callText } from './callText.js';
import type { Dialect } from './dialect.js';

/** The Markdown of a post without calls of shortcodes. */
export interface ExpandedCalls {
  readonly text: string;
  /** What was written for the platform alone: it is not text of the author's. */
  readonly made: ReadonlySet<string>;
  /** The names of shortcodes of which there is nothing to show. */
  readonly omitted: readonly string[];
  /** The page that the templates of the site run in; `undefined` if there are none. */
  readonly page: ExpandedPage | undefined;
}

/** Writes the calls of shortcodes in the body of a post as portable Markdown or HTML. Never throws. */
export function expandCalls(post: Post, facts: PageFacts, dialect: Dialect): ExpandedCalls {
  const results = new Map<number, OwnResult>();
  const tell = (call: ShortcodeCall, result: OwnResult): void => void results.set(call.start, result);
  const hasTemplates = facts.site.templates !== undefined;
  const page = hasTemplates ? readPage(post, facts, { translate: formatMessage, published: true, tell }) : undefined;
  const own = (call: ShortcodeCall): string | undefined => {
    const result = results.get(call.start);
    if (!page || !result || !('output' in result)) return undefined;
    const restored = page.restore(result.output).html;
    const isText = call.notation === 'markdown' && result.isHtml !== true;
    return isText ? restored.replace(/\r\n?/g, '\n').trim() : compactHtml(restored);
  };
  const writer = new CallWriter(post, facts, dialect, own);
  writer.write(pairedShortcodes(post, facts.site).nodes);
  const { made, omitted, text } = writer;
  return { text, made, omitted: [...omitted], page };
}

/** HTML as one block of Markdown, which a blank line would end. */
function compactHtml(html: string): string {
  const lines = html.replace(/\r\n?/g, '\n').trim().split('\n');
  const isCode = /<(?:pre|textarea|script|style)\b/i.test(html);
  return lines
    .map((line) => (isCode ? line : line.trim()))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

class CallWriter {
  text = '';
  readonly made = new Set<string>();
  readonly omitted = new Set<string>();
  private readonly mayGive: (characters: number) => boolean;
  private readonly newline: string;

  constructor(
    private readonly post: Post,
    private readonly facts: PageFacts,
    private readonly dialect: Dialect,
    private readonly own: (call: ShortcodeCall) => string | undefined,
  ) {
    this.mayGive = limitOutput(post.source.text.length);
    this.newline = lineEnd(post.source);
  }

  write(nodes: readonly ShortcodeNode[]): void {
    for (const node of nodes) {
      const written = this.post.source.text.slice(node.start, node.end);
      if (node.kind === 'text') this.addText(written);
      else if (node.kind === 'call') this.addMade(this.textOf(node), this.isAlone(node));
      else if (node.kind === 'summaryDivider') this.addMade('', true);
      else this.text += written;
    }
  }

  private textOf(call: ShortcodeCall): string {
    const { source } = this.post;
    const alone = this.isAlone(call);
    const indent = alone ? this.indentation() : '';
    const written = call.inner ? dedent(source.text.slice(call.inner.start, call.inner.end), indent) : '';
    const inner = dedent(this.contentOf(call), indent);
    const text = callText({ call, inner, written, alone }, this.facts, this.dialect) ?? this.own(call);
    const known = text ?? inner.trim();
    if (text === undefined && known === '') this.omitted.add(call.name);
    return this.mayGive(known.length) ? known : '';
  }

  private contentOf({ children }: ShortcodeCall): string {
    if (children.length === 0) return '';
    const outer = this.text;
    this.text = '';
    this.write(children);
    const content = this.text;
    this.text = outer;
    return content;
  }

  private isAlone({ start, end }: ShortcodeNode): boolean {
    const { text } = this.post.source;
    const before = text.slice(Math.max(0, start - 200), start);
    return (
      /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(before) &&
      /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
    );
  }

  private addText(written: string): void {
    // After something that gave nothing on its own lines, one blank line is enough.
    const isGap = /(?:^|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n))[ \t]*$/.test(this.text.slice(-100)) && this.dropsGap;
    this.text += isGap ? written.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '') : written;
    this.dropsGap = false;
  }

  private dropsGap = false;

  /** Lines after the first get what is before it on its line: the indentation of a list, the marks of a quote. */
  private addMade(text: string, alone: boolean): void {
    this.dropsGap = alone && text === '';
    const indent = alone ? this.indentation() : '';
    for (const piece of text.match(/\{%[^\n]*?%\}/g) ?? []) this.made.add(piece);
    const bare = indent.trimEnd();
    const lines = text.split('\n').map((line, index) => (index === 0 ? line : (line === '' ? bare : indent) + line));
    this.text += lines.join(this.newline);
  }

  private indentation(): string {
    const [line = ''] = /[^\r\n]*$/.exec(this.text.slice(-200)) ?? [];
    return line.replace(/[^\s>]/g, ' ');
  }
}

/** The lines joined by `\n`, each without an indentation that it may have. */
function dedent(text: string, indent: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}
