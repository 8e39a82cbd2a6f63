// node scripts/packageCommandLine.mjs [FOLDER]: creates conference-recap-cli-VERSION.tgz for `npm install -g`, in the
// folder or, by default, in the root. Uses the existing dist/.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { temporaryFolder } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';

/** The files in the package besides its package.json. */
const files = {
  'cli.js': 'dist/cli.js',
  'licences.txt': 'dist/licences.txt',
  LICENSE: 'LICENSE',
  'README.md': 'src/cli/README.md',
};

const { version, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = {
  name: 'conference-recap-cli',
  version,
  description: 'Outlines, checks and renders conference recaps written in Markdown for Hugo',
  license,
  type: 'commonjs',
  bin: { recap: 'cli.js' },
  engines: { node: engines.node },
};
const tarball = `${manifest.name}-${version}.tgz`;
const target = resolve(process.argv[2] ?? root, tarball);

// If this fails, no old package must remain.
rmSync(target, { force: true });
const folder = temporaryFolder();
writeFileSync(join(folder.path, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const [name, source] of Object.entries(files)) copyFileSync(join(root, source), join(folder.path, name));
// On Windows, npm is a script, which needs a shell; so the arguments must not contain paths.
const npm = spawnSync('npm', ['pack', '--silent'], {
  cwd: folder.path,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (npm.status !== 0) throw npm.error ?? new Error('npm pack failed.');
copyFileSync(join(folder.path, tarball), target);
folder.remove();
console.log(`${relative(root, target)}: ${Math.ceil(readFileSync(target).length / 1000)} kB`);
