// npm test [-- --only unit|integration|web|ui|package] [--grep text] [--screenshots]
//
// Runs everything; a failing step does not stop the others. The last line of the output is the total.
// VSCODE_VERSION=stable (or 1.82.0 and so on) runs the integration suite in desktop VS Code, which @vscode/test-electron
// downloads; without a display, under xvfb-run. On platforms other than Linux x64, that is the only one available.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithNpm } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';
import { program } from './program.mjs';
import { embeddable, setUp } from './setUp.mjs';
import { runTogether } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    screenshots: { type: 'boolean', default: false },
  },
});
const { only } = values;
const known = ['unit', 'integration', 'web', 'ui', 'package'];
if (only && !known.includes(only)) {
  console.error(`--only takes one of ${known.join(', ')}.`);
  process.exit(2);
}
const grep = values.grep ? ['--grep', values.grep] : [];
const whole = !only && !values.grep;

endWithNpm();
await setUp('tests');

/**
 * A VS Code keeps about one core busy and takes 2 GB. On two cores, running two at a time is faster than one, but three
 * are not faster still.
 */
const lanes = Math.max(2, Math.min(availableParallelism(), Math.floor(totalmem() / 2e9)));

/** In this order, two lanes end at about the same time; steps that are not listed come first. */
const order = [
  'UI, trusted',
  'Unit',
  'UI, untrusted',
  'Integration, Restricted Mode',
  'Integration, web worker',
  'Integration',
  'Unit, edits',
];

/** The number of lines of a failure printed at the end. */
const linesOfFailure = 20;

report(await runTogether(plan(), lanes));

/** The steps: those that take seconds and can fail in many ways come first. @returns {Step[]} */
function plan() {
  const wants = (/** @type {string} */ part) => !only || only === part;
  const ui = wants('ui') && embedded('UI') ? userInterface() : [];
  const packs = whole || only === 'package' || ui.length > 0;
  return [
    build(packs),
    ...(packs ? [after('Build', packaging())] : []),
    ...(whole ? [after('Build', lint()), after('Build', typeCheck())] : []),
    ...[
      ...ui,
      ...(wants('web') && embedded('Integration, web worker') ? [inVSCode('web')] : []),
      ...(wants('integration') ? [inVSCode('node')] : []),
      ...(wants('unit') ? [mocha('Unit', ['unit/**/*.test.js', '--ignore', 'out/test/unit/edits/**'])] : []),
      ...(wants('unit') ? [mocha('Unit, edits', ['unit/edits/**/*.test.js'])] : []),
      ...(wants('integration') && embedded('Integration, Restricted Mode') ? [inVSCode('restricted')] : []),
    ]
      .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
      .map((step) => after(packs ? 'Package' : 'Build', step)),
  ];
}

/** @param {string} name @param {Step} step @returns {Step} */
function after(name, step) {
  return { ...step, after: name };
}

/** @param {string} name @returns {boolean} */
function embedded(name) {
  if (!embeddable) console.log(`${name}: skipped. It needs the embedded VS Code, which runs on Linux x64 only.`);
  return embeddable;
}

/** @returns {Step} */
function typeCheck() {
  return { name: 'Type check', commands: [[program('typescript', 'tsc'), '-b']], counts: 'itself' };
}

/** @returns {Step} */
function lint() {
  return { name: 'Lint', commands: [['scripts/lint.mjs']], counts: 'itself' };
}

/** @param {boolean} packs whether the package is built: then all steps run its files @returns {Step} */
function build(packs) {
  return {
    name: 'Build',
    commands: [['scripts/build.mjs', '--tests', ...(packs ? ['--production'] : [])]],
    counts: 'failure',
  };
}

/** @returns {Step} */
function packaging() {
  const counts = whole || only === 'package' ? 'itself' : 'failure';
  return { name: 'Package', commands: [['scripts/package.mjs', '--built']], counts };
}

/** @param {'node' | 'web' | 'restricted'} kind @returns {Step} */
function inVSCode(kind) {
  const names = { node: 'Integration', restricted: 'Integration, Restricted Mode', web: 'Integration, web worker' };
  const desktop = embeddable ? {} : { VSCODE_VERSION: process.env['VSCODE_VERSION'] ?? 'stable' };
  return {
    name: names[kind],
    commands: [['test/host/bin/integration.mjs', kind, ...grep]],
    counts: 'tests',
    env: desktop,
  };
}

/** @param {string} name @param {string[]} files below out/test, then options @param {Record<string, string>} [env] @returns {Step} */
function mocha(name, [files, ...options], env = {}) {
  const command = ['--enable-source-maps', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', program('mocha')];
  command.push('--reporter', 'scripts/mochaReporter.cjs', '--forbid-only', '--timeout', '180000', ...grep);
  return { name, commands: [[...command, ...options, `out/test/${files}`]], counts: 'tests', env };
}

/** One step per folder: its files share their windows. @returns {Step[]} */
function userInterface() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const screenshots = values.screenshots ? { RECAP_SCREENSHOTS: join(root, 'media/screenshots') } : {};
  const env = { RECAP_VSIX: join(root, `${name}-${version}.vsix`), ...screenshots };
  const folders = readdirSync(join(root, 'test/ui'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((folder) => mocha(`UI, ${folder.name}`, [`ui/${folder.name}/**/*.test.js`, '--sort'], env));
}

/**
 * Prints all failures again, with their reasons, because often only the end of a long output is read.
 * @param {import('./step.mjs').Outcome[]} outcomes
 */
function report(outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.flatMap(({ name, failed }) => failed.map((test) => `${name}: ${test}`));
  console.log('');
  for (const { name, seconds, ...counts } of outcomes) {
    console.log(`${name.padEnd(30)} ${counts.passed} passed, ${counts.failed.length} failed (${seconds.toFixed(1)} s)`);
  }
  for (const failure of failed) console.log(`FAILED ${failure.split('\n').slice(0, linesOfFailure).join('\n')}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}
