import assert from 'node:assert/strict';
import { phrases } from '../../src/core/phrases.js';

describe('phrases', () => {
  const expression = 'talks?|(?:the |my )?slides?|r[ée]sum[ée]|a(?:b(?:c|d)?|e)|(?:main )*talk notes|to .{1,5}|été';

  for (const text of ['talk', 'talks', 'the slides', 'my slide', 'slide', 'resumé', 'ab', 'abd', 'ae', 'été'])
    it(`finds "${text}" among those written out`, () => assert.equal(phrases(expression).has(text), true));

  for (const text of ['talk notes', 'main main talk notes', 'to you'])
    it(`finds "${text}" by a search`, () => assert.equal(phrases(expression).has(text), true));

  for (const text of ['', 'a', 'talkss', 'the the slides', 'a slide', 'abcd', 'to nobody', 'Talk'])
    it(`does not find "${text}"`, () => assert.equal(phrases(expression).has(text), false));

  it('is the same as the expression where that stands for too many phrases to write them out', () => {
    const many = '(?:a|b|c|d|e|f|g|h)(?:a|b|c|d|e|f|g|h)(?:a|b|c|d|e|f|g|h)';
    assert.equal(phrases(many).has('hah'), true);
    assert.equal(phrases(many).has('ha'), false);
  });
});
