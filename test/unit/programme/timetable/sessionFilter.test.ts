import assert from 'node:assert/strict';
import { noFilter, readFilter } from '../../../../src/core/programme/timetable/sessionFilter.js';

describe('a stored filter of sessions', () => {
  it('is what was stored', () => {
    const filter = { mine: true, tracks: ['Operations'], rooms: ['Rope Hall'], speakers: ['Ada Ek'] };
    assert.deepEqual(readFilter(JSON.parse(JSON.stringify(filter))), filter);
  });

  it('of another version filters by what is understood', () => {
    assert.deepEqual(readFilter({ mine: 'yes', tracks: 'Operations', rooms: [7, 'Rope Hall', ''], levels: ['all'] }), {
      ...noFilter,
      rooms: ['Rope Hall'],
    });
    for (const other of [undefined, null, 'mine', 1, [], {}]) assert.deepEqual(readFilter(other), noFilter);
  });
});
