import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/recap/candidates/candidate.js';
import { readListItems } from '../../../../src/core/recap/candidates/listItems.js';
import { linesOf } from './candidates.js';

function read(markdown: string): readonly Candidate[] {
  return readListItems(linesOf(markdown));
}

const page = 'https://example.org/talk';

describe('items of lists in others', () => {
  it('are nested, and only introduce others where they end in a colon', () => {
    const found = read(
      `- [Tides of Data](${page}) - Ada Ek\n- Talks on nets:\n  - [Small Nets](${page}) - Bo Li\n  - [Big Nets](${page}), Cy Reed\n- Friday\n  - [Deep Sea](${page})`,
    );
    assert.deepEqual(
      found.map(({ title, depth, group, listedUnder }) => [title, depth, group, listedUnder]),
      [
        ['Tides of Data', 0, 0, undefined],
        ['Small Nets', 1, 2, 'Talks on nets'],
        ['Big Nets', 1, 2, 'Talks on nets'],
        ['Friday', 0, 0, undefined],
        ['Deep Sea', 1, 5, 'Friday'],
      ],
    );
  });

  it('are one group where only notes part them, and another after a line that introduces it', () => {
    const found = read(
      '- Tides, by Ada Ek\n\nNice.\n\n- Nets, by Bo Li\n\nIn the Fish DevRoom:\n\n- Hooks, by Cy Reed\n\n**More**\n\n- Boats, by Dee Fen',
    );
    assert.deepEqual(
      found.map(({ title, group, listedUnder, tags }) => [title, group, listedUnder, ...tags]),
      [
        ['Tides', 0, undefined],
        ['Nets', 0, undefined],
        ['Hooks', 8, 'In the Fish DevRoom', 'Fish'],
        ['Boats', 12, 'More'],
      ],
    );
  });
});
