import { escapeText, formatTarget } from '../edits/escapeText.js';
import { blockAt } from '../post/queries/blockAt.js';
import { noGap, type Gap } from '../post/queries/gapAround.js';
import type { Post } from '../post/post.js';
import { readEmbed } from '../shortcodes/embed/embedCode.js';
import { providerNames, type Embeddable } from '../shortcodes/embed/embeddable.js';
import { embedCall, type EmbedSite } from '../shortcodes/embed/embedCall.js';
import { lineAt, offsetAt, type Position } from '../text.js';
import { imageGapAt } from './placeImage.js';

/** What the pasted address or embed code of a video, post or slide deck can become. */
export interface PastedEmbed {
  readonly provider: string;
  /** A call of a shortcode; `undefined` if the site has none for it. */
  readonly call: string | undefined;
  readonly link: LinkParts;
  /** Whether it is pasted as one of these by default: on a line of its own. In a text, an address remains an address. */
  readonly isBlock: boolean;
  /** Line ends before and after it, so that it is a block of its own; none within text. */
  readonly gap: Gap;
}

/** The text and the target of a link, as Markdown. */
export interface LinkParts {
  readonly text: string;
  readonly target: string;
}

/** What a text pasted at a position can embed; `undefined` if it embeds nothing, or for a place that is not Markdown text. */
export function pastedEmbed(post: Post, text: string, position: Position, site: EmbedSite): PastedEmbed | undefined {
  const embeddable = readEmbed(text);
  if (!embeddable || !isProse(post, position)) return undefined;
  const isWithin = blockAt(post.blocks, position.line) !== undefined;
  const isBlock = !isWithin && lineAt(post.source, position.line).trim() === '';
  return {
    provider: providerNames[embeddable.provider],
    call: embedCall(embeddable, site),
    link: linkTo(embeddable),
    isBlock,
    gap: isBlock ? imageGapAt(post, position) : noGap,
  };
}

/** Neither front matter, nor code or HTML. */
export function isMarkdownLine(post: Post, line: number): boolean {
  const kind = blockAt(post.blocks, line)?.kind;
  return line >= post.bodyLine && kind !== 'code' && kind !== 'html' && !post.opaque.code.has(line);
}

/** The same, and not inside a shortcode's delimiters. */
function isProse(post: Post, position: Position): boolean {
  if (!isMarkdownLine(post, position.line)) return false;
  const offset = offsetAt(post.source, position);
  return !post.calls.some(({ start, end }) => start < offset && offset < end);
}

/** A link in words that need no translation: the title of slides, the author of a post, or the name of the service. */
export function linkTo({ provider, title, user, host, url }: Embeddable): LinkParts {
  const account = user === undefined || user.startsWith('did:') ? undefined : `@${user}`;
  const author = host === undefined || user?.includes('@') ? account : `${account}@${host}`;
  return { text: escapeText(title ?? author ?? providerNames[provider]), target: formatTarget(url) };
}
