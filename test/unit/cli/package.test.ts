import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderWith } from './runRecap.js';

const onWindows = process.platform === 'win32';

describe('the package of the command line', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  let folder: ReturnType<typeof folderWith>;

  /** Runs a program in the folder; on Windows those of npm are scripts, which only a shell can run. */
  function run(program: string, ...args: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: folder.path,
      encoding: 'utf8',
      shell: onWindows && program !== process.execPath,
    });
    assert.equal(status, 0, `${program}: ${stderr} ${error}`);
    return stdout;
  }

  before(() => {
    folder = folderWith({
      'post.md': '# Fog Days 2024\n\n## Day 1\n\n### [On Fog](https://example.org/fog)\n\nNotes.\n',
    });
    run(process.execPath, resolve('scripts/packageCommandLine.mjs'), folder.path);
    run('npm', 'install', '--global', '--prefix=.', '--offline', `./conference-recap-cli-${version}.tgz`);
  });
  after(() => folder.remove());

  it('holds the program, its licences and its own page', () => {
    const installed = join(folder.path, onWindows ? '' : 'lib', 'node_modules');
    assert.deepEqual(readdirSync(installed), ['conference-recap-cli']);
    assert.deepEqual(readdirSync(join(installed, 'conference-recap-cli')).sort(), [
      ...['LICENSE', 'README.md', 'cli.js', 'licences.txt', 'package.json'],
    ]);
  });

  it('puts `recap` on the path, and it runs', () => {
    const recap = onWindows ? '.\\recap.cmd' : './bin/recap';
    assert.equal(run(recap, '--version'), `${version}\n`);
    assert.match(run(recap, 'outline', 'post.md'), /^Fog Days 2024 \(1 day, 1 talk\)\n(?:.*\n)*.*On Fog/);
  });
});
