import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgramme } from '../../../src/core/programme/readProgramme.js';

/** Real programmes, where they lie beside the project or the folder of its work trees; a fresh clone has none. */
const corpus = ['../shared/corpus', '../../shared/corpus'].find((folder) => existsSync(join(folder, 'schedules.tsv')));

interface Row {
  readonly file: string;
  readonly talks: number;
  readonly days: number;
}

/** The label counts all 44 objects of Open Event's file: 7 are proposals in no room, not accepted, of which 3 have no title. */
const accepted: ReadonlyMap<string, number> = new Map([['openevent-json__opentechsummit2017-sessions.json', 37]]);

function rows(folder: string): readonly Row[] {
  const [, ...lines] = readFileSync(join(folder, 'schedules.tsv'), 'utf8').trim().split('\n');
  const all = lines.map((line) => line.split('\t'));
  const found = all.map(([file = '', , , , , talks, days]) => ({ file, talks: Number(talks), days: Number(days) }));
  const names = readdirSync(join(folder, 'schedules'));
  // Of Open Event, the other files have no sessions.
  return found.filter(({ file }) => names.includes(file) && (!file.startsWith('openevent') || accepted.has(file)));
}

describe('real programmes', () => {
  if (!corpus) {
    it('are not here: there is no corpus beside the project', () => undefined);
    return;
  }
  for (const { file, talks, days } of rows(corpus))
    it(`${file} has its sessions and days`, () => {
      const bytes = new Uint8Array(readFileSync(join(corpus, 'schedules', file)));
      const { programme } = readProgramme([{ name: file, bytes }]);
      const sessions = programme?.days.flatMap((day) => day.sessions) ?? [];
      assert.deepEqual([sessions.length, programme?.days.length], [accepted.get(file) ?? talks, days]);
      for (const { title, speakers } of sessions)
        for (const text of [title, ...speakers.map(({ name }) => name)])
          assert.doesNotMatch(text, /<\/?[a-z]+>|&(?:amp|nbsp|quot|lt|gt|#\d+);|[\p{Cc}\ufffd]|\\[nN,;]/u);
    });
});
