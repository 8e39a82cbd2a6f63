import type { RenderedBlock } from '../renderedRecap.js';
import { tagsIn } from '../../post/blocks/syntax/tagsIn.js';

/** A block whose own HTML may open elements that a later one closes. */
export interface PossiblyOpenBlock extends RenderedBlock {
  readonly raw: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly block: number;
}

/** Joins blocks so that an element that one block opens and a later one closes is in one block. What is never closed joins nothing. */
export function joinOpenBlocks(blocks: readonly PossiblyOpenBlock[]): readonly RenderedBlock[] {
  const joined: RenderedBlock[] = [];
  const lastOf = findClosers(blocks);
  for (let index = 0; index < blocks.length; index++) {
    const first = index;
    for (let last = lastOf[index]!; index < last; last = Math.max(last, lastOf[index]!)) index++;
    const part = blocks.slice(first, index + 1);
    const html = part.map((block) => block.html).join('');
    joined.push({ html, startLine: part[0]!.startLine, endLine: part[part.length - 1]!.endLine });
  }
  return joined;
}

/** For each block the last one in which an element ends that it begins. */
function findClosers(blocks: readonly PossiblyOpenBlock[]): readonly number[] {
  const lastOf = blocks.map((_, index) => index);
  const open: OpenElement[] = [];
  const depths = new Map<string, number>();
  blocks.forEach(({ html, raw }, block) => {
    if (!raw) return;
    for (const { name, isEnd } of tagsIn(html)) {
      if (!isEnd) {
        open.push({ name, block });
        depths.set(name, (depths.get(name) ?? 0) + 1);
      } else if ((depths.get(name) ?? 0) > 0) {
        let element: OpenElement;
        do {
          element = open.pop()!;
          depths.set(element.name, depths.get(element.name)! - 1);
        } while (element.name !== name);
        lastOf[element.block] = Math.max(lastOf[element.block]!, block);
      }
    }
  });
  return lastOf;
}
