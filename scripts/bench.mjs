// npm run bench: builds everything as it is shipped, then measures (bench/run.ts).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setUp.mjs';

const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--expose-gc'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await setUp('tests');
for (const command of [
  ['scripts/build.mjs', '--production', '--bench'],
  ['out/bench/run.js', ...process.argv.slice(2)],
]) {
  const { status } = spawnSync(process.execPath, [...flags, ...command], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
