import assert from 'node:assert/strict';
import { formatMessage, say } from '../../src/core/problem.js';

describe('formatMessage', () => {
  it('inserts the arguments, and leaves placeholders without one', () => {
    assert.equal(formatMessage(say('{1} is no {0}. {2}', 'a', '{0}')), '{0} is no a. {2}');
  });

  it('uses the translation of the template, otherwise English', () => {
    const german = { 'No {0}': 'Kein {0}' };
    assert.equal(formatMessage(say('No {0}', 'a'), german), 'Kein a');
    assert.equal(formatMessage(say('toString'), german), 'toString');
  });
});
