import assert from 'node:assert/strict';
import { speaksOfSeveral, subjectOf } from '../../../../src/core/recap/evidence/proseSubject.js';

describe('what a paragraph is about', () => {
  it('is a room where talks are held', () => {
    for (const text of [
      'The Harbour devroom was packed by nine.',
      'The main stage had only one speaker left.',
      'In the Nets & Ropes track I found a seat.',
    ])
      assert.equal(subjectOf(text, 'Crowded'), 'place', text);
  });

  it('is a topic', () => {
    assert.equal(subjectOf('Another theme of this year was how nets are mended.', 'Mending'), 'topic');
    assert.equal(subjectOf('Tidal is a framework that plans your trips.', 'Tidal: Plans for Boats'), 'topic');
    assert.equal(subjectOf('The Net Hub is the central place for all nets.', 'Net Hub'), 'topic');
  });

  it('is none of these where somebody speaks', () => {
    assert.equal(subjectOf('Ada Ek showed how nets are mended.', 'Mending'), undefined);
    assert.equal(subjectOf('Tidal came from Ada Ek, who built it on a boat.', 'Tidal'), undefined);
    assert.equal(subjectOf('On stage Ada Ek mended a net.', 'Mending'), undefined);
  });
});

describe('a paragraph of several talks', () => {
  it('has them in the plural', () => {
    for (const text of [
      'There were many good talks about nets.',
      'Both sessions of Ada Ek and Bo Li were full.',
      'In vielen Vorträgen ging es um Netze.',
      'Plusieurs conférences parlaient de filets.',
    ])
      assert.ok(speaksOfSeveral(text), text);
  });

  it('is not one that praises a single talk, or says what somebody talks about', () => {
    for (const text of [
      'One of the best talks of the day.',
      'This was one of my favourite talks.',
      'She talks about nets.',
      'The talk was short.',
    ])
      assert.ok(!speaksOfSeveral(text), text);
  });
});
