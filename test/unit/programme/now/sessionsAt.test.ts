import assert from 'node:assert/strict';
import { currentSessions } from '../../../../src/core/programme/now/currentSessions.js';
import { dateAt, instantOf, minutesOf } from '../../../../src/core/programme/now/instant.js';
import { offeredSessions } from '../../../../src/core/programme/now/offeredSessions.js';
import { sessionsAt, type SessionsAt } from '../../../../src/core/programme/now/sessionsAt.js';
import type { Programme, Session } from '../../../../src/core/programme/programme.js';
import { lanternDays, sessionLike } from '../lanternDays.js';

const zone = 'America/New_York';

function at(time: string, attended: readonly string[] = [], programme: Programme = lanternDays): SessionsAt {
  return sessionsAt(programme, attended, { instant: Date.parse(time), zone });
}

function ids(sessions: readonly Session[]): readonly string[] {
  return sessions.map(({ id }) => id);
}

describe('the instant of a time', () => {
  it('is that of its offset', () => {
    assert.equal(instantOf('2026-05-07T09:00:00+02:00', zone), Date.parse('2026-05-07T07:00:00Z'));
    assert.equal(instantOf('2026-05-07T09:00+0530', zone), Date.parse('2026-05-07T03:30:00Z'));
    assert.equal(instantOf('2026-05-07T09:00:00Z', zone), Date.parse('2026-05-07T09:00:00Z'));
  });

  it('is that of the zone without one, in summer, in winter and when clocks change', () => {
    assert.equal(instantOf('2026-05-07T09:00:00', 'Europe/Oslo'), Date.parse('2026-05-07T07:00:00Z'));
    assert.equal(instantOf('2026-01-07T09:00:00', 'Europe/Oslo'), Date.parse('2026-01-07T08:00:00Z'));
    assert.equal(instantOf('2026-03-29T03:30:00', 'Europe/Oslo'), Date.parse('2026-03-29T01:30:00Z'));
    assert.equal(instantOf('2026-10-25T04:00:00', 'Europe/Oslo'), Date.parse('2026-10-25T03:00:00Z'));
    assert.equal(instantOf('2026-05-07T09:00:00', 'Nowhere/Such'), Date.parse('2026-05-07T09:00:00Z'));
  });

  it('is missing for a text that is not a time', () => {
    for (const text of [undefined, '', '09:00', '2026-05-07', '2026-99-07T09:00:00'])
      assert.equal(instantOf(text, zone), undefined, text);
    assert.equal(minutesOf('2026-05-07T09:05:00+02:00'), 545);
  });

  it('has the date of the venue', () => {
    const instant = Date.parse('2026-05-07T23:30:00Z');
    assert.equal(dateAt({ instant, zone }, '2026-05-07T09:00:00+02:00'), '2026-05-08');
    assert.equal(dateAt({ instant, zone }, undefined), '2026-05-07');
  });
});

describe('what is on now and next', () => {
  it('follows the venue, wherever the reader is', () => {
    const { now, next, day } = at('2026-05-07T09:30:00+02:00');
    assert.deepEqual(ids(now), ['k1']);
    assert.deepEqual(ids(next), ['wicks', 'glass']);
    assert.equal(day?.date, '2026-05-07');
  });

  it('has no breaks and no cancelled sessions', () => {
    assert.deepEqual(ids(at('2026-05-07T10:15:00+02:00').now), []);
    assert.deepEqual(ids(at('2026-05-08T11:20:00+02:00').next), ['close']);
  });

  it('keeps what runs late for some minutes', () => {
    assert.deepEqual(ids(at('2026-05-07T10:05:00+02:00').late), ['k1']);
    assert.deepEqual(ids(at('2026-05-07T10:12:00+02:00').late), []);
  });

  it('has attended sessions first', () => {
    assert.deepEqual(ids(at('2026-05-07T10:40:00+02:00').now), ['wicks', 'glass']);
    assert.deepEqual(ids(at('2026-05-07T10:40:00+02:00', ['glass']).now), ['glass', 'wicks']);
    assert.deepEqual(ids(at('2026-05-07T09:40:00+02:00', ['glass']).next), ['glass', 'wicks']);
  });

  it('goes on after midnight, and has the next day from the morning on', () => {
    const night = at('2026-05-08T00:30:00+02:00');
    assert.deepEqual([ids(night.now), night.day?.date], [['party'], '2026-05-07']);
    assert.equal(at('2026-05-08T07:00:00+02:00').day?.date, '2026-05-08');
    assert.deepEqual(ids(at('2026-05-08T07:00:00+02:00').next), ['k2']);
  });

  it('is nothing on other days', () => {
    for (const time of ['2026-05-06T12:00:00+02:00', '2026-05-09T12:00:00+02:00'])
      assert.deepEqual([at(time).now, at(time).next, at(time).day], [[], [], undefined], time);
  });

  it('ends a session without an end where the next begins in its room, or after some time', () => {
    assert.deepEqual(ids(at('2026-05-08T16:30:00+02:00').now), ['close']);
    assert.deepEqual(ids(at('2026-05-08T17:30:00+02:00').now), []);
    const day = [
      sessionLike({ id: 'a', title: 'A', start: '2026-05-07T09:00:00', room: '1' }),
      sessionLike({ id: 'b', title: 'B', start: '2026-05-07T09:20:00', room: '2' }),
      sessionLike({ id: 'c', title: 'C', start: '2026-05-07T09:40:00', room: '1' }),
    ];
    const programme = { event: 'E', zone: 'Europe/Oslo', days: [{ date: '2026-05-07', sessions: day }] };
    assert.deepEqual(ids(at('2026-05-07T09:30:00+02:00', [], programme).now), ['b', 'a']);
    assert.deepEqual(ids(at('2026-05-07T09:45:00+02:00', [], programme).now), ['c']);
  });

  it('says when it changes', () => {
    assert.equal(at('2026-05-07T09:30:00+02:00').until, Date.parse('2026-05-07T10:00:00+02:00'));
    assert.equal(at('2026-05-09T09:30:00+02:00').until, undefined);
  });
});

function current(time: string, { attended = [] as string[], written = [] as string[] } = {}): readonly string[] {
  const instant = Date.parse(time);
  const found = at(time, attended);
  return ids(currentSessions(found, { attended: new Set(attended), written: new Set(written), instant }));
}

describe('the current session', () => {
  it('is the one that is on', () => {
    assert.deepEqual(current('2026-05-07T09:30:00+02:00'), ['k1']);
    assert.deepEqual(current('2026-05-07T10:40:00+02:00'), ['wicks', 'glass']);
    assert.deepEqual(current('2026-05-07T10:40:00+02:00', { attended: ['glass'] }), ['glass']);
  });

  it('is the one that begins soon, as people sit down before', () => {
    assert.deepEqual(current('2026-05-08T08:50:00+02:00'), ['k2']);
    assert.deepEqual(current('2026-05-08T08:30:00+02:00'), []);
    assert.deepEqual(current('2026-05-07T10:20:00+02:00', { attended: ['glass'] }), ['glass']);
  });

  it('is the one that runs late, if it is attended and not written up', () => {
    assert.deepEqual(current('2026-05-07T10:05:00+02:00', { attended: ['k1'] }), ['k1']);
    assert.deepEqual(current('2026-05-07T10:05:00+02:00'), ['k1']);
    assert.deepEqual(current('2026-05-07T10:20:00+02:00', { attended: ['k1', 'glass'], written: ['k1'] }), ['glass']);
  });

  it('is the one that is written up while it is on', () => {
    assert.deepEqual(current('2026-05-07T10:40:00+02:00', { written: ['glass'] }), ['glass']);
    assert.deepEqual(current('2026-05-07T10:40:00+02:00', { attended: ['wicks'], written: ['wicks'] }), ['wicks']);
  });
});

describe('the sessions that are offered', () => {
  const offer = {
    programme: lanternDays,
    attended: new Set(['moths', 'k1']),
    written: new Set(['k1']),
    otherDay: undefined,
  };

  it('begin with those now, next and checked, then have the rest of the day, each once and without breaks', () => {
    const groups = offeredSessions(at('2026-05-07T09:30:00+02:00'), offer);
    assert.deepEqual(
      groups.map(({ kind, sessions }) => [kind, ids(sessions)]),
      [
        ['now', ['k1']],
        ['next', ['wicks', 'glass']],
        ['checked', ['moths']],
        ['day', ['party']],
      ],
    );
  });

  it('are those of another day while nothing is on', () => {
    const groups = offeredSessions(at('2026-06-07T09:30:00+02:00'), { ...offer, otherDay: lanternDays.days[1] });
    assert.deepEqual(
      groups.map(({ kind, sessions }) => [kind, ids(sessions)]),
      [
        ['checked', ['moths']],
        ['day', ['k2', 'close']],
      ],
    );
  });
});
