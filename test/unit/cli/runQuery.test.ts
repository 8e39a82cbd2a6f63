import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuery } from '../../../src/cli/files/runQuery.js';
import { headLength, listAll, read, readHeads, sizesOf } from '../../../src/core/site/configuration/siteQuery.js';
import { folderWith } from './runRecap.js';

describe('runQuery', () => {
  let folder: ReturnType<typeof folderWith>;
  let site: string;

  before(() => {
    folder = folderWith({ 'site/a.txt': 'Hello', 'site/b/c.txt': '', 'secret.txt': 'secret', 'shared/d.txt': 'D' });
    site = join(folder.path, 'site');
    writeFileSync(join(site, 'long.bin'), Buffer.alloc(headLength + 5, 1));
    symlinkSync('../secret.txt', join(site, 'link.txt'));
    symlinkSync('..', join(site, 'up'));
    symlinkSync('../shared', join(site, 'theme'));
    symlinkSync('a.txt', join(site, 'within.txt'));
  });
  after(() => folder.remove());

  it('gives the first bytes of files, and their sizes', async () => {
    const paths = ['a.txt', 'long.bin', 'b', 'none'];
    const heads = await runQuery(readHeads(paths, undefined), site);
    assert.deepEqual(
      heads.map((bytes) => bytes?.length),
      [5, headLength, undefined, undefined],
    );
    assert.equal(new TextDecoder().decode(heads[0]), 'Hello');
    assert.deepEqual(await runQuery(sizesOf(paths, undefined), site), [5, headLength + 5, undefined, undefined]);
  });

  it('follows links only within the given folders', async () => {
    const paths = ['a.txt', 'within.txt', 'link.txt', 'up/secret.txt', '../secret.txt', 'theme/d.txt', 'none'];
    assert.deepEqual(await runQuery(read(paths, ['']), site), ['Hello', 'Hello', ...Array<undefined>(5)]);
    assert.equal((await runQuery(read(['theme/d.txt'], ['', 'theme']), site))[0], 'D');
    assert.deepEqual(await runQuery(listAll(['up', 'b'], ['']), site), [undefined, ['c.txt']]);
    assert.equal((await runQuery(read(['link.txt']), site))[0], 'secret');
  });

  it('lists a folder with or without links', async () => {
    assert.deepEqual(
      (await runQuery(listAll(['']), site))[0]?.filter((name) => /^(?:a|link|theme|within)/.test(name)),
      ['a.txt', 'link.txt', 'link.txt/', 'theme', 'theme/', 'within.txt', 'within.txt/'],
    );
    assert.deepEqual(await runQuery(listAll([''], undefined, 'listOwn'), site), [['a.txt', 'b/', 'long.bin']]);
  });

  it('does not wait for pipes', async () => {
    if (spawnSync('mkfifo', [join(site, 'pipe')]).status !== 0) return;
    assert.deepEqual(await runQuery(read(['pipe']), site), [undefined]);
    assert.deepEqual(await runQuery(readHeads(['pipe'], ['']), site), [undefined]);
  });
});
