import type { Autolink, Link } from '../post/inlines/inline.js';
import type { Post } from '../post/post.js';
import { takesCode } from '../post/readCalls.js';
import { blockAt } from '../post/queries/blockAt.js';
import { isLink, partsOf, placedSpan, within } from '../post/queries/postParts.js';
import { say, type Message } from '../problem.js';
import { readEmbeddable, type Embeddable } from '../shortcodes/embed/embeddable.js';
import { embedCall, type EmbedSite } from '../shortcodes/embed/embedCall.js';
import { embeddableOf } from '../shortcodes/embed/embeddableOf.js';
import { callsIn, type ShortcodeCall } from '../shortcodes/shortcode.js';
import { lineAt, offsetAt, rangeOf, type Position, type Span, type TextEdit } from '../text.js';
import { isMarkdownLine, linkTo } from './pastedEmbed.js';

/** Another way to write an embed or a link. */
export interface EmbedRewrite {
  readonly title: Message;
  readonly edit: TextEdit;
}

/**
 * The other ways to write what is at a position: a link to a video, post or slide deck that is a paragraph of its own as an
 * embed, an address alone as a link with a text, and a call without content that embeds one of them as a link.
 */
export function embedRewrites(post: Post, position: Position, site: EmbedSite): readonly EmbedRewrite[] {
  const offset = offsetAt(post.source, position);
  const around = callsIn(post.shortcodes().nodes).filter((call) => holds(call, offset));
  const call = around.at(-1);
  if (call && !(call.inner && holds(call.inner, offset))) {
    const embeddable = isMarkdown(post, position.line, around) ? embeddableOf(call) : undefined;
    return embeddable ? [toLink(post, call, embeddable)] : [];
  }
  const found = linkAt(post, position.line, offset);
  const embeddable = found && readEmbeddable(found.inline.url);
  if (!embeddable) return [];
  const embed = isParagraph(post, position.line, found.span) ? toEmbed(post, found.span, embeddable, site) : [];
  return 'address' in found.inline ? [...embed, toLink(post, found.span, embeddable)] : embed;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether a link would be one in this place, rather than text in code or HTML. `around`: the calls there. */
function isMarkdown(post: Post, line: number, around: readonly ShortcodeCall[]): boolean {
  return isMarkdownLine(post, line) && !around.some(({ name, inner }) => inner && takesCode(name));
}

function linkAt(post: Post, line: number, offset: number): { inline: Link | Autolink; span: Span } | undefined {
  for (const { base, parsed } of partsOf(post, line, line)) {
    for (const inline of within(parsed.inlines)) {
      if (!isLink(inline) || inline.kind === 'image') continue;
      const span = placedSpan(base, inline);
      if (holds(span, offset)) return { inline, span };
    }
  }
  return undefined;
}

/** Whether nothing else is in the paragraph of a line. */
function isParagraph({ source, blocks }: Post, line: number, { start, end }: Span): boolean {
  const block = blockAt(blocks, line);
  const isOneLine = block?.kind === 'paragraph' && block.line === line && block.endLine === line;
  return isOneLine && lineAt(source, line).trim() === source.text.slice(start, end);
}

function toEmbed({ source }: Post, span: Span, embeddable: Embeddable, site: EmbedSite): readonly EmbedRewrite[] {
  const newText = embedCall(embeddable, site);
  if (newText === undefined) return [];
  const [name = ''] = /[\w-]+/.exec(newText) ?? [];
  const edit = { range: rangeOf(source, span.start, span.end), newText };
  return [{ title: say('Embed with the shortcode "{0}"', name), edit }];
}

function toLink({ source }: Post, { start, end }: Span, embeddable: Embeddable): EmbedRewrite {
  const { text, target } = linkTo(embeddable);
  return {
    title: say('Replace with a link to {0}', text),
    edit: { range: rangeOf(source, start, end), newText: `[${text}](${target})` },
  };
}
