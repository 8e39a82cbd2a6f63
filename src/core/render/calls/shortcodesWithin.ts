import type { Span } from '../../text.js';
import { bodyOffsetOf } from '../../shortcodes/bodyOffset.js';
import type { LineInterval } from '../../post/queries/blocksWithin.js';
import type { Post } from '../../post/post.js';
import type { ShortcodeNode } from '../../shortcodes/shortcode.js';

/**
 * Whether a change elsewhere in the text leaves the shortcodes of a post what they are, as long as it has no delimiters:
 * nothing is broken, and nothing is commented out, which may end elsewhere after any change.
 */
export function areSettled(post: Post): boolean {
  if (!post.source.text.includes('{{')) return true;
  const { nodes, problems } = post.shortcodes();
  return problems.length === 0 && !nodes.some((node) => isCommentedOut(node, post.source.text));
}

function isCommentedOut(node: ShortcodeNode, text: string): boolean {
  if (node.kind === 'call') return node.children.some((child) => isCommentedOut(child, text));
  const isDelimiter = node.kind === 'text' && node.end - node.start === 3;
  return isDelimiter && /^\{\{[<%]$/.test(text.slice(node.start, node.end));
}

/** Whether these lines have what may be a delimiter of a shortcode. */
export function hasDelimiters(post: Post, lines: LineInterval): boolean {
  const { start, end } = offsetsOf(post, lines);
  return post.source.text.slice(start, end).includes('{{');
}

/**
 * The shortcodes and text in some lines of a post whose shortcodes are settled; `undefined` if a call is only partly in them,
 * or if the summary divider is, of which only the first counts.
 */
export function shortcodesWithin(post: Post, lines: LineInterval): readonly ShortcodeNode[] | undefined {
  const { start, end } = offsetsOf(post, lines);
  // Most parts of a post have no shortcodes, and need not wait until those of the whole post are read.
  if (!hasDelimiters(post, lines) && !post.source.text.slice(start, end).includes('<!--more-->'))
    return [{ kind: 'text', start, end }];
  const found: ShortcodeNode[] = [];
  for (const node of post.shortcodes().nodes) {
    if (node.end <= start || node.start >= end) continue;
    if (node.kind === 'text') found.push({ ...node, start: Math.max(node.start, start), end: Math.min(node.end, end) });
    else if (node.kind !== 'call' || node.start < start || node.end > end) return undefined;
    else found.push(node);
  }
  return found;
}

function offsetsOf({ source: { text, lineStarts }, bodyLine }: Post, { startLine, endLine }: LineInterval): Span {
  const bodyOffset = bodyOffsetOf({ text, lineStarts }, bodyLine);
  return {
    start: Math.max(bodyOffset, lineStarts[startLine] ?? text.length),
    end: Math.max(bodyOffset, lineStarts[endLine] ?? text.length),
  };
}
