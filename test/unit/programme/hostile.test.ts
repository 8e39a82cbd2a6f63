import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgramme, type ProgrammeReading } from '../../../src/core/programme/readProgramme.js';
import type { Session } from '../../../src/core/programme/programme.js';

const folder = 'test/fixtures/programmes';

function read(name: string, content: string | Uint8Array): ProgrammeReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readProgramme([{ name, bytes }]);
}

function sessionsOf({ programme }: ProgrammeReading): readonly Session[] {
  return programme?.days.flatMap(({ sessions }) => sessions) ?? [];
}

const schedule = (event: string): string =>
  `<?xml version="1.0"?><schedule><conference><title>Fog</title></conference><day date="2026-05-04"><room name="Pier">${event}</room></day></schedule>`;
const event = (title: string): string => `<event id="1"><start>09:30</start><title>${title}</title></event>`;

function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(all.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('programmes from anywhere', () => {
  for (const name of readdirSync(folder))
    it(`${name} is read up to wherever it is cut off`, () => {
      for (const file of readdirSync(join(folder, name)).filter((each) => each !== 'expected.json')) {
        const bytes = new Uint8Array(readFileSync(join(folder, name, file)));
        const all = sessionsOf(readProgramme([{ name: file, bytes }])).length;
        for (let part = 0; part < 25; part++) {
          const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 25));
          const found = sessionsOf(readProgramme([{ name: file, bytes: cut }])).length;
          assert.ok(found <= Math.max(all, 40), `${file}: ${found} of ${all} at ${part}/25`);
        }
      }
    });

  it('what comes before the fault in JSON is read, and a note says so', () => {
    const whole = readFileSync(join(folder, 'schedule-json-old/schedule.json'), 'utf8');
    const reading = read('schedule.json', whole.slice(0, whole.indexOf('"Trimming')));
    assert.deepEqual(
      sessionsOf(reading).map(({ title }) => title),
      ['Wicks & oil'],
    );
    assert.match(reading.notes[0]?.template ?? '', /damaged or incomplete/);
  });

  it('entities that a file declares do not grow', () => {
    const levels = Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`).join(
      '',
    );
    const bomb = `<!DOCTYPE schedule [<!ENTITY e0 "ha">${levels}]>${schedule(event('Boom &e20;')).replace(/<\?.*?\?>/, '')}`;
    assert.deepEqual(
      sessionsOf(read('a.xml', bomb)).map(({ title }) => title),
      ['Boom &e20;'],
    );
  });

  it('every encoding is recognised', () => {
    const text = schedule(event('Mèches où l’été – naïve Ænd'));
    const readings = [
      utf16(text, true, true),
      utf16(text, false, true),
      utf16(text, true, false),
      utf16(text, false, false),
      new TextEncoder().encode(`\ufeff${text}`),
      latin1(text.replace('’', '\u0092').replace('–', '\u0096')),
    ];
    for (const bytes of readings)
      assert.equal(sessionsOf(read('a.xml', bytes))[0]?.title, 'Mèches où l’été – naïve Ænd');
  });

  it('an encoding that a file names is used, and text that was decoded twice is corrected', () => {
    const russian = schedule(event('\xf2\xf3\xec\xe0\xed')).replace('"1.0"', '"1.0" encoding="windows-1251"');
    assert.equal(sessionsOf(read('a.xml', latin1(russian)))[0]?.title, 'туман');
    const twice = read('a.json', '{"event":"x","sessions":[{"title":"Für Ã¼ber Ã¤ndern","start":"2026-05-04T09:30"}]}');
    assert.equal(sessionsOf(twice)[0]?.title, 'Für über ändern');
  });

  it('keys of objects have no power', () => {
    const text =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"sessions":[{"__proto__":{"a":1},"title":"A","start":"2026-05-04T09:30","constructor":"x","toString":"y"}]}';
    assert.equal(sessionsOf(read('a.json', text)).length, 1);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    const rooms =
      '{"schedule":{"conference":{"title":"x","days":[{"date":"2026-05-04","rooms":{"__proto__":[{"title":"A","start":"09:30"}],"constructor":[{"title":"B","start":"09:30"}]}}]}}}';
    assert.deepEqual(
      sessionsOf(read('a.json', rooms)).map(({ room }) => room),
      ['__proto__', 'constructor'],
    );
  });

  it('HTML in a field becomes text, and only addresses of the web are kept', () => {
    const html = '<b>Wicks</b><script>alert(1)</script> &amp; <img src=x onerror=alert(1)>oil\u202e\u0007';
    const session = {
      title: html,
      room: html,
      track: html,
      speakers: [{ name: html }],
      url: 'javascript:alert(1)',
      start: '2026-05-04T09:30',
      slides: 'data:text/html,x',
    };
    const [found] = sessionsOf(read('a.json', JSON.stringify([session])));
    assert.deepEqual(
      [found?.title, found?.room, found?.track, found?.speakers[0]?.name, found?.url, found?.links],
      ['Wicks & oil', 'Wicks & oil', 'Wicks & oil', 'Wicks & oil', undefined, []],
    );
  });

  it('nothing that is not a programme is one', () => {
    const texts = [
      '',
      ' \n',
      '\0\0\0',
      '[]',
      '{}',
      'null',
      '"x"',
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      '<schedule',
      '<a/>',
      'BEGIN:VCALENDAR',
      'Hello.\nThis is a letter.\n',
      '<html><body><p>Hi</p></body></html>',
      '---\n---\n',
      'a,b\n1,2\n',
    ];
    for (const text of texts)
      for (const name of ['', 'a.xml', 'a.json', 'a.ics', 'a.csv', 'a.yml', 'a.toml', 'a.html', 'a.txt'])
        assert.deepEqual(sessionsOf(read(name, text)), [], `${name}: ${text.slice(0, 20)}`);
  });

  it('fields of any type are read or left out', () => {
    const values = [
      'null',
      'true',
      '7',
      '-1e400',
      '[]',
      '{}',
      '[[1]]',
      '{"en":7}',
      '"\\ud800"',
      '"2026-99-99T99:99"',
      '"0000-00-00T00:00:00Z"',
      '"+275760-09-13T00:00:00Z"',
    ];
    const keys = [
      'title',
      'start',
      'end',
      'date',
      'duration',
      'room',
      'track',
      'type',
      'language',
      'url',
      'abstract',
      'persons',
      'links',
      'guid',
    ];
    for (const value of values)
      for (const key of keys) {
        const fields = { title: '"A"', date: '"2026-05-04T09:30:00Z"', ...{ [key]: value } };
        const object = `{${Object.entries(fields)
          .map(([name, json]) => `"${name}":${json}`)
          .join()}}`;
        const text = `{"schedule":{"conference":{"days":[{"date":"2026-05-04","rooms":{"Pier":[${object}]}}]}}}`;
        assert.ok(sessionsOf(read('a.json', text)).length <= 1, text);
      }
  });
});
