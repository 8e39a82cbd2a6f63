import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { dayLinePosts, dayRowPosts } from './dayLayouts.js';
import { formPosts } from './formLayouts.js';
import { anyPosts, listPosts, soundPosts } from './layouts.js';
import { chances, kinds, type Outcome } from './properties.js';
import { corpusPosts } from './corpusPosts.js';

/** The number of minutes for which `npm run fuzz -- --minutes 10` tries new posts instead. */
const minutes = Number(process.env['RECAP_FUZZ_MINUTES'] ?? 0);

function limits(runs: number): fc.Parameters<unknown> {
  // `npm test` tries the same posts each time, the fuzzer new ones.
  if (minutes === 0) return { numRuns: runs, seed: 1 };
  return { numRuns: Number.MAX_SAFE_INTEGER, plugins: [fc.interruptAfterTimeLimit(minutes * 30_000)] };
}

describe('edits of the outline do what was asked and nothing else', function () {
  this.timeout(Math.max(900_000, minutes * 120_000));
  const posts = corpusPosts();

  /** Every kind of edit once for each post. */
  function holds(texts: fc.Arbitrary<string>, runs: number): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(texts, chances, (text, chance) => {
        const recap = parseRecap(text);
        for (const { name, check } of kinds) {
          const outcome: Outcome = check(recap, chance);
          counts.set(`${name}: ${outcome}`, (counts.get(`${name}: ${outcome}`) ?? 0) + 1);
        }
      }),
      limits(runs),
    );
    if (minutes > 0) for (const [what, count] of [...counts].sort()) console.log(`      ${what} ${count}`);
    return counts;
  }

  it('in posts that were made up', () => {
    const counts = holds(
      fc.oneof(
        { arbitrary: soundPosts, weight: 3 },
        { arbitrary: anyPosts, weight: 3 },
        { arbitrary: listPosts, weight: 2 },
        { arbitrary: dayLinePosts, weight: 2 },
        { arbitrary: dayRowPosts, weight: 1 },
        { arbitrary: formPosts, weight: 3 },
      ),
      10_000,
    );
    for (const { name } of kinds) assert.ok((counts.get(`${name}: edited`) ?? 0) > 0, name);
  });

  // The corpus is next to the project where it was made.
  if (posts.length === 0) it('in real posts: skipped, because there are none next to the project');
  else
    it('in real posts', () => {
      holds(fc.constantFrom(...posts), 150);
    });
});
