// npm run package: creates conference-recap-VERSION.vsix and conference-recap-cli-VERSION.tgz in the root. --built uses
// the existing dist/.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../test/host/lib/place.mjs';
import { packageExtension } from './packageExtension.mjs';
import { setUp } from './setUp.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, `${name}-${version}.vsix`);

// If this fails, no old package must remain.
rmSync(file, { force: true });
await setUp('nothing');
if (!process.argv.includes('--built')) {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--production'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
}
await packageExtension(file);

const commandLine = spawnSync(process.execPath, [join(root, 'scripts/packageCommandLine.mjs')], { stdio: 'inherit' });
if (commandLine.status !== 0) process.exitCode = 1;

// What people download: growth is a decision, so it stops the build. A quarter of it are the translations.
const mostKilobytes = 1500;
const size = Math.ceil(statSync(file).size / 1000);
console.log(`${relative(root, file)}: ${size} kB of ${mostKilobytes}`);
if (size > mostKilobytes) process.exitCode = 1;
