import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../../../src/core/problem.js';
import { readProgramme, type ProgrammeOptions } from '../../../src/core/programme/readProgramme.js';

/** Programmes in all formats: in a folder the files of each, and in `expected.json` what is read of them. */
const folder = 'test/fixtures/programmes';

interface Expected {
  readonly options?: ProgrammeOptions;
}

function read(name: string, { options = {} }: Expected): unknown {
  const files = readdirSync(join(folder, name)).filter((file) => file !== 'expected.json');
  const sources = files.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, name, file))) }));
  const { format, programme, notes, asks } = readProgramme(sources, options);
  const reading = { options, format, notes: notes.map((note) => formatMessage(note)), asks, programme };
  return JSON.parse(JSON.stringify(reading)) as unknown;
}

describe('programmes', () => {
  for (const name of readdirSync(folder))
    it(`${name} is read as labelled`, () => {
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
      assert.deepEqual(read(name, expected), expected);
    });
});
