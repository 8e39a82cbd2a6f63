import assert from 'node:assert/strict';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { readSource } from '../../../../src/core/text.js';

/** Texts for which a careless parser takes quadratic time or worse: a given part, repeated. */
const texts: readonly (readonly [name: string, make: (times: number) => string])[] = [
  ['one long word', (times) => 'x'.repeat(10 * times)],
  ['one line of heading marks', (times) => `# ${'#'.repeat(10 * times)}x`],
  ['one line of quote marks', (times) => '> '.repeat(times) + 'x'],
  ['one line of item marks', (times) => '- '.repeat(times) + 'x'],
  ['one line of item marks, a rule', (times) => '- '.repeat(times)],
  ['one line of asterisks', (times) => `${'- '.repeat(40)}${'*'.repeat(times)}x`],
  ['one line of backticks', (times) => '`'.repeat(10 * times)],
  ['one line of spaces', (times) => ' '.repeat(10 * times)],
  ['an invalid tag', (times) => `<a ${'b=c\u00a0d\u00a0d='.repeat(times)}`],
  ['headings', (times) => '# a\n'.repeat(times)],
  ['underlined headings', (times) => 'a\n=\n'.repeat(times)],
  ['a long paragraph', (times) => 'a\n'.repeat(times) + '==='],
  ['brackets', (times) => '['.repeat(times)],
  ['brackets, one per line', (times) => '[\n'.repeat(times)],
  ['labels that are not closed', (times) => `[${'a'.repeat(90)}\n\n`.repeat(times / 10)],
  ['definitions without an address', (times) => '[a]: \n'.repeat(times)],
  ['titles that are not closed', (times) => '[a]: b\n"x\n===\n'.repeat(times / 2)],
  ['titles that are not closed, of every kind', (times) => `[a]: b\n'x\n===\n[a]: b\n(y\n===\n`.repeat(times / 4)],
  ['lazy lines', (times) => '> a\n' + 'b\n'.repeat(times)],
  ['lazy lines, deep', (times) => '>'.repeat(99) + ' a\n' + 'b\n'.repeat(times)],
  ['lazy lines in lists, deep', (times) => '- '.repeat(49) + 'a\n' + 'b\n'.repeat(times)],
  ['blank lines in lists, deep', (times) => '- '.repeat(49) + 'a\n' + '\n'.repeat(times)],
  [
    'increasingly deep lists',
    (times) => Array.from({ length: times / 100 }, (_, depth) => '  '.repeat(depth) + '- a').join('\n'),
  ],
  [
    'increasingly deep quotes',
    (times) => Array.from({ length: times / 100 }, (_, depth) => '>'.repeat(depth) + ' a').join('\n'),
  ],
  ['quotes in lists in quotes', (times) => '> - '.repeat(times) + 'a\n' + 'b\n'.repeat(times)],
  ['a table', (times) => '|a|b|\n|-|-|\n' + '|x|y|\n'.repeat(times)],
  ['second lines of tables', (times) => '|-|-|\n'.repeat(times)],
  ['fences that are not closed', (times) => '``` `\n'.repeat(times)],
  ['comments that are not closed', (times) => '<!--\n- -\n'.repeat(times)],
  ['tags that are not closed', (times) => '<a\n'.repeat(times)],
  ['tags as in a blog', (times) => '##a #b\n'.repeat(times)],
  ['explanations', (times) => 'a\n: b\n'.repeat(times)],
  ['explanations of many terms', (times) => `${'a\n'.repeat(times)}: b\n${'c\n'.repeat(times)}`],
  ['explanations, one in the other', (times) => `a\n${': '.repeat(times)}b`],
  ['footnotes', (times) => '[^a]: b\n'.repeat(times)],
  ['footnotes, one in the other', (times) => '[^a]: '.repeat(times)],
];

describe('blocks: linear time', () => {
  for (const [name, make] of texts)
    it(name, () => {
      const [short, long] = [1000, 20_000].map((times) => readSource(make(times)));
      for (let warm = 0; warm < 3; warm++) scanBlocks(short!, 0);
      const start = performance.now();
      scanBlocks(long!, 0);
      // Quadratic time would be minutes; a busy machine takes a few hundred milliseconds.
      assert.ok(performance.now() - start < 2000);
    });
});
