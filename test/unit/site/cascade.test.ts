import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { findParam } from '../../../src/core/shortcodes/findParam.js';
import { isContentName } from '../../../src/core/site/content/contentIndex.js';
import { readReferences } from '../../../src/core/site/content/read/readReferences.js';
import { siteAround, type Files } from './ownSite.js';
import { readFiles } from './readFiles.js';

interface Recorded {
  readonly about: string;
  readonly cases: readonly {
    readonly name: string;
    readonly files: Files;
    readonly params: Readonly<Record<string, Files>>;
  }[];
}

const { about, cases } = JSON.parse(readFileSync('test/unit/site/cascade.json', 'utf8')) as Recorded;
const keys = about.replace(/^.*: /, '').split(' ');

describe('the values that a page inherits by cascade, as in Hugo 0.169', () => {
  for (const { name, files, params } of cases)
    it(name, () => {
      const content = Object.keys(files).filter(isContentName);
      for (const [path, expected] of Object.entries(params)) {
        const text = files[path]!;
        const site = readFiles(readReferences(siteAround(path, files), { path, text }, content, 0), files);
        const entries = parseRecap(text).frontMatter?.entries ?? [];
        const found = keys.map((key) => [key, findParam(key, entries, site)] as const);
        const given = found.flatMap(([key, value]) =>
          value === undefined ? [] : [[key, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
        );
        assert.deepEqual(Object.fromEntries(given), expected, path);
      }
    });
});
