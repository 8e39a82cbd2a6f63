import type { Position } from '../../text.js';
import { talksOf, type Recap } from '../model/recap.js';
import type { Talk } from '../model/talk.js';

/** The talk that begins next below a line, or above it; `undefined` where there is none. */
export function neighbourTalk(recap: Recap, { line }: Position, way: 'next' | 'previous'): Talk | undefined {
  const talks = talksOf(recap);
  return way === 'next'
    ? talks.find(({ range }) => range.start.line > line)
    : talks.filter(({ range }) => range.start.line < line).at(-1);
}
