import assert from 'node:assert/strict';
import { formatMessage, say, sayCount } from '../../src/core/problem.js';

describe('formatMessage', () => {
  it('inserts the arguments, and leaves placeholders without one', () => {
    assert.equal(formatMessage(say('{1} is no {0}. {2}', 'a', '{0}')), '{0} is no a. {2}');
  });

  it('uses the translation of the template, otherwise English', () => {
    const german = { 'No {0}': 'Kein {0}' };
    assert.equal(formatMessage(say('No {0}', 'a'), german), 'Kein a');
    assert.equal(formatMessage(say('toString'), german), 'toString');
  });

  it('chooses the form for a number by the language of the words', () => {
    const inWords = (words: Record<string, string>, language: string): string =>
      [0, 1, 2, 5].map((count) => formatMessage(sayCount('{0} talk|{0} talks', count), words, language)).join(', ');
    const one = (words: string): Record<string, string> => ({ '{0} talk|{0} talks': words });
    assert.equal(inWords({}, 'fr'), '0 talks, 1 talk, 2 talks, 5 talks');
    assert.equal(inWords(one('{0} talk|{0} talks'), 'en'), '0 talks, 1 talk, 2 talks, 5 talks');
    assert.equal(inWords(one('{0} exposé|{0} exposés'), 'fr'), '0 exposé, 1 exposé, 2 exposés, 5 exposés');
    assert.equal(inWords(one('{0}個'), 'ja'), '0個, 1個, 2個, 5個');
    assert.equal(inWords(one('{0} a|{0} b|{0} c'), 'pl'), '0 c, 1 a, 2 b, 5 c');
  });
});
