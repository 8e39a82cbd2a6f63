// npm run fuzz -- --minutes 10: checks the properties in test/unit/edits/ with random posts for this long; a failure
// prints its seed and the shrunk post.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './program.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error('--minutes takes a number.');
  process.exit(2);
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const mocha = ['--enable-source-maps', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', program('mocha')];
for (const command of [
  ['scripts/build.mjs', '--tests'],
  [...mocha, 'out/test/unit/edits/editsHold.test.js'],
]) {
  const env = { ...process.env, RECAP_FUZZ_MINUTES: String(minutes) };
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
