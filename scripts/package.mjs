// npm run package: creates conference-recap-VERSION.vsix and conference-recap-cli-VERSION.tgz in the root. --built uses
// the existing dist/.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { temporaryFolder } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';
import { withoutRelativeLinks } from './packagedReadme.mjs';
import { setUp } from './setUp.mjs';

const { name, version, repository: known } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, `${name}-${version}.vsix`);

// If this fails, no old package must remain.
rmSync(file, { force: true });
await setUp('nothing');
if (!process.argv.includes('--built')) {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--production'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
}

// vsce compares every file in the folder with every line of .vscodeignore, and most files belong to the embedded VS
// Code.
const folder = temporaryFolder();
const never = new Set(['.git', 'node_modules', 'out', 'test']);
for (const name of readdirSync(root).filter((each) => !never.has(each)))
  cpSync(join(root, name), join(folder.path, name), { recursive: true });

// Images and links in the README get the address of the repository, as VS Code's extension page and the Marketplace
// require: that of the manifest, which vsce uses by itself, or that of the workflow.
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
const links = repository
  ? {
      baseContentUrl: `${server}/${repository}/blob/${commit}`,
      baseImagesUrl: `${server}/${repository}/raw/${commit}`,
    }
  : { rewriteRelativeLinks: known !== undefined };
if (!repository && !known) {
  const readme = join(folder.path, 'README.md');
  writeFileSync(readme, withoutRelativeLinks(readFileSync(readme, 'utf8')));
}

// The bundle contains all packages, so vsce need not search for any.
const { createVSIX } = await import('@vscode/vsce');
await createVSIX({
  cwd: folder.path,
  packagePath: file,
  dependencies: false,
  allowMissingRepository: true,
  ...links,
});
folder.remove();

const commandLine = spawnSync(process.execPath, [join(root, 'scripts/packageCommandLine.mjs')], { stdio: 'inherit' });
if (commandLine.status !== 0) process.exitCode = 1;

// What people download: growth is a decision, so it stops the build. A quarter of it are the translations.
const mostKilobytes = 1500;
const size = Math.ceil(statSync(file).size / 1000);
console.log(`${relative(root, file)}: ${size} kB of ${mostKilobytes}`);
if (size > mostKilobytes) process.exitCode = 1;
