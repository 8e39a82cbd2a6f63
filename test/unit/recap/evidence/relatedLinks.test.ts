import assert from 'node:assert/strict';
import { relatedKindOf, relatedKindOfAddress } from '../../../../src/core/recap/evidence/relatedLinks.js';

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

describe('the label of a link', () => {
  it('may say what it leads to, and of which event', () => {
    assert.equal(relatedKindOf('Link to RopeConf Presentation'), 'slides');
    assert.equal(relatedKindOf('Link to the slides'), 'slides');
    assert.equal(relatedKindOf('Links to my video'), 'video');
    assert.equal(relatedKindOf('Lien vers la vidéo'), 'video');
    assert.equal(relatedKindOf('Link zur Aufzeichnung'), 'video');
  });

  it('is a text of its own where it says more', () => {
    for (const label of [
      'Link to the Past',
      'Linking Slides',
      'Links in Space',
      'Link to a Talk on how Ropes make Slides',
    ])
      assert.equal(relatedKindOf(label), undefined, label);
  });
});
