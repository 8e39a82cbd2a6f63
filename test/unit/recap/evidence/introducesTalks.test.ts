import assert from 'node:assert/strict';
import { introducesTalks, pointsToTalks } from '../../../../src/core/recap/evidence/introducesTalks.js';

describe('introducesTalks', () => {
  it('recognises the last sentence before a list of talks that the author chose', () => {
    const texts = [
      'These are the talks that I saw:',
      'It rained. My favourite sessions were',
      'Láttam néhány jó előadást:',
      '今回参加したセッションは',
      '聽了以下幾場',
    ];
    for (const text of texts) assert.ok(introducesTalks(text), text);
  });

  it('recognises a sentence that points to them, even if another one follows', () => {
    for (const text of [
      '聞いたセッションはこちら。どれも面白かったです！',
      'The following are the talks I attended. More soon.',
    ])
      assert.ok(introducesTalks(text) && pointsToTalks(text), text);
    assert.ok(!introducesTalks('I attended many talks. Then it rained.'));
  });

  it('does not take talks that the author missed, or other lists, for them', () => {
    const texts = [
      'The following were talks I couldn’t make:',
      'Talks that I missed but heard were among the best, here are',
      '見られなかったセッションは以下',
      'I attended the following parties:',
    ];
    for (const text of texts) assert.ok(!introducesTalks(text), text);
  });
});
