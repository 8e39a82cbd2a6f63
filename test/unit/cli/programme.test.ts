import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runRecap } from './runRecap.js';

const folder = 'test/fixtures/programmes';

describe('recap programme', () => {
  it('prints JSON with exactly these keys, and null for what is missing', async () => {
    const { code, out, err } = await runRecap(['programme', '--json', `${folder}/schedule-xml/schedule.xml`]);
    assert.deepEqual([code, err], [0, '']);
    const printed = JSON.parse(out) as { days: { sessions: object[] }[] };
    assert.deepEqual(Object.keys(printed), ['event', 'zone', 'days']);
    assert.deepEqual(printed.days[0]!.sessions[1], {
      title: 'Night-time radio &b;',
      speakers: [],
      start: '2026-05-05T00:30:00+02:00',
      end: '2026-05-05T01:30:00+02:00',
      room: 'Shed',
      track: null,
      kind: 'talk',
      url: null,
      links: [],
    });
  });

  it('prints a list to read', async () => {
    const { out } = await runRecap(['programme', `${folder}/wafer/schedule.xml`]);
    assert.equal(
      out,
      [
        'LampConf (Asia/Kolkata)',
        '',
        '2026-09-10',
        '  10:30-10:50  Opening - Sruthi Nair [Hall]',
        '  12:30-13:30  Lunch [break, Hall]',
        '',
        '2026-09-11',
        '',
      ].join('\n'),
    );
  });

  it('reads several files as one programme, and standard input', async () => {
    const files = ['videos.yml', 'schedule.yml'].map((name) => `${folder}/ruby-events/${name}`);
    const both = await runRecap(['programme', ...files]);
    assert.match(both.out, /09:30-10:15 {2}Opening Keynote - Åse Fjell/);
    const input = readFileSync(`${folder}/lines/pasted.txt`);
    const piped = await runRecap(['programme', '-'], { input });
    assert.match(piped.out, /^Lantern Days 2026\n/);
  });

  it('takes the zone and the first date from the command line, and says when they are missing', async () => {
    const file = `${folder}/lines-no-date/pasted.txt`;
    const without = await runRecap(['programme', '--json', file]);
    assert.match(without.err, /--date/);
    assert.equal(without.code, 0);
    const given = await runRecap(['programme', '--json', '--zone', 'Europe/Oslo', '--date', '2026-05-04', file]);
    assert.match(given.out, /"2026-05-05T09:30:00\+02:00"/);
    assert.equal(given.err, '');
  });

  it('refuses what it cannot read', async () => {
    const none = await runRecap(['programme', '-'], { input: 'Hello.' });
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /no session was found/);
    const columns = await runRecap(['programme', `${folder}/csv-unknown-columns/export.csv`]);
    assert.match(columns.err, /Foo, Bar, Baz/);
    assert.equal((await runRecap(['programme', '--zone', 'Middle/Earth', '-'])).code, 2);
    assert.equal((await runRecap(['programme', '--date', 'soon', '-'])).code, 2);
    assert.equal((await runRecap(['programme'])).code, 2);
    assert.equal((await runRecap(['programme', 'missing.xml'])).code, 2);
  });
});
