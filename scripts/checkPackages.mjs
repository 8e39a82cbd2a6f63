// node scripts/checkPackages.mjs: checks the packages in the current folder before they are published. Their checksums
// fit, both have the version of package.json, the README has only addresses that lead somewhere, and `recap` runs.
// It needs sha256sum, unzip and npm.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [extension, commandLine] = [`./${name}-${version}.vsix`, `./${name}-cli-${version}.tgz`];

/** @param {string} program @param {string[]} args @returns {string} what it prints */
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' });

/** @param {string} file in the extension @returns {string} */
const unpacked = (file) => run('unzip', '-p', extension, `extension/${file}`);

run('sha256sum', '--check', '--strict', 'checksums.txt');
const packed = readFileSync('checksums.txt', 'utf8').match(/\S+$/gm)?.sort();
assert.deepEqual(packed, [extension, commandLine].sort());

assert.equal(JSON.parse(unpacked('package.json')).version, version);
const targets = Array.from(unpacked('readme.md').matchAll(/\]\(([^)\s]*)\)/g), ([, target]) => target);
const lost = targets.filter((target) => !/^(?:https:|#)/.test(target ?? ''));
assert.deepEqual(lost, [], 'The README of the extension has relative addresses.');

const folder = temporaryFolder();
run('npm', 'install', '--global', '--offline', `--prefix=${folder.path}`, commandLine);
assert.equal(run(join(folder.path, 'bin/recap'), '--version').trim(), version);
folder.remove();
console.log(`${extension} and ${commandLine} can be published.`);
