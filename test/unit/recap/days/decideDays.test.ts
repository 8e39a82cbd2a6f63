import assert from 'node:assert/strict';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { daysOf } from '../../../../src/core/recap/model/recap.js';

const front = '---\ntitle: Harbour Conf 2025\ndate: 2025-06-20\n---\n\n';

/** The titles of the days of a post with these headings, some notes below each. */
function days(...headings: readonly string[]): string[] {
  const text = headings.map((heading) => `${heading}\n\nSome notes.\n\n`).join('');
  return daysOf(parseRecap(front + text)).map(({ title }) => title);
}

describe('the days of a post', () => {
  it('are on one level, and a slip below level 1', () => {
    assert.deepEqual(days('## Day 1', '### Friday breakout', '## Day 2', '### Day 2: notes on rope'), [
      'Day 1',
      'Day 2',
    ]);
    assert.deepEqual(days('# Day 1', '## Knots by Ada Ek', '## Day 2'), ['Day 1', 'Day 2']);
  });

  it('are not the halves of days', () => {
    const halves = ['## Friday', '### Friday morning', '### Friday afternoon'];
    assert.deepEqual(days(...halves, '## Saturday', '### Saturday morning', '### Saturday afternoon'), [
      'Friday',
      'Saturday',
    ]);
    assert.deepEqual(days('## Saturday', '## Saturday Evening', '## Sunday'), ['Saturday', 'Sunday']);
    assert.deepEqual(days('## Saturday evening', '## Sunday'), ['Saturday evening', 'Sunday']);
  });

  it('can be underlined, or be marked by a picture', () => {
    assert.deepEqual(days('Day 1\n-----', '### Knots', 'Day 2\n-----'), ['Day 1', 'Day 2']);
    assert.equal(days('## 🌊 Day 1', '## 🌊 Day 2').length, 2);
  });

  it('are near each other: the dates of a log are none', () => {
    assert.deepEqual(days('## 2025-06-12', '## 2025-06-13'), ['2025-06-12', '2025-06-13']);
    assert.deepEqual(days('## 2025-06-12', '## 2025-03-02', '## 2024-11-30'), []);
    assert.deepEqual(days('## 2025-06-12', '## What else'), []);
    assert.deepEqual(days('## 2025-06-12', '### Nets by Ada Ek', '### Knots'), ['2025-06-12']);
    assert.deepEqual(days('# 20250612', '# 20250613'), ['20250612', '20250613']);
    assert.deepEqual(days('## 20250612', '## What else'), []);
    assert.deepEqual(days('## 20251399', '## 20250612a'), []);
    assert.deepEqual(days('## 2025-06-12: Knots', '## 2025-06-12: More knots'), []);
    const named = ['### *Nets* - [Ada Ek](https://a.org)', '### *Sails* - [Bo Li](https://b.org)'];
    assert.deepEqual(days('## 2025-06-12', ...named, '### *Knots* - [Cy Dahl](https://c.org)'), ['2025-06-12']);
    assert.deepEqual(days('## 2025-06-12', ...named, '### Fog', '### Rain'), []);
    assert.deepEqual(days('## 12 June 2025', '## What else'), ['12 June 2025']);
    assert.deepEqual(days('## 31 December', '## 1 January').length, 2);
    assert.deepEqual(days('## Friday, 3 January', '## Monday, 12 May'), []);
  });

  it('are not title: one event, one day', () => {
    const text = '# DevCon EU - Day 2\n\n## Knots by Ada Ek\n\nNotes.\n\n## Sails by Bo Li\n\nNotes.\n';
    const recap = parseRecap(text);
    assert.deepEqual([recap.title, daysOf(recap).length], ['DevCon EU - Day 2', 0]);
    assert.equal(daysOf(parseRecap(text.replace('DevCon EU - ', ''))).length, 1);
    assert.equal(daysOf(parseRecap(`${text}\n# DevCon EU - Day 3\n`)).length, 2);
  });

  it('can have a name before them that is the same', () => {
    assert.deepEqual(
      days('# QUAY WEEK - WORKSHOP 10/2/2025', '## Knots', '# QUAY WEEK - DAY ONE 10/3/2025', '## Sails'),
      ['QUAY WEEK - WORKSHOP 10/2/2025', 'QUAY WEEK - DAY ONE 10/3/2025'],
    );
    assert.deepEqual(days('## Moor Day 1', '### Knots', '## Moor Day 2', '### Sails', '## Random notes').length, 2);
    assert.deepEqual(days('## Moor: Tuesday', '## Moor: Wednesday').length, 2);
    assert.deepEqual(days('# Quay Talks - Day 1', '# Moor - Day 2'), []);
    assert.deepEqual(days('# Moor Day 1', '## Knots by Ada Ek'), []);
    assert.deepEqual(days('## Opening keynote day 1', '## Opening keynote day 2'), []);
    assert.deepEqual(days('## Week 1 - Day 1', '## Week 1 - Day 2'), []);
    assert.deepEqual(days('## Food - Day 1', '## Food - Day 2'), []);
    assert.deepEqual(days('## Moor: 2025-06-12', '## Moor: 2025-06-13'), []);
    assert.deepEqual(days('## Knots', '### Moor: Day 1', '### Moor: Day 2'), []);
    assert.deepEqual(days('## Day 1', '## Moor: Day 1', '## Moor: Day 2'), ['Day 1']);
  });

  it('can have a comment of MDX', () => {
    assert.deepEqual(days('## Day 1 {/*day-1*/}', '## Day 2 {/* day-2 */}'), ['Day 1', 'Day 2']);
    assert.deepEqual(days('## Day 1 {a/b}', '## Day 2 {a/b}'), ['Day 1 {a/b}', 'Day 2 {a/b}']);
  });

  it('are no more than a conference has', () => {
    const many = Array.from({ length: 30 }, (_, index) => `## Day ${index + 1}`);
    assert.equal(days(...many.slice(0, 10)).length, 10);
    assert.deepEqual(days(...many), []);
    assert.deepEqual(days('## Day 23: Ropes', '## Links'), []);
  });

  it('are not those of what is yet to come', () => {
    assert.deepEqual(days('## Day 1', '## Day 2', '## Upcoming events', '### Monday, 7 July', '### Friday, 11 July'), [
      'Day 1',
      'Day 2',
    ]);
  });
});
