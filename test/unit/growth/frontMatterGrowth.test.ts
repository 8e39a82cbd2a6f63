import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../../src/core/frontMatter/parseFrontMatter.js';
import { readSource } from '../../../src/core/text.js';
import { tooMuch } from './cost.js';

/** Front matter that grows with a number, in proportion. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  'lines of a quoted string': (n) => `---\ntitle: "a\n${' some words\n'.repeat(n)}"\n---\n`,
  'lines of a string without an end': (n) => `---\ntitle: "a\n${'...x\n'.repeat(n)}---\n`,
  'spaces in a quoted string': (n) => `---\ntitle: "a${'  '.repeat(n)}x\n y"\n---\n`,
  'lines of folded text': (n) => `---\ntitle: >\n${' some words\n'.repeat(n)}---\n`,
  'blank lines in a text': (n) => `---\ntitle: |\n x\n${'\n'.repeat(n)} y\n---\n`,
  'spaces after a sign for text': (n) => `---\ntitle: |${'    '.repeat(n)}x\n y\n---\n`,
  'placeholders in YAML': (n) => `---\ntitle: x {{ ${'{{a}} '.repeat(n)}\n b: c: d\n---\n`,
  'placeholders in TOML': (n) => `+++\ntitle = ${'{{a}} '.repeat(n)}\n+++\n`,
  'placeholders without an end': (n) => `+++\ntitle = ${'{{a} '.repeat(n)}\n+++\n`,
  'aliases in JSON': (n) => `{ "a": &x 1, "b": [${'*x, '.repeat(n)}1]\n}\n`,
};

const [small, large] = [5000, 20_000];

describe('four times the front matter', () => {
  for (const [name, write] of Object.entries(texts))
    it(`is not much more than four times the work: ${name}`, () => {
      const sources = [small, large].map((count) => readSource(write(count)));
      const [less, more] = sources.map((source) => () => parseFrontMatter(source));
      assert.equal(tooMuch(less!, more!), undefined);
    });
});
