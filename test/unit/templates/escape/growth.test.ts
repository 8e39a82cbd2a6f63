import assert from 'node:assert/strict';
import { SafeText } from '../../../../src/core/templates/values/value.js';
import { escapeTemplates } from '../../../../src/core/templates/escape/escapeTemplates.js';
import { escapers } from '../../../../src/core/templates/escape/escapers/escapers.js';
import { escapeValue, parse } from './read.js';

/** How much longer four times the size may take. */
const most = 6;
/** Milliseconds that other work of this process may take. */
const noise = 80;

const pieces: readonly (readonly [start: string, again: string])[] = [
  ['', '<'],
  ['', '< '],
  ['', '<p>'],
  ['', '<!-- a -->'],
  ['', '<title>a<b</title>'],
  ['', '<script>a</script>'],
  ['', '<script>/[</script>'],
  ['<p ', 'a="b" '],
  ['<p ', ' '],
  ['<script>', '"a";'],
  ['<script>', '</scrip'],
  ['<script>', 'x=/a/;'],
  ['<script>', '`${'],
  ['<script>', '/* a */'],
  ['<script>', '+'],
  ['<script>"', '</script>'],
  ['<style>', '( '],
  ['<style>', 'url('],
  ['<style>"', '\\a'],
  ['<p style="\'', '\\a'],
  ['<p onclick="', '&quot;'],
  ['<meta content="', 'url '],
  ['<textarea>', '<b></textare'],
];

/** Milliseconds of CPU that this process takes for it, at best. */
function cost(run: () => unknown): number {
  const times = Array.from({ length: 2 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function fill(start: string, again: string, size: number): string {
  return start + again.repeat(Math.ceil(size / again.length));
}

/** `size` is that of the smaller, in characters. */
function assertLinear(size: number, work: (size: number) => () => unknown): void {
  let [before, after] = [0, Infinity];
  // Other work of the machine only adds, so once is enough.
  for (let attempt = 0; attempt < 4 && after > most * before + noise; attempt++)
    [before, after] = [cost(work(size)), cost(work(4 * size))];
  assert.ok(after <= most * before + noise, `${before} ms, then ${after} ms`);
}

describe('escaping takes time in proportion to', () => {
  for (const [start, again] of pieces) {
    it(`a template of many ${JSON.stringify(again)} after ${JSON.stringify(start)}`, () => {
      assertLinear(20_000, (size) => {
        const file = parse(fill(start, again, size));
        return () => escapeTemplates(file, 't.html');
      });
    });
  }

  for (const [start, again] of [...pieces, ['', ','], ['', '\\a '], ['', ':'], ['', '%'], ['', '-']] as const) {
    it(`a value of many ${JSON.stringify(again)} after ${JSON.stringify(start)}`, () => {
      assertLinear(5000, (size) => {
        const text = fill(start, again, size);
        return () => {
          for (const name of escapers.keys()) {
            escapeValue(name, text);
            escapeValue(name, new SafeText('html', text));
          }
        };
      });
    });
  }
});
