import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyPosts, soundPosts } from './layouts.js';
import { chances, kinds, type Outcome } from './properties.js';

/** Cases of each kind; more by `npm run fuzz -- --minutes 10`. */
const runs = Number(process.env['RECAP_RUNS'] ?? 10_000);

describe('edits of the outline', () => {
  for (const { name, check } of kinds) {
    it(`do what was asked and nothing else: ${name}`, () => {
      const counts: Partial<Record<Outcome, number>> = {};
      const posts = fc.oneof(soundPosts, anyPosts);
      fc.assert(
        fc.property(posts, chances, (text, chance) => {
          const outcome = check(text, chance);
          counts[outcome] = (counts[outcome] ?? 0) + 1;
        }),
        { numRuns: runs },
      );
      if (process.env['RECAP_COUNT']) process.stdout.write(`${name} ${JSON.stringify(counts)}\n`);
      assert.ok((counts.edited ?? 0) > 0);
    });
  }
});
