import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderWith } from './cli/runRecap.js';

const changelog = `# Changelog

All that a user can notice.

## Unreleased

- Not yet out.

## [1.10.0] - 2026-02-03

### Added

- A thing.

### Fixed

- Another thing.

## 1.1.0 - 2026-01-31

- The first thing.

## 1.0.0
`;

/** Runs the script in a folder with these versions. */
function releaseNotes(version: string, tag: string, lockedVersion = version) {
  const folder = folderWith({
    'package.json': JSON.stringify({ version }),
    'package-lock.json': JSON.stringify({ version: lockedVersion }),
    'CHANGELOG.md': changelog,
  });
  const script = resolve('scripts/releaseNotes.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { cwd: folder.path, encoding: 'utf8' });
  folder.remove();
  return { status, stdout, stderr };
}

describe('the release notes', () => {
  it('are the section of the version, up to the next one', () => {
    assert.deepEqual(releaseNotes('1.10.0', 'v1.10.0'), {
      status: 0,
      stdout: '### Added\n\n- A thing.\n\n### Fixed\n\n- Another thing.\n',
      stderr: '',
    });
    assert.equal(releaseNotes('1.1.0', 'v1.1.0').stdout, '- The first thing.\n');
  });

  it('need no tag before there is one', () => {
    assert.equal(releaseNotes('1.1.0', '').stdout, '- The first thing.\n');
  });

  it('are refused if the tag or the lock file is of another version', () => {
    const { status, stdout, stderr } = releaseNotes('1.1.0', 'v1.10.0', '1.0.0');
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.deepEqual(stderr.trim().split('\n'), [
      'The tag is v1.10.0, but package.json has version 1.1.0.',
      'package-lock.json has version 1.0.0, but package.json has 1.1.0.',
    ]);
  });

  it('are refused if the version has no section, or an empty one', () => {
    for (const version of ['1.1', '1.0.0', '2.0.0']) {
      const { status, stdout, stderr } = releaseNotes(version, `v${version}`);
      assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
      assert.equal(stderr, `CHANGELOG.md has nothing under “## ${version}”.\n`);
    }
  });

  it('of this version are in our changelog, and lead nowhere where their page has no files', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const script = resolve('scripts/releaseNotes.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, `v${version}`], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout, /\]\((?!https:)/);
  });
});
