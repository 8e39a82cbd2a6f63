import { allInlinesOf, blocksWithin, type LineInterval } from '../post/queries/blocksWithin.js';
import { tagsIn } from '../post/blocks/syntax/tagsIn.js';
import type { Post } from '../post/post.js';

/**
 * Whether some lines of a post mean the same to Markdown wherever they are, apart from links to definitions: they define
 * nothing, and refer to no footnotes, whose numbers count over the whole post.
 */
export function isSelfContained(post: Post, lines: LineInterval): boolean {
  const blocks = blocksWithin(post, lines);
  if (blocks.some(({ defines }) => defines)) return false;
  return post.footnotes.size === 0 || ![...allInlinesOf(post, blocks)].some(({ kind }) => kind === 'footnote');
}

/** Whether every element that a piece of HTML opens or closes, it also closes or opens: no other piece has a part in it. */
export function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const { name, isEnd } of tagsIn(html)) {
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
