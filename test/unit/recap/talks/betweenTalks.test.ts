import { strict as assert } from 'node:assert';
import type { HeadingNode } from '../../../../src/core/recap/sections/nestHeadings.js';
import { betweenTalks } from '../../../../src/core/recap/talks/betweenTalks.js';

/** The lines of headings between talks: `T3` is a talk of level 3, `s3` a section. */
function between(...written: readonly string[]): readonly number[] {
  const nodes = written.map((each, line) => {
    const level = Number(each[1]);
    return { heading: { line, endLine: line, level } } as unknown as HeadingNode;
  });
  const found = betweenTalks(nodes, ({ line }) => written[line]!.startsWith('T'));
  return [...found].map(({ heading }) => heading.line).sort((one, other) => one - other);
}

describe('what is between talks', () => {
  it('has a talk of its level above and below', () => {
    assert.deepEqual(between('T3', 's3', 's3', 'T3', 's3', 'T3'), [1, 2, 4]);
    assert.deepEqual(between('s3', 'T3', 'T3', 's3'), []);
    assert.deepEqual(between('T3', 's2', 'T3', 's4', 'T3'), []);
    assert.deepEqual(between('T2', 's3', 'T3', 's2', 's3', 'T3', 'T2'), [3, 4]);
    assert.deepEqual(between(), []);
  });
});
