import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/problem.js';
import { programmeJson } from '../../../src/core/programme/programmeJson.js';
import { readProgramme } from '../../../src/core/programme/readProgramme.js';

/** The sessions of some files: title, speakers, start, room and track. */
function read(files: Readonly<Record<string, readonly string[]>>) {
  const all = Object.entries(files).map(([name, lines]) => ({
    name,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  const { programme, notes, asks } = readProgramme(all, { zone: 'Europe/Berlin' });
  const days = programme ? programmeJson(programme).days : [];
  const sessions = days
    .flatMap((day) => day.sessions)
    .map(({ title, speakers, start, room, track }) =>
      [title, speakers.join(' + '), start?.slice(0, 16), room, track].filter(Boolean).join(' | '),
    );
  return { sessions, notes: notes.map((note) => formatMessage(note)), asks, programme };
}

const sessions = [
  'id,title,description,speaker_ids,room_id,starts_at,ends_at',
  '1,Counting Gulls,"Gulls, counted.",ada-ek,1,2031-09-09 10:00,2031-09-09 10:45',
  '2,Knots at Sea,All knots.,"bo-li,cy-do",2,2031-09-09 10:00,2031-09-09 10:45',
];
const speakers = [
  'id,name,title,company,bio',
  'ada-ek,Ada Ek,Engineer,Gulls Ltd,x',
  'bo-li,Bo Li,Captain,,y',
  'cy-do,Cy Do,,"Rope, Twine & Co",z',
];
const rooms = ['id,name,capacity', '1,Main hall,300', '2,Pier,40'];
const expected = [
  'Counting Gulls | Ada Ek | 2031-09-09T10:00 | Main hall',
  'Knots at Sea | Bo Li + Cy Do | 2031-09-09T10:00 | Pier',
];

describe('several tables of a programme', () => {
  it('are one, joined by their ids, in whatever order', () => {
    for (const files of [
      { 'sessions.csv': sessions, 'speakers.csv': speakers, 'rooms.csv': rooms },
      { 'rooms.csv': rooms, 'speakers.csv': speakers, 'sessions.csv': sessions },
      { 'a.csv': speakers, 'b.csv': sessions, 'locations.csv': rooms },
    ]) {
      const { sessions: found, notes, programme } = read(files);
      assert.deepEqual([found, notes], [expected, []]);
      const organisations = programme?.days.flatMap((day) =>
        day.sessions.flatMap((each) => each.speakers.map(({ organisation }) => organisation)),
      );
      assert.deepEqual(organisations, ['Gulls Ltd', undefined, 'Rope, Twine & Co']);
    }
  });

  it('may have their own one for when and where a session is', () => {
    const talks = [
      'slug;title;speakers',
      'gulls;Counting Gulls;["ada-ek"]',
      'knots;Knots at Sea;["bo-li","cy-do"]',
      'tar;Tar;ada-ek',
    ];
    const schedule = [
      'talk,day,start,end,room',
      'gulls,2031-09-09,10:00,10:45,1',
      'knots,2031-09-09,10:00,10:45,2',
      'gulls,2031-09-10,11:00,11:45,1',
    ];
    const { sessions: found } = read({
      'talks.csv': talks,
      'speakers.csv': speakers,
      'schedule.csv': schedule,
      'rooms.csv': rooms,
    });
    assert.deepEqual(
      [...found].sort(),
      [...expected, 'Counting Gulls | Ada Ek | 2031-09-10T11:00 | Main hall', 'Tar | Ada Ek'].sort(),
    );
  });

  it('may have their own one for who speaks in a session, or the speakers may say it', () => {
    const alone = sessions.map((line) => line.replace(/,(?:speaker_ids|ada-ek|"bo-li,cy-do")/, ''));
    const links = ['session_id,speaker_id', '1,ada-ek', '2,bo-li', '2,cy-do'];
    const files = { 'sessions.csv': alone, 'speakers.csv': speakers, 'rooms.csv': rooms };
    assert.deepEqual(read({ ...files, 'session_speakers.csv': links }).sessions, expected);
    const own = ['name,bio,session ids', 'Ada Ek,x,1', 'Bo Li,y,2', 'Cy Do,z,2'];
    assert.deepEqual(read({ ...files, 'speakers.csv': own }).sessions, expected);
  });

  it('may have names and ids, as Sessionize exports them, and tracks', () => {
    const [ada, bo] = ['0f3c2a1e-1111-4a4a-9c9c-000000000001', '0f3c2a1e-1111-4a4a-9c9c-000000000002'];
    const accepted = [
      'Session Id,Title,Description,Track Id,Room,Scheduled At,Scheduled Duration,Speakers,Speaker Ids',
      `701,Counting Gulls,x,t1,Main hall,9 Sep 2031 10:00 AM,45,Ada Ek,${ada}`,
      `702,Knots at Sea,y,t2,Pier,9 Sep 2031 11:00 AM,45,"Ada Ek, Bo Li","${ada}, ${bo}"`,
    ];
    const people = [
      'Speaker Id,FirstName,LastName,Email,TagLine,Bio',
      `${ada},Ada,Ek,a@example.org,Counts,x`,
      `${bo},Bo,Li,b@example.org,Ties,y`,
    ];
    const tracks = ['id,name', 't1,Birds', 't2,Ropes'];
    assert.deepEqual(read({ 'sessions.csv': accepted, 'speakers.csv': people, 'tracks.csv': tracks }).sessions, [
      'Counting Gulls | Ada Ek | 2031-09-09T10:00 | Main hall | Birds',
      'Knots at Sea | Ada Ek + Bo Li | 2031-09-09T11:00 | Pier | Ropes',
    ]);
  });

  it('are not joined where numbers only happen to be the same', () => {
    const [one, two] = ['09', '10'].map((day) => [
      'id,title,level,start',
      `1,Talk ${day},2,2031-09-${day} 10:00`,
      `2,Other ${day},1,2031-09-${day} 11:00`,
    ]);
    assert.equal(read({ 'day1.csv': one!, 'day2.csv': two! }).sessions.length, 4);
  });

  it('make no session of a speaker, and say what nobody names', () => {
    const named = ['title,speaker,start', 'Counting Gulls,Ada Ek,2031-09-09 10:00'];
    const { sessions: found, notes } = read({ 'sessions.csv': named, 'speakers.csv': speakers });
    assert.deepEqual(found, ['Counting Gulls | Ada Ek | 2031-09-09T10:00']);
    assert.deepEqual(notes, ['No session names anything in "speakers.csv" by its id.']);
  });
});
