import assert from 'node:assert/strict';
import { parseHugoDate } from '../../../src/core/frontMatter/parseHugoDate.js';

// The recorded results of Hugo 0.169: read or rejected.
const read = [
  '2025-06-12',
  '2025-06-12T09:00:00Z',
  '2025-06-12T09:00:00+02:00',
  '2025-06-12T09:00:00+0200',
  '2025-06-12T09:00:00.250Z',
  '2025-06-12T09:00:00,5Z',
  '2025-06-12T9:00:00Z',
  '2025-06-12T09:00:00',
  '2025-06-12 09:00:00',
  '2025-06-12 9:00:00',
  '2025-06-12 09:00:00Z',
  '2025-06-12 09:00:00 +02:00',
  '2025-06-12 09:00:00 +0200',
  '2025-06-12 09:00:00 +0200 CEST',
  '12 Jun 2025',
  'Thu, 12 Jun 2025 09:00:00 +0200',
  'Thu, 12 Jun 2025 09:00:00 GMT',
  '12 Jun 25 09:00 UTC',
  'Thursday, 12-Jun-25 09:00:00 UTC',
  'Thu Jun 12 09:00:00 2025',
  'Thu Jun  5 09:00:00 UTC 2025',
  '9:04PM',
  '2024-02-29',
];
const refused = [
  '',
  'soon',
  '2025',
  '2025-06',
  '2025-6-12',
  '2025-06-31',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-06-00',
  '2025-06-12 09:00',
  '2025-06-12T09:00',
  '2025-06-12T09:00Z',
  '2025-06-12T09:0:00Z',
  '2025-06-12T24:00:00Z',
  '2025-06-12T09:00:00z',
  '2025-06-12T09:00:00+02',
  '2025-06-12T09:00:00+25:00',
  '2025/06/12',
  '12.06.2025',
  '6/12/2025',
  '5 Jun 2025',
  '12 June 2025',
  'June 12, 2025',
  'Thu, 5 Jun 2025 09:00:00 GMT',
  'thu, 12 jun 2025 09:00:00 gmt',
  ' 2025-06-12',
  '2025-06-12 ',
];

describe('parseHugoDate', () => {
  for (const text of read) it(`reads ${JSON.stringify(text)}`, () => assert.ok(parseHugoDate(text)));
  for (const text of refused) it(`rejects ${JSON.stringify(text)}`, () => assert.equal(parseHugoDate(text), undefined));

  it('returns the fields as written', () => {
    assert.deepEqual(parseHugoDate('2025-06-12T09:08:07-03:30'), {
      year: 2025,
      month: 6,
      day: 12,
      hour: 9,
      minute: 8,
      second: 7,
      offset: -210,
    });
    assert.equal(parseHugoDate('2025-06-12T09:00:00Z')?.offset, 0);
    assert.equal(parseHugoDate('2025-06-12')?.offset, undefined);
    assert.deepEqual([parseHugoDate('9:04PM')?.hour, parseHugoDate('12:00AM')?.hour], [21, 0]);
    assert.equal(parseHugoDate('12 Jun 71 09:00 UTC')?.year, 1971);
  });
});
