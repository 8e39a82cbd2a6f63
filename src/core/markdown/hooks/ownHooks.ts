import type { MarkdownIt, Token } from 'markdown-it';
import { alertIn } from '../blocks/alert.js';
import { attributesOf, languageOf, withoutEmptyEnd } from '../fence.js';
import { hookText } from './hookText.js';
import type { CodeHook, OwnHooks } from './hookContexts.js';
import { rowsOf } from '../blocks/tableRows.js';

type Options = MarkdownIt['options'];
type Env = Parameters<MarkdownIt['renderer']['render']>[2];

/** The environment of a rendering, in which it is noted that a hook wrote something. */
export interface HookEnvironment extends Record<PropertyKey, unknown> {
  hooked?: boolean;
}

/** Lets a site's own render hooks write elements. Must come after the rules for links, and before `useRenderHooks`. */
export function useOwnHooks(md: MarkdownIt, hooks: OwnHooks): void {
  const writer = new HookWriter(md, hooks);
  md.core.ruler.push('hook_ordinals', ({ tokens }) => numberElements(tokens));
  md.renderer.render = (tokens, options, env) => writer.blocks(tokens, 0, tokens.length, options, env);
  md.renderer.renderInline = (tokens, options, env) => writer.inlines(tokens, options, env);
}

/** What is numbered, and what ends it: quotes are numbered where they end. */
const counted = new Set(['link_open', 'image', 'blockquote_close', 'table_open', 'passthrough']);

/** Numbers the elements of each kind, in the order in which Hugo writes them, and notes their lines. */
function numberElements(tokens: readonly Token[]): void {
  const counts = new Map<string, number>();
  const open: Token[] = [];
  const visit = (token: Token, line: number): void => {
    if (token.type === 'blockquote_open') open.push(token);
    const numbered = token.type === 'blockquote_close' ? open.pop() : token;
    if (counted.has(token.type) && numbered) {
      // Links that are only an address are numbered by themselves.
      const isBare = token.markup === 'autolink' || token.markup === 'linkify';
      const kind = isBare ? 'bare' : token.type;
      const ordinal = counts.get(kind) ?? 0;
      counts.set(kind, ordinal + 1);
      numbered.meta = { ...numbered.meta, ordinal, line };
    }
    for (const child of token.children ?? []) visit(child, line);
  };
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    visit(token, line);
  }
}

/** Renders as markdown-it does, with elements that a hook writes. */
class HookWriter {
  private readonly normalise: (url: string) => string;

  constructor(
    private readonly md: MarkdownIt,
    private readonly hooks: OwnHooks,
  ) {
    this.normalise = md.normalizeLink.bind(md);
  }

  blocks(tokens: readonly Token[], from: number, to: number, options: Options, env: Env): string {
    let html = '';
    for (let index = from; index < to; index++) {
      const token = tokens[index]!;
      const hooked = this.hookedBlock(tokens, index, options, env);
      if (hooked) {
        html += hooked.html;
        index = hooked.last;
        (env as HookEnvironment).hooked = true;
      } else if (token.type === 'inline') html += this.inlines(token.children ?? [], options, env);
      else html += this.plain(tokens, index, options, env);
    }
    return html;
  }

  inlines(tokens: readonly Token[], options: Options, env: Env): string {
    let html = '';
    for (let index = 0; index < tokens.length; index++) {
      const { type } = tokens[index]!;
      const last = type === 'link_open' ? closerOf(tokens, index) : index;
      const hooked = this.hookedInline(tokens, index, last, options, env);
      html += hooked ?? this.plain(tokens, index, options, env);
      if (hooked === undefined) continue;
      index = last;
      (env as HookEnvironment).hooked = true;
    }
    return html;
  }

  private plain(tokens: readonly Token[], index: number, options: Options, env: Env): string {
    const { renderer } = this.md;
    const all = tokens as Token[];
    const rule = renderer.rules[tokens[index]!.type];
    return rule ? rule(all, index, options, env, renderer) : renderer.renderToken(all, index, options);
  }

  private hookedBlock(
    tokens: readonly Token[],
    index: number,
    options: Options,
    env: Env,
  ): { readonly html: string; readonly last: number } | undefined {
    const token = tokens[index]!;
    const { heading, code, quote, table } = this.hooks;
    if (token.type === 'fence') {
      const html = code?.(codeOf(token));
      return html === undefined ? undefined : { html: (tokens[index - 1]?.hidden ? '\n' : '') + html, last: index };
    }
    const hook = { heading_open: heading, blockquote_open: quote, table_open: table }[token.type];
    if (!hook) return undefined;
    const last = closerOf(tokens, index);
    const inside = (): string => this.blocks(tokens, index + 1, last, options, env);
    const base = { attributes: attributesIn(token), line: token.map?.[0] ?? 0, ordinal: ordinalOf(token) };
    let html: string | undefined;
    if (token.type === 'heading_open' && heading) {
      const plainText = hookText(tokens[index + 1]?.children ?? []);
      const anchor = String(token.attrGet('id') ?? '');
      html = heading({ ...base, level: Number(token.tag.slice(1)), anchor, text: inside(), plainText });
    } else if (token.type === 'blockquote_open' && quote) html = quote({ ...base, ...alertIn(inside()) });
    else if (token.type === 'table_open' && table)
      html = table({ ...base, ...rowsOf(tokens.slice(index + 1, last), (each) => this.inlines(each, options, env)) });
    return html === undefined ? undefined : { html, last };
  }

  private hookedInline(
    tokens: readonly Token[],
    index: number,
    last: number,
    options: Options,
    env: Env,
  ): string | undefined {
    const token = tokens[index]!;
    const { link, image, passthrough } = this.hooks;
    const line = lineOf(token);
    if (token.type === 'passthrough' && passthrough) {
      const inner = token.content.slice(token.markup.length, token.content.length - token.info.length);
      return passthrough({ attributes: {}, line, ordinal: ordinalOf(token), isBlock: token.block, inner });
    }
    const isLink = token.type === 'link_open';
    const hook = isLink ? link : token.type === 'image' ? image : undefined;
    if (!hook) return undefined;
    const children = isLink ? tokens.slice(index + 1, last) : (token.children ?? []);
    const name = isLink ? 'href' : 'src';
    const written = String(token.attrGet(name) ?? '');
    const html = hook({
      attributes: attributesIn(token),
      line,
      ordinal: ordinalOf(token),
      destination: this.normalise(written) === '' ? '' : written,
      title: String(token.attrGet('title') ?? ''),
      text: this.inlines(children, options, env),
      plainText: hookText(children),
      isBlock: token.meta?.['isBlock'] === true,
    });
    if (html === undefined) this.writeAddress(token, name, written);
    return html;
  }

  /** The address as without a hook: until here it is as written. */
  private writeAddress(token: Token, name: 'href' | 'src', written: string): void {
    const { unescapeAll } = this.md.utils;
    token.attrSet(name, this.normalise(token.markup === '' ? unescapeAll(written) : written));
    const title = token.attrGet('title');
    if (title !== null) token.attrSet('title', unescapeAll(String(title)));
  }
}

function codeOf(token: Token): CodeHook {
  const code = withoutEmptyEnd(token.content).replace(/\n$/, '');
  const line = token.map?.[0] ?? 0;
  return {
    language: languageOf(token.info),
    attributes: attributesOf(token.info),
    code,
    ordinal: ordinalOf(token),
    line,
  };
}

function ordinalOf({ meta }: Token): number {
  return Number(meta?.['ordinal'] ?? 0);
}

function lineOf({ meta }: Token): number {
  return Number(meta?.['line'] ?? 0);
}

/** The index of the token that closes another one; the same for one that opens nothing. */
function closerOf(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    depth += tokens[at]!.nesting;
    if (depth <= 0) return at;
  }
  return tokens.length - 1;
}

/** Without those that are not attributes to Hugo. */
function attributesIn({ attrs }: Token): Readonly<Record<string, string>> {
  const shown = (attrs ?? []).filter(([name]) => !['href', 'src', 'alt', 'title'].includes(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, String(value)]));
}
