// A programme as large as FOSDEM's: reading it, the rows of the Programme view, what Insert Talk offers, matching and completing.
import { completeTalks } from '../src/core/edits/complete/completeTalks.js';
import { insertSession } from '../src/core/edits/insert/session/insertSession.js';
import { matchTalks } from '../src/core/programme/match/matchTalks.js';
import { offeredSessions } from '../src/core/programme/now/offeredSessions.js';
import { sessionsAt } from '../src/core/programme/now/sessionsAt.js';
import type { Programme } from '../src/core/programme/programme.js';
import { sessionsOf } from '../src/core/programme/queries/sessionsOf.js';
import { readProgramme } from '../src/core/programme/readProgramme.js';
import { clashesAmong } from '../src/core/programme/timetable/clashes.js';
import { noFilter } from '../src/core/programme/timetable/sessionFilter.js';
import { timetableOf } from '../src/core/programme/timetable/timetable.js';
import { talksOf } from '../src/core/recap/model/recap.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { measureTogether, printHead, printRow } from './measure.js';
import { documentOf, tableOfContents } from './peers.js';

const sessions = 1058;
const rooms = 27;

/** Prints how long each takes next to the symbols of VS Code's language service for as many headings. */
export async function measureProgramme(): Promise<void> {
  const file = { name: 'schedule.xml', bytes: new TextEncoder().encode(writeSchedule()) };
  const { programme } = readProgramme([file]);
  if (!programme) throw new Error('The programme was not read');
  const all = sessionsOf(programme);
  const attended = all.filter((_, index) => index % 20 === 0).map(({ id }) => id);
  const recap = parseRecap(writeRecap(programme, 100));
  talksOf(recap);
  const cursor = { line: 0, character: 0 };
  const headings = documentOf(all.map(({ title }) => `## ${title}\n`).join('\n'));
  const works: Readonly<Record<string, () => unknown>> = {
    'import, goal: 1000 ms': () => readProgramme([file]),
    'rows of the view': () => [
      timetableOf(programme, noFilter, new Set(attended)),
      clashesAmong(programme, new Set(attended)),
    ],
    'offer of Insert Talk': () => offered(programme, attended),
    'Insert Talk, to the edit': () => insertSession(recap, all[500]!, { programme, cursor }),
    'match 100 talks': () => matchTalks(recap, { ...programme }),
    'complete 100 talks': () => completeTalks(recap, { programme, sessions: matchTalks(recap, programme) }),
  };
  const [symbols, ...times] = await measureTogether([() => tableOfContents(headings), ...Object.values(works)], 9, 3);
  printHead(`${sessions} sessions`, 'symbols');
  Object.keys(works).forEach((name, index) => printRow(`  ${name}`, times[index]!, symbols!));
}

function offered(programme: Programme, attended: readonly string[]): unknown {
  const at = sessionsAt(programme, attended, { instant: Date.parse('2026-01-31T12:05:00+01:00'), zone: 'UTC' });
  return offeredSessions(at, { programme, attended: new Set(attended), written: new Set(), otherDay: undefined });
}

/** As FOSDEM's file: days of rooms, times without dates, an abstract of a kilobyte. */
function writeSchedule(): string {
  const event = (index: number): string =>
    `<event id="${index}"><start>${clock(9 * 60 + 30 * Math.floor((index % 529) / rooms))}</start><duration>00:25</duration><room>K.${index % rooms}</room><title>${titleOf(index)}</title><track>Track ${index % 40}</track><type>devroom</type><abstract>&lt;p&gt;${`${titleOf(index + 7)}. `.repeat(20)}&lt;/p&gt;</abstract><persons><person id="${index}">${capital(wordOf(index))} ${capital(wordOf(index * 3))}</person></persons><links><link href="https://fosdem.example/${index}.pdf">Slides</link></links><url>https://fosdem.example/event/${index}</url></event>`;
  const day = (rest: number): string =>
    Array.from({ length: rooms }, (_, room) => {
      const own = Array.from({ length: sessions }, (__, index) => index).filter(
        (index) => Math.floor(index / 529) === rest && index % rooms === room,
      );
      return `<room name="K.${room}">${own.map(event).join('')}</room>`;
    }).join('');
  return `<schedule><conference><title>Fog Days 2026</title><time_zone_name>Europe/Brussels</time_zone_name></conference><day date="2026-01-31">${day(0)}</day><day date="2026-02-01">${day(1)}</day></schedule>`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function titleOf(index: number): string {
  return `${capital(wordOf(index * 7))} ${wordOf(index * 11 + 1)} with ${wordOf(index * 13 + 5)} and ${wordOf(index)}`;
}

/** Words that are unlike each other, some of which many titles have. */
function wordOf(index: number): string {
  let number = Math.imul(index % 1500, 2_654_435_761) >>> 0;
  let word = '';
  for (; word.length < 4 || (number > 40_000 && word.length < 12); number = Math.floor(number / 60)) {
    const [first, second] = [number % 12, Math.floor(number / 12) % 5];
    word += 'bdfgklmnprst'.charAt(first) + 'aeiou'.charAt(second);
  }
  return word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Of each day as many talks, misspelt. */
function writeRecap({ days }: Programme, count: number): string {
  const texts = days.map(({ sessions: all }, index) => {
    const talks = all.filter((_, at) => at % 10 === 3).slice(0, count / days.length);
    return [
      `## Day ${index + 1}\n`,
      ...talks.map(
        ({ title, speakers: [speaker] }) =>
          `### ${title.replace('with', 'wiht')}\n\n_By ${speaker!.name}_\n\nThe speaker showed us ${title.toLowerCase()}, and more of it.\n`,
      ),
    ].join('\n');
  });
  return ['---\ntitle: Fog Days 2026\n---\n', ...texts].join('\n');
}
