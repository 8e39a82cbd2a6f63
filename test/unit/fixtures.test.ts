import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../src/core/checks/text/checkText.js';
import { toOutlineJson } from '../../src/core/recap/queries/outline/outlineJson.js';
import { daysOf } from '../../src/core/recap/model/recap.js';
import { parseRecap } from '../../src/core/recap/parseRecap.js';
import { smallSite } from './checks/smallSite.js';

/** Posts in various layouts, each next to its expected outline, as `recap outline --json` prints it. */
const folder = 'test/fixtures/outlines';

function names(extension: string): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith(extension) ? [file.slice(0, -extension.length)] : []));
}

/** As an editor provides it: without a byte order mark. */
function read(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
}

/** The days whose weekday is not that of their date. */
const wrongWeekdays: ReadonlyMap<string, readonly string[]> = new Map([
  ['weekday-contradicts-date', ['Friday, July 13']],
  ['weekday-contradicts-full-date', ['Samstag, 22. Juni 2018']],
]);

function weekdaysReported(name: string): readonly string[] {
  const recap = parseRecap(read(`${name}.md`));
  const problems = checkText.check(recap, smallSite).filter(({ code }) => code === 'day-weekday');
  const lines = problems.map(({ range }) => range.start.line);
  return daysOf(recap).flatMap(({ title, headingRange }) => (lines.includes(headingRange.start.line) ? [title] : []));
}

describe('the fixtures', () => {
  it('come in pairs', () => assert.deepEqual(names('.md'), names('.json')));

  for (const name of names('.md')) {
    it(`${name} is read as labelled`, () => {
      assert.deepEqual(toOutlineJson(parseRecap(read(`${name}.md`))), JSON.parse(read(`${name}.json`)));
    });
  }

  it('have a weekday reported where it contradicts the date, and nowhere else', () => {
    for (const name of names('.md')) assert.deepEqual(weekdaysReported(name), wrongWeekdays.get(name) ?? [], name);
  });
});
