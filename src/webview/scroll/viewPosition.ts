import type { Blocks } from '../blocks.js';
import { lastWhere } from './lineOffsets.js';

/** The blocks in view from top to bottom, with their distance from the window's top. */
export type ViewPosition = readonly BlockInView[];

interface BlockInView {
  readonly element: HTMLElement;
  readonly startLine: number;
  readonly top: number;
}

/**
 * Reads the blocks in view before the page changes. Empty at the very top, so that new content there becomes visible.
 */
export function readViewPosition(blocks: Blocks): ViewPosition {
  if (window.scrollY <= 0) return [];
  const position: BlockInView[] = [];
  const first = lastWhere(blocks.count, (index) => blocks.elementOf(index).getBoundingClientRect().bottom <= 0) + 1;
  for (let index = first; index < blocks.count; index++) {
    const element = blocks.elementOf(index);
    const { top } = element.getBoundingClientRect();
    if (top > window.innerHeight) break;
    position.push({ element, startLine: blocks.linesOf(index).startLine, top });
  }
  return position;
}

/** Scrolls so that the topmost block that still exists is where it was. */
export function restoreViewPosition(position: readonly Pick<BlockInView, 'element' | 'top'>[]): void {
  const anchor = position.find(({ element }) => element.isConnected);
  if (anchor) window.scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
}
