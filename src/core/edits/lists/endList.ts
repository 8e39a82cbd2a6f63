import type { Post } from '../../post/post.js';
import { baseOf } from '../../post/post.js';
import { blockAt } from '../../post/queries/blockAt.js';
import { lineAt, lineCount, lineOf, type TextEdit } from '../../text.js';

/** An item without text, as it is before anything is typed. */
const emptyItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?$/;

/** Whether a line can be such an item: a quick look, without Markdown. */
export function isEmptyItem(line: string): boolean {
  return emptyItem.test(line);
}

/**
 * What Enter does on an item without text, once it has added a line below it: the list ends, and a nested one continues
 * with the next item around it. No edits if there is no such item. The line is zero-based, that of the item.
 */
export function endList(post: Post, line: number): readonly TextEdit[] {
  const { source } = post;
  const written = lineAt(source, line);
  if (line + 1 >= lineCount(source) || !isEmptyItem(written)) return [];
  const items = itemsUpTo(post, line);
  const own = items.at(-1);
  if (own?.line !== line) return [];
  const outer = items.filter(({ depth }) => depth < own.depth).at(-1);
  const start = { line, character: 0 };
  if (!outer) return [{ range: { start, end: { line, character: written.length } }, newText: '' }];
  const indentation = /^[ \t]*/.exec(lineAt(source, line + 1))![0].length;
  const end = { line: line + 1, character: indentation };
  return [{ range: { start, end }, newText: nextMarker(lineAt(source, outer.line)) }];
}

interface Item {
  readonly line: number;
  readonly depth: number;
}

/** The items of the list that a line is in, up to the line. */
function itemsUpTo(post: Post, line: number): readonly Item[] {
  const block = blockAt(post.blocks, line);
  if (block?.kind !== 'list') return [];
  const base = baseOf(post, block);
  return post.contentOf(block).flatMap(({ part }) => {
    if (part.kind !== 'item') return [];
    const item = { line: lineOf(post.source, base + part.span.start), depth: part.depth };
    return item.line <= line ? [item] : [];
  });
}

/** The marker of the item after one, with its indentation. */
function nextMarker(item: string): string {
  const [, indentation = '', bullet, number, end, gap = ' '] =
    /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/.exec(item) ?? [];
  return `${indentation}${bullet ?? `${Number(number) + 1}${end}`}${gap}`;
}
