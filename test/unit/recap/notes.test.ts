import assert from 'node:assert/strict';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { talksOf } from '../../../src/core/recap/model/recap.js';

function wordsOf(notes: string): number {
  return talksOf(parseRecap(`## Day 1\n\n### [A](https://example.org/a)\n\n${notes}\n`))[0]!.words;
}

describe('the words of a talk’s notes', () => {
  it('are counted in half-typed lines, too', () => {
    assert.equal(wordsOf('two ![three words'), 3);
    assert.equal(wordsOf('one !['), 1);
    assert.equal(wordsOf('one ](two'), 2);
    assert.equal(wordsOf('one <b two'), 3);
    assert.equal(wordsOf('one {{< two'), 2);
  });
});
