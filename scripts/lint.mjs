// Checks the whole project with Oxlint and Prettier.
import { spawnSync } from 'node:child_process';
import { root } from '../test/host/lib/place.mjs';
import { program } from './program.mjs';

const passed = [[program('oxlint')], [program('prettier'), '--check', '--cache', '.']].map(
  (command) => spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0,
);
if (passed.includes(false)) process.exitCode = 1;
