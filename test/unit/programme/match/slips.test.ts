import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slipsBetween } from '../../../../src/core/closestName.js';

/** The restricted Damerau–Levenshtein distance as it is defined. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('slips between two words', () => {
  it('are their distance, or more than what is wanted', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const [found, real] = [slipsBetween(a, b, most), distance(a, b)];
        assert.equal(slipsBetween(a, b), real);
        if (real <= most) assert.equal(found, real);
        else assert.ok(found > most);
      }),
      { numRuns: 2000 },
    );
  });
});
