import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { runRecorded, type Recorded } from './runRecorded.js';

const files = readdirSync('test/fixtures/templates').filter((file) => file.endsWith('.json'));

describe('templates are executed as by Hugo', () => {
  for (const file of files) {
    const entries = JSON.parse(readFileSync(`test/fixtures/templates/${file}`, 'utf8')) as readonly Recorded[];
    describe(file, () => {
      for (const entry of entries) {
        const { template, call, locale, ...expected } = entry;
        it([template, call, locale].filter(Boolean).join(' for '), () => {
          assert.deepEqual(runRecorded(entry), expected);
        });
      }
    });
  }
});
