import assert from 'node:assert/strict';
import { relatedKindOfAddress } from '../../../../src/core/recap/evidence/relatedLinks.js';

describe('an address by itself', () => {
  it('leads to slides if its last part says so, or a number of a slide', () => {
    for (const path of [
      'talks/knots/slides',
      'talks/knots/slides/',
      'talks/knots/slides.html',
      'talks/knots-slides/?full',
      'knots_slides.html#3',
      'knots/#/4',
      'knots/#/4/1',
      'knots.pdf',
    ])
      assert.equal(relatedKindOfAddress(`https://harbour.example/${path}`), 'slides', path);
    assert.equal(relatedKindOfAddress('https://slides.harbour.example/knots'), 'slides');
  });

  it('leads to any page if one only mentions slides', () => {
    for (const path of ['talks/slides-as-code/', 'slides/2024/knots', 'landslides', '#/talks', '#/', 'slidesmith.html'])
      assert.equal(relatedKindOfAddress(`https://harbour.example/${path}`), undefined, path);
  });

  it('leads to a video where videos are', () => assert.equal(relatedKindOfAddress('https://youtu.be/knots'), 'video'));
});
