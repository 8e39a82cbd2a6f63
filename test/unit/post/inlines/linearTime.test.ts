import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { inlinesOf } from '../../../../src/core/post/queries/postParts.js';

/** Texts that make careless parsers take time that grows with the square of the length, or worse: a part, so many times. */
const texts: readonly (readonly [name: string, make: (times: number) => string])[] = [
  ['opening brackets', (times) => '['.repeat(times)],
  ['brackets, one in the other', (times) => '['.repeat(times) + ']'.repeat(times)],
  ['links that do not end', (times) => '[a]('.repeat(times)],
  ['titles that do not end', (times) => '[a](b "'.repeat(times)],
  ['titles in parentheses that do not end', (times) => '[a](b (c'.repeat(times)],
  ['addresses that do not end', (times) => '[a](<b'.repeat(times)],
  ['links in links', (times) => `${'[a '.repeat(times)}[b](c)${'](d)'.repeat(times)}`],
  ['images in images', (times) => `${'![a '.repeat(times)}b${'](d)'.repeat(times)}`],
  ['references to nothing', (times) => '[a][b]'.repeat(times)],
  ['references that do not end', (times) => '[a][b'.repeat(times)],
  ['references', (times) => `${'[a][b] '.repeat(times)}\n\n[b]: c`],
  ['asterisks', (times) => '*a '.repeat(times)],
  ['asterisks that open', (times) => '*a'.repeat(times)],
  ['asterisks of all lengths', (times) => '*a **b ***c '.repeat(times)],
  ['asterisks that end', (times) => 'a* b** c*** '.repeat(times)],
  ['underscores and asterisks', (times) => '*a_ _b* '.repeat(times)],
  ['emphasis, one in the other', (times) => `${'*a '.repeat(times)}${'b*'.repeat(times)}`],
  [
    'backticks',
    (times) => Array.from({ length: Math.sqrt(times * 2) }, (_, at) => `${'`'.repeat(at + 1)} a `).join(''),
  ],
  ['comments that do not end', (times) => '<!-- a '.repeat(times)],
  ['instructions that do not end', (times) => '<? a '.repeat(times)],
  ['tags that do not end', (times) => '<a b="c" '.repeat(times)],
  ['values that do not end', (times) => '<a b="c'.repeat(times)],
  ['autolinks that do not end', (times) => '<http:a'.repeat(times)],
  ['bare links', (times) => 'http://a.b/c '.repeat(times)],
  ['bare links in brackets', (times) => '[http://a.b/c '.repeat(times)],
  ['addresses of mail', (times) => `${'a.b-c_d'.repeat(times)}@`],
  ['footnotes', (times) => `${'[^a] '.repeat(times)}\n\n[^a]: b`],
  ['labels of footnotes that do not end', (times) => '[^a'.repeat(times)],
  ['quotation marks', (times) => `"a 'b`.repeat(times)],
  ['backslashes', (times) => '\\'.repeat(times)],
  ['references to characters', (times) => '&amp'.repeat(times)],
  ['lines', (times) => 'a *b*\n'.repeat(times)],
  ['cells', (times) => `${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${`${'|*a*'.repeat(100)}|\n`.repeat(times / 100)}`],
  ['terms', (times) => `${'a *b*\n'.repeat(times)}: c`],
  ['calls of shortcodes', (times) => 'a {{< b >}} *c* '.repeat(times)],
];

describe('inlines: linear time', () => {
  for (const [name, make] of texts)
    it(name, () => {
      const long = make(10_000);
      const start = performance.now();
      assert.ok([...inlinesOf(parsePost(long))].length >= 0);
      // A square would take minutes, a machine that is busy with something else some hundred milliseconds.
      assert.ok(performance.now() - start < 3000);
    });
});
