import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planPatch } from '../../../src/core/preview/planPatch.js';

/** Applies a plan as the preview page does. */
function applyPatch(before: readonly string[], after: readonly string[]): { page: string[]; made: number } {
  const plan = planPatch(before, after);
  const page = plan.map(({ from }, index) => (from === undefined ? after[index]! : before[from]!));
  return { page, made: plan.filter(({ from }) => from === undefined).length };
}

function plan(before: string, after: string): string {
  return planPatch(before.split(''), after.split(''))
    .map(({ from, stays }) => (from === undefined ? 'new' : `${from}${stays ? '' : ' moved'}`))
    .join(', ');
}

describe('planPatch', () => {
  it('leaves an equal page alone', () => assert.equal(plan('abc', 'abc'), '0, 1, 2'));
  it('creates everything for an empty page', () => assert.equal(plan('', 'ab'), 'new, new'));
  it('has no steps for an empty document', () => assert.equal(plan('ab', ''), ''));
  it('creates only the block that changed', () => assert.equal(plan('abcd', 'abXd'), '0, 1, new, 3'));
  it('keeps what follows an inserted block', () => assert.equal(plan('abc', 'aXbc'), '0, new, 1, 2'));
  it('keeps what follows a removed block', () => assert.equal(plan('abcd', 'ad'), '0, 3'));
  it('moves one block instead of all the others', () => assert.equal(plan('abcd', 'bcda'), '1, 2, 3, 0 moved'));
  it('uses each of several equal blocks once', () => assert.equal(plan('aab', 'aaab'), '0, 1, new, 2'));
  it('keeps blocks between two changes', () => assert.equal(plan('abcde', 'aXcYe'), '0, new, 2, new, 4'));

  it('always produces the new page, uses no block twice, and keeps those that stay in order', () => {
    const blocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        assert.deepEqual(applyPatch(before, after).page, after);
        const steps = planPatch(before, after);
        const used = steps.flatMap(({ from }) => from ?? []);
        assert.equal(new Set(used).size, used.length);
        const staying = steps.filter(({ stays }) => stays).map(({ from }) => from!);
        assert.deepEqual(
          staying,
          [...staying].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('creates a block only if the old page has no equal one left', () => {
    const blocks = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const count = (list: readonly string[], key: string): number => list.filter((item) => item === key).length;
        const expected = ['a', 'b', 'c'].reduce(
          (sum, key) => sum + Math.max(0, count(after, key) - count(before, key)),
          0,
        );
        assert.equal(applyPatch(before, after).made, expected);
      }),
    );
  });
});
