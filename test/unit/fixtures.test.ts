import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toOutlineJson } from '../../src/core/recap/queries/outlineJson.js';
import { parseRecap } from '../../src/core/recap/parseRecap.js';

/** Posts in various layouts, each next to its expected outline, as `recap outline --json` prints it. */
const folder = 'test/fixtures/outlines';

function names(extension: string): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith(extension) ? [file.slice(0, -extension.length)] : []));
}

/** As an editor provides it: without a byte order mark. */
function read(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
}

describe('the fixtures', () => {
  it('come in pairs', () => assert.deepEqual(names('.md'), names('.json')));

  for (const name of names('.md')) {
    it(`${name} is read as labelled`, () => {
      assert.deepEqual(toOutlineJson(parseRecap(read(`${name}.md`))), JSON.parse(read(`${name}.json`)));
    });
  }
});
