import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Session } from '../../../src/core/programme/programme.js';
import { readProgramme } from '../../../src/core/programme/readProgramme.js';
import * as formats from './writeFormats.js';
import type { WriteFormat } from './writeFormats.js';

const word = fc.constantFrom(
  'Wick',
  'Öl',
  '灯',
  'fog',
  'R&D',
  'C++',
  '"glass"',
  "l'été",
  '<lamp>',
  'a;b',
  '100%',
  '😀',
  'rain,',
  'Tau:',
);
const title = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `Of ${words.join(' ')}`);
const name = fc
  .tuple(
    fc.constantFrom('Åse', 'Bo', 'Grace', 'José', 'Ольга'),
    fc.constantFrom('Fjell', 'Lie', "O'Hara", 'Müller-Lüd', '山田'),
  )
  .map((parts) => parts.join(' '));
const session = fc.record({
  title,
  names: fc.uniqueArray(name, { maxLength: 3 }),
  day: fc.integer({ min: 4, max: 7 }),
  start: fc.integer({ min: 8 * 12, max: 19 * 12 }).map((steps) => steps * 5),
  minutes: fc.integer({ min: 1, max: 36 }).map((steps) => steps * 5),
  room: fc.constantFrom('Pier', 'Saal 1', 'Room, "A"', 'Sky & sea'),
});

function timeOf(day: number, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `2026-05-${String(day).padStart(2, '0')}T${hours!}:${rest!}:00+02:00`;
}

const programme = fc.array(session, { minLength: 1, maxLength: 20 }).map((drafts): readonly Session[] =>
  drafts.map(({ title: written, names, day, start, minutes, room }, index) => ({
    id: `s${index}`,
    title: written,
    speakers: names.map((each) => ({ name: each })),
    start: timeOf(day, start),
    end: timeOf(day, start + minutes),
    room,
    kind: 'talk',
    links: [],
  })),
);

/** What every format has of a session, in the order of a programme. */
function shape(sessions: readonly Session[]): readonly unknown[] {
  return [...sessions]
    .sort((one, other) => (one.start! < other.start! ? -1 : one.start! > other.start! ? 1 : 0))
    .map(({ title: written, speakers, start, end, room }) => [
      written,
      speakers.map((each) => each.name),
      start,
      end,
      room,
    ]);
}

describe('a programme that is written in a format and read again', () => {
  for (const [format, write] of Object.entries(formats as Readonly<Record<string, WriteFormat>>))
    it(`is the same: ${format}`, () => {
      fc.assert(
        fc.property(programme, (sessions) => {
          const { name: file, text } = write(sessions);
          const reading = readProgramme([{ name: file, bytes: new TextEncoder().encode(text) }], {
            zone: 'Europe/Oslo',
          });
          const read = reading.programme?.days.flatMap((day) => day.sessions) ?? [];
          assert.deepEqual(shape(read), shape(sessions));
        }),
        { numRuns: 60 },
      );
    });
});
