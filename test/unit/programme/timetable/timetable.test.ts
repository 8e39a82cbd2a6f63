import assert from 'node:assert/strict';
import type { Programme, Session } from '../../../../src/core/programme/programme.js';
import { clashesAmong } from '../../../../src/core/programme/timetable/clashes.js';
import {
  filterChoices,
  fittingFilter,
  isFiltering,
  noFilter,
} from '../../../../src/core/programme/timetable/sessionFilter.js';
import { timetableOf, type TimetableRow } from '../../../../src/core/programme/timetable/timetable.js';
import { sessionLike, speakers } from '../lanternDays.js';

/** "09:00-10:00" on the first day, or with the offset that a text ends with. */
function at(id: string, times: string, more: Partial<Session> = {}): Session {
  const [start, end] = times.split('-').map((time) => (time === '' ? undefined : `2026-05-04T${time}:00`));
  return sessionLike({ id, title: id.toUpperCase(), ...(start && { start }), ...(end && { end }), ...more });
}

const programme: Programme = {
  event: 'Quay Conf',
  days: [
    {
      date: '2026-05-04',
      sessions: [
        at('a', '09:00-10:00', { room: 'Hall', track: 'Sea', speakers: speakers('Bo', 'Ada') }),
        at('b', '10:00-11:00', { room: 'Hall', speakers: speakers('Ada') }),
        at('c', '10:00-10:30', { room: 'Attic', track: 'Sea' }),
        at('d', '10:45-12:00', { room: 'Attic', track: 'Land' }),
      ],
    },
    { date: undefined, sessions: [at('e', '-'), at('f', '-')] },
  ],
};

/** Rows as nested lists of their labels. */
function shown(rows: readonly TimetableRow[]): unknown[] {
  return rows.map((row) => {
    if (row.kind === 'session') return row.saysTime ? row.session.id : `(${row.session.id})`;
    return [row.kind === 'day' ? (row.date ?? '?') : row.time, ...shown(row.rows)];
  });
}

const rowsWith = (filter: Partial<typeof noFilter>, ...attended: readonly string[]): unknown[] =>
  shown(timetableOf(programme, { ...noFilter, ...filter }, new Set(attended)));

describe('the timetable', () => {
  it('has days, and a slot where sessions begin at the same time', () => {
    assert.deepEqual(rowsWith({}), [
      ['2026-05-04', 'a', ['10:00', '(b)', '(c)'], 'd'],
      ['?', 'e', 'f'],
    ]);
  });

  it('keeps its rows where they are when others are filtered, and leaves out empty days', () => {
    assert.deepEqual(rowsWith({ tracks: ['Sea'] }), [['2026-05-04', 'a', ['10:00', '(c)']]]);
    assert.deepEqual(rowsWith({ mine: true }, 'e'), [['?', 'e']]);
    assert.deepEqual(rowsWith({ rooms: ['Hall'], speakers: ['Ada'] }), [['2026-05-04', 'a', ['10:00', '(b)']]]);
    assert.deepEqual(rowsWith({ rooms: ['Attic', 'Hall'], tracks: ['Land'] }), [['2026-05-04', 'd']]);
    assert.deepEqual(rowsWith({ mine: true }), []);
  });

  it('can be filtered by what the programme has', () => {
    const { tracks, rooms, speakers: names } = filterChoices(programme);
    assert.deepEqual(
      [[...tracks], [...rooms], [...names]],
      [
        [
          ['Sea', 2],
          ['Land', 1],
        ],
        [
          ['Hall', 2],
          ['Attic', 2],
        ],
        [
          ['Ada', 2],
          ['Bo', 1],
        ],
      ],
    );
    const fitting = fittingFilter({ mine: false, tracks: ['Sky'], rooms: ['Cellar'], speakers: ['Cy'] }, programme);
    assert.equal(isFiltering(fitting), false);
  });
});

describe('clashes', () => {
  const clashesOf = (...attended: readonly string[]): Record<string, readonly string[]> =>
    Object.fromEntries(
      [...clashesAmong(programme, new Set(attended))].map(([id, others]) => [id, others.map((other) => other.id)]),
    );

  it('are sessions of one day that overlap, and not those that only touch', () => {
    assert.deepEqual(clashesOf('a', 'b', 'c', 'd', 'e', 'f'), { b: ['c', 'd'], c: ['b'], d: ['b'] });
    assert.deepEqual(clashesOf('a', 'c', 'd'), {});
  });

  it('compare moments, whatever the offset, and leave out what is cancelled', () => {
    const sessions = [
      sessionLike({ id: 'x', title: 'X', start: '2026-05-04T10:00:00+02:00', end: '2026-05-04T11:00:00+02:00' }),
      sessionLike({ id: 'y', title: 'Y', start: '2026-05-04T08:30:00Z' }),
      sessionLike({ id: 'z', title: 'Z', start: '2026-05-04T08:30:00Z', isCancelled: true }),
    ];
    const all = clashesAmong({ event: '', days: [{ date: '2026-05-04', sessions }] }, new Set(['x', 'y', 'z']));
    assert.deepEqual([...all.keys()].sort(), ['x', 'y']);
  });
});
