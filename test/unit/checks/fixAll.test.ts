import assert from 'node:assert/strict';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { fixAll } from '../../../src/core/checks/fixAll.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, readSource } from '../../../src/core/text.js';
import { contextOf } from './ownShortcodes.js';

const head = '---\ntitle: T\ndate: 2025-01-02\ndescription: D\n---\n';

describe('all safe fixes', () => {
  it('say what they do, and how often', () => {
    const text = `${head}##Day 1\n\n###A talk\n\n{{< youtube “c” >}}\n\n{{< nosuch >}}\n`;
    const source = readSource(text);
    const { edits, fixes } = fixAll(source, (each) => checkRecap(parseRecap(each), contextOf(each)));
    assert.equal(applyEdits(source, edits), `${head}## Day 1\n\n### A talk\n\n{{< youtube "c" >}}\n\n{{< nosuch >}}\n`);
    assert.deepEqual(
      fixes.map(({ title, count }) => `${formatMessage(title)}: ${count}`),
      ['Add a space after #: 2', 'Correct the syntax of the call: 1'],
    );
  });

  it('are none in a text without problems', () => {
    assert.deepEqual(
      fixAll(readSource(head), (each) => checkRecap(parseRecap(each), contextOf(each))),
      { edits: [], fixes: [] },
    );
  });
});
