import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCounter } from '../../scripts/installProgress.mjs';

describe('the progress of an installation', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'recap-'));
    const packages = {
      '': {},
      'node_modules/a': {},
      'node_modules/@s/b': {},
      'node_modules/a/node_modules/c': { optional: true },
      'node_modules/elsewhere': { optional: true, os: ['nowhere'] },
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  });
  after(() => rmSync(folder, { recursive: true }));

  function unpack(path: string): void {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), '{}');
  }

  it('counts the packages for this machine that are unpacked', () => {
    const count = packageCounter({ folder, optional: true });
    assert.equal(count(), '0 of 3 packages');
    unpack('node_modules/a');
    mkdirSync(join(folder, 'node_modules/@s/b'), { recursive: true });
    assert.equal(count(), '1 of 3 packages');
    for (const path of ['node_modules/@s/b', 'node_modules/a/node_modules/c', 'node_modules/elsewhere']) unpack(path);
    assert.equal(count(), '3 of 3 packages');
  });

  it('leaves out optional packages if they are not installed', () => {
    assert.match(packageCounter({ folder, optional: false })(), / of 2 packages$/);
  });
});
