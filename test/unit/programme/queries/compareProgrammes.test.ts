import assert from 'node:assert/strict';
import type { Programme, Session } from '../../../../src/core/programme/programme.js';
import { compareProgrammes, isUnchanged } from '../../../../src/core/programme/queries/compareProgrammes.js';
import { readDataFile, writeDataFile } from '../../../../src/core/programme/stored/dataFile.js';
import { lanternDays, sessionLike, speakers } from '../lanternDays.js';

const programmeOf = (...sessions: readonly Session[]): Programme => ({
  event: '',
  days: [{ date: '2026-05-04', sessions }],
});
const gulls = sessionLike({ id: '1', title: 'Gulls', speakers: speakers('Ada'), room: 'Hall' });
const terns = sessionLike({ id: '2', title: 'Terns' });

describe('compared programmes', () => {
  it('say what was added, removed and changed', () => {
    const after = programmeOf({ ...gulls, room: 'Attic', isCancelled: true }, sessionLike({ id: '3', title: 'Waves' }));
    const { added, removed, changed } = compareProgrammes(programmeOf(gulls, terns), after);
    assert.deepEqual(
      [added, removed].map((sessions) => sessions.map(({ title }) => title)),
      [['Waves'], ['Terns']],
    );
    assert.deepEqual(
      changed.map(({ facts }) => facts),
      [['room', 'cancelled']],
    );
  });

  it('find a session that has another id by its title and speakers, if there is only one', () => {
    const { renamed, ...changes } = compareProgrammes(
      programmeOf(gulls, terns),
      programmeOf({ ...gulls, id: '9' }, terns),
    );
    assert.deepEqual([...renamed], [['1', '9']]);
    assert.ok(isUnchanged({ ...changes, renamed }));
    const twice = programmeOf({ ...gulls, id: '8' }, { ...gulls, id: '9' });
    assert.equal(compareProgrammes(programmeOf(gulls), twice).renamed.size, 0);
  });

  it('are unchanged after they were saved in a site and read again', () => {
    const read = readDataFile(JSON.parse(writeDataFile(lanternDays)));
    assert.ok(read && isUnchanged(compareProgrammes(lanternDays, read)));
    for (const other of [null, [], {}, { event: 'A' }, { event: 'A', days: [] }, { event: 'A', days: [{ date: 7 }] }])
      assert.equal(readDataFile(other), undefined);
  });
});
