// ESLint's and Prettier's check of the whole project. Where not a byte has changed since both passed, that stands: later
// runs of `npm test` keep the machine for the tests. (A cache a file would not do: what ESLint says of one file rests on
// the types in others, and on the settings.)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../test/host/lib/place.mjs';
import { program } from './program.mjs';

const noted = join(root, 'node_modules/.cache/conference-recap/lint');
const state = hashOf(root);
if (existsSync(noted) && readFileSync(noted, 'utf8') === state) {
  console.log('Passed before, and nothing has changed since.');
} else {
  rmSync(noted, { force: true });
  const passed = [
    [program('eslint'), '.'],
    [program('prettier'), '--check', '.'],
  ].map((command) => spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0);
  if (passed.includes(false)) process.exit(1);
  mkdirSync(dirname(noted), { recursive: true });
  writeFileSync(noted, state);
}

/** All that the two programs read: every file but packages (the lock file stands for them) and what is made. @param {string} folder */
function hashOf(folder) {
  const hash = createHash('sha256').update(process.version);
  const made = new Set(['node_modules', 'dist', 'out', '.git']);
  /** @param {string} path */
  const add = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (made.has(entry.name) || entry.name.endsWith('.vsix') || entry.name.endsWith('.tsbuildinfo')) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) add(below);
      else if (entry.isFile())
        hash.update(`\n${below}\n`).update(
          createHash('sha256')
            .update(readFileSync(join(folder, below)))
            .digest(),
        );
    }
  };
  add('');
  return hash.digest('hex');
}
