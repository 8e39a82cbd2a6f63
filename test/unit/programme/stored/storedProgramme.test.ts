import assert from 'node:assert/strict';
import type { KeptProgramme } from '../../../../src/core/programme/keptProgramme.js';
import { programmeFrom } from '../../../../src/core/programme/stored/programmeFrom.js';
import {
  latestFirst,
  readAttended,
  readStored,
  withAttended,
  writeAttended,
  writeStored,
} from '../../../../src/core/programme/stored/storedProgramme.js';

const session = { id: 's1', title: 'Gulls', speakers: [{ name: 'Ada' }], kind: 'talk', links: [] } as const;

const kept = (id: string, date: string | undefined, readAt = 1): KeptProgramme => ({
  id,
  programme: { event: id, zone: 'Europe/Lisbon', days: [{ date, sessions: [session] }] },
  source: {
    kind: 'file',
    uris: ['file:///a.xml'],
    format: 'frab',
    columns: { title: 'Name' },
    date: '2026-05-04',
    readAt,
  },
  attended: ['s1'],
});

/** Without keys that have no value. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('Stored programmes', () => {
  it('are read as they were written', () => {
    const { attended, ...stored } = kept('a', '2026-05-04');
    assert.deepEqual(plain(readStored(writeStored(stored))), plain(stored));
    assert.deepEqual(readAttended(writeAttended(attended)), ['s1']);
  });

  it('are refused if they are broken, and left alone if a later version wrote them', () => {
    for (const text of ['', '{', 'null', '[]', '{"version":1}', '{"version":1,"id":"a","programme":{}}'])
      assert.equal(readStored(text), undefined, text);
    assert.equal(readStored('{"version":2,"programme":"other"}'), 'later');
    assert.deepEqual(readAttended('{"attended":["a",7,"","a"]}'), ['a']);
    assert.deepEqual(readAttended('<'), []);
  });

  it('lose what is not valid, and nothing else', () => {
    const fields = {
      event: 7,
      url: 'command:gulls',
      days: [
        null,
        {
          date: 'tomorrow',
          sessions: [
            session,
            session,
            { id: 's2' },
            { title: 'Terns' },
            {
              ...session,
              id: 's3',
              kind: 'opera',
              start: 'noon',
              url: 'javascript:1',
              speakers: [{}, 'Ada', '', { name: 'Bo', url: 'file:///x' }],
              links: [{ kind: 'x', url: 'https://a.example' }, { url: 'data:,' }],
              isCancelled: 'yes',
            },
          ],
        },
      ],
    };
    const read = plain(programmeFrom(fields));
    const terns = { id: 'Terns', title: 'Terns', speakers: [], kind: 'other', links: [] };
    const other = {
      id: 's3',
      title: 'Gulls',
      speakers: [{ name: 'Ada' }, { name: 'Bo' }],
      kind: 'other',
      links: [{ kind: 'other', url: 'https://a.example' }],
    };
    assert.deepEqual(read, { event: '', days: [{ sessions: [plain(session), terns, other] }] });
  });

  it('are sorted by their last day, the latest first', () => {
    const all = [
      kept('old', '2024-01-02'),
      kept('none', undefined, 5),
      kept('new', '2026-01-01'),
      kept('nil', undefined, 9),
    ];
    assert.deepEqual(
      latestFirst(all).map(({ id }) => id),
      ['new', 'old', 'nil', 'none'],
    );
  });

  it('keep the other ticks when one changes', () => {
    assert.deepEqual(withAttended(['a', 'b'], ['b', 'c'], true), ['a', 'b', 'c']);
    assert.deepEqual(withAttended(['a', 'b'], ['b', 'c'], false), ['a']);
  });
});
