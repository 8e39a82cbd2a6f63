import assert from 'node:assert/strict';
import { isListed } from '../../../src/core/recap/model/parts.js';
import { talksOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { linesOf, withoutPlace } from './outlineTree.js';

/** Whether a line holds any text, of which a no-break space is one. */
export function isWritten(line: string): boolean {
  return !/^[ \t]*$/.test(line);
}

/** Talks that are not headings take the indentation and the line breaks of their new place, which may be apart or another table. */
export function sameLines(recap: Recap, after: Recap): void {
  const isExact = !talksOf(recap).some(isListed);
  const lines = ({ source }: Recap): readonly string[] => {
    const all = linesOf(source.text);
    return isExact
      ? all
      : all
          .map(withoutPlace)
          .filter((line) => isWritten(line) && !isDelimiter(line))
          .sort();
  };
  assert.deepEqual(lines(after), lines(recap));
}

/** Of a table. */
export function isDelimiter(line: string): boolean {
  return /^[ |:-]+$/.test(line) && line.includes('|');
}
