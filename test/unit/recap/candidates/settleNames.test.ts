import assert from 'node:assert/strict';
import { readListItems } from '../../../../src/core/recap/candidates/listItems.js';
import { settleNames } from '../../../../src/core/recap/candidates/settleNames.js';
import { linesOf, shown } from './candidates.js';

function settled(...items: readonly string[]): readonly string[] {
  return settleNames(readListItems(linesOf(items.map((item) => `- ${item}`).join('\n')))).map(shown);
}

describe('names that only look like some', () => {
  it('are words of the title where most siblings name nobody', () => {
    assert.deepEqual(
      settled('Tides and the Sea', 'Bare Rock - More Water, Less Sand', 'Why we fish', 'Wide Nets: How to throw'),
      ['Tides and the Sea', 'Bare Rock - More Water, Less Sand', 'Why we fish', 'Wide Nets: How to throw'],
    );
  });

  it('are names where the siblings name people', () => {
    assert.deepEqual(settled('Tides of Data, Ada Ek', 'Small Nets, Bo Li', 'Why we fish'), [
      'Tides of Data / Ada Ek',
      'Small Nets / Bo Li',
      'Why we fish',
    ]);
  });
});
