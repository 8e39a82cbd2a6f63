// A step of npm test: a command whose output is printed under a heading and whose results are added up.
import { spawn } from 'node:child_process';
import { untilEnd } from '../test/host/lib/lifetime.mjs';
import { onLines } from '../test/host/lib/lines.mjs';
import { root } from '../test/host/lib/place.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands run in sequence with this Node, all of them even if one fails
 * @property {'tests' | 'itself' | 'failure'} counts what is added to the total: the tests that it reports in a line
 * `RESULT {"passed":n,"failed":[names with reasons]}`, the step itself, or only its failure
 * @property {Record<string, string>} [env]
 * @property {string} [after] the name of a step that must end first, if it is run
 */

/** @typedef {{ name: string, passed: number, failed: string[], seconds: number }} Outcome `failed`: names with reasons */

const resultLine = /^RESULT (\{.*\})$/;

/**
 * Runs steps in parallel lanes, each as soon as a lane is free, in order; prints their output one after the other.
 * @param {Step[]} steps @param {number} lanes @returns {Promise<Outcome[]>}
 */
export async function runTogether(steps, lanes) {
  const printers = steps.map(({ name }) => printer(name));
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();
  /** @type {Map<Step, Outcome>} */
  const ended = new Map();
  let shown = 0;
  const showEnded = () => {
    while (ended.has(/** @type {Step} */ (steps[shown]))) printers[++shown]?.show();
  };
  const waits = (/** @type {Step} */ { after }) => steps.some((step) => step.name === after && !ended.has(step));
  const start = async (/** @type {Step} */ step) => {
    const { print } = /** @type {Printer} */ (printers[steps.indexOf(step)]);
    ended.set(step, await run(step, print));
    running.delete(step);
    showEnded();
  };
  printers[0]?.show();
  while (ended.size < steps.length) {
    for (const step of steps)
      if (running.size < lanes && !running.has(step) && !ended.has(step) && !waits(step))
        running.set(step, start(step));
    await Promise.race(running.values());
  }
  return steps.map((step) => /** @type {Outcome} */ (ended.get(step)));
}

/** @typedef {{ print: (line: string) => void, show: () => void }} Printer */

/** Holds a step's lines back until all earlier steps are complete. @param {string} name @returns {Printer} */
function printer(name) {
  /** @type {string[] | undefined} */
  let held = [];
  const print = (/** @type {string} */ line) => void (held ? held.push(line) : console.log(line));
  const show = () => {
    console.log(`\n=== ${name}`);
    for (const line of held ?? []) console.log(line);
    held = undefined;
  };
  return { print, show };
}

/** @param {Step} step @param {(line: string) => void} print @returns {Promise<Outcome>} */
async function run(step, print) {
  const started = Date.now();
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  let crashed = false;
  for (const command of step.commands) {
    let reported = false;
    const code = await runCommand(command, step.env ?? {}, (line) => {
      const result = resultLine.exec(line)?.[1];
      if (!result) return print(line);
      const tests = JSON.parse(result);
      reported = true;
      passed += tests.passed;
      failed.push(...tests.failed);
    });
    crashed ||= code !== 0 || (step.counts === 'tests' && !reported);
  }
  if (step.counts === 'itself' && !crashed) passed++;
  if (crashed && failed.length === 0) failed.push('the step as a whole');
  const seconds = (Date.now() - started) / 1000;
  print(`--- ${step.name}: ${failed.length > 0 ? 'FAILED' : 'ok'}, ${seconds.toFixed(1)} s`);
  return { name: step.name, passed, failed, seconds };
}

/** @param {string[]} command @param {Record<string, string>} env @param {(line: string) => void} onLine @returns {Promise<number>} */
async function runCommand(command, env, onLine) {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that all its children can be ended with it. (On Windows, this would open a new
    // console.)
    detached: process.platform !== 'win32',
  });
  const stop = untilEnd(() => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)), 'SIGTERM');
    } catch {
      // it has already ended
    }
  });
  for (const stream of [child.stdout, child.stderr]) onLines(stream, onLine);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => (onLine(String(error)), resolve(1)));
    child.once('close', (status) => resolve(status ?? 1));
  });
  stop();
  return code;
}
