import assert from 'node:assert/strict';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import {
  groupOutline,
  groupings,
  isGroupId,
  type Grouping,
} from '../../../src/core/recap/queries/outline/groupOutline.js';
import {
  outlineNodeOf,
  outlineNodesAt,
  outlineOf,
  rowsBelow,
} from '../../../src/core/recap/queries/outline/outline.js';

const text = `---
title: Quay Conf
---
## Day 1
### Harbour track
#### [Boats](https://example.org/boats)
_By Zoë Ek & Bo Li_
_#Sea, #Rope_
Many.
##### Questions
None.
### Pier track
#### [Gulls](https://example.org/gulls)
_By bo li_
_#sea_
## Day 2
### Harbour Track
#### [Knots](https://example.org/knots)
_By Ada Do_
### [Soup](https://example.org/soup)
Warm.
## Conclusion
Bye.
`;

const outline = outlineOf(parseRecap(text))!;

/** The groups with the titles of their talks. */
function groups(grouping: Grouping, of = outline): readonly string[] {
  return groupOutline(of, grouping).children.map(
    ({ title, talks, children }) => `${title} (${talks}): ${children.map((child) => child.title).join(', ')}`,
  );
}

describe('the outline in groups', () => {
  it('is as the text has it by day', () => {
    assert.equal(groupOutline(outline, 'day'), outline);
  });

  it('has tracks in the order of the text, whatever their day and case, and what is in none last', () => {
    assert.deepEqual(groups('track'), ['Harbour track (2): Boats, Knots', 'Pier track (1): Gulls', ' (1): Soup']);
  });

  it('takes the rooms of a table for tracks', () => {
    const table =
      '## Day 1\n\n| Time | Room | Talk | Speaker |\n|--|--|--|--|\n| 9:00 | Room A | Herding Boats | Ada Ek |\n' +
      '| 9:30 | Room B | Counting Gulls | Bo Li |\n| 10:00 | Room A | Knots at Sea | Cy Do |\n';
    assert.deepEqual(groups('track', outlineOf(parseRecap(table))), [
      'Room A (2): Herding Boats, Knots at Sea',
      'Room B (1): Counting Gulls',
    ]);
  });

  it('has a talk below each of its speakers, sorted by name', () => {
    assert.deepEqual(groups('speaker'), [
      'Ada Do (1): Knots',
      'Bo Li (2): Boats, Gulls',
      'Zoë Ek (1): Boats',
      ' (1): Soup',
    ]);
  });

  it('has a talk below each of its tags, whatever their case', () => {
    const [, ...others] = groups('tag').filter((group) => /Sea|Rope|^ /.test(group));
    assert.equal(
      groups('tag').find((group) => group.startsWith('Rope')),
      'Rope (1): Boats',
    );
    assert.equal(
      groups('tag').find((group) => group.startsWith('Sea')),
      'Sea (2): Boats, Gulls',
    );
    assert.equal(others.at(-1), ' (1): Soup');
  });

  it('has an id for each row, and finds the talk of each', () => {
    for (const grouping of groupings) {
      const rows = rowsBelow(groupOutline(outline, grouping));
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, grouping);
      for (const { id, part } of rows)
        if (part) assert.equal(outlineNodeOf(outline, id)?.part, part, `${grouping}: ${id}`);
    }
  });

  it('finds all rows at a position, down to the open ones', () => {
    const grouped = groupOutline(outline, 'speaker');
    const at = (written: string, isOpen?: Parameters<typeof outlineNodesAt>[2]): readonly string[] => {
      const line = text.slice(0, text.indexOf(written)).split('\n').length - 1;
      return outlineNodesAt(grouped, { line, character: 0 }, isOpen).map(({ title }) => title);
    };
    assert.deepEqual(at('Many'), ['Boats', 'Boats']);
    assert.deepEqual(at('None.'), ['Questions', 'Questions']);
    assert.deepEqual(
      at('None.', ({ title }) => title !== 'Bo Li'),
      ['Bo Li', 'Questions'],
    );
    assert.deepEqual(at('Bye.'), ['Quay Conf']);
  });

  it('distinguishes rows of groups by their ids', () => {
    for (const grouping of groupings.filter((each) => each !== 'day'))
      for (const group of groupOutline(outline, grouping).children) {
        assert.ok(isGroupId(group.id), group.id);
        for (const row of rowsBelow(group)) assert.ok(!isGroupId(row.id), row.id);
      }
    for (const row of [outline, ...rowsBelow(outline)]) assert.ok(!isGroupId(row.id), row.id);
  });
});
