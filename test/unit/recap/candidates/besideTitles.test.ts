import assert from 'node:assert/strict';
import { readListItems } from '../../../../src/core/recap/candidates/listItems.js';
import { linesOf, shown } from './candidates.js';

/** One item, what it says, and the evidence. */
const items: readonly (readonly [item: string, says: string, evidence: string])[] = [
  ['Tides of Data (Ada Ek) - on boats and nets', 'Tides of Data / Ada Ek', 'title-names'],
  ['Tides of Data by Ada Ek - nobody knew how to swim', 'Tides of Data / Ada Ek', 'title-by'],
  ['Tides of Data by Ada Ek - Acme', 'Tides of Data / Ada Ek (Acme)', 'title-by'],
  ['Ada Ek (Acme) - tides of data', 'tides of data / Ada Ek (Acme)', 'title-names'],
  ['Tides (big and small) - on boats', 'Tides (big and small) - on boats', ''],
  ['Ada Ek - @ada - Tides of Data', 'Tides of Data / Ada Ek', 'title-names'],
  ['Ada Ek - +Ada Ek - Tides of Data', 'Tides of Data / Ada Ek', 'title-names'],
  ['Ada Ek - Tides of Data - @ada', 'Tides of Data / Ada Ek', 'title-names'],
  [
    'Ada Ek - Tides of Data - https://example.org/t.pdf',
    'Tides of Data / Ada Ek / slides',
    'related-links title-names',
  ],
  [
    'Tides of Data (Ada Ek) - (not filmed - [slides](t.pdf))',
    'Tides of Data / Ada Ek / slides',
    'related-links title-names',
  ],
  [
    `Tides of Data (Ada Ek) - [MP4](https://example.org/t.mp4)`,
    'Tides of Data / Ada Ek / video',
    'related-links title-names',
  ],
  ['Ada Ek: Tides of Data (duration: 25:00)', 'Tides of Data / Ada Ek', 'title-names'],
  ['データの\u3000潮', 'データの\u3000潮', ''],
  ['\u200bTides\u00a0of Data by Ada\u00a0Ek\u200b', 'Tides of Data / Ada Ek', 'title-by'],
];

describe('addresses, accounts and remarks beside a title', () => {
  for (const [item, says, evidence] of items)
    it(item, () => {
      const [candidate] = readListItems(linesOf(`- ${item}`));
      assert.equal(candidate && shown(candidate), says);
      assert.equal(candidate?.evidence.join(' '), evidence);
    });
});
