import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bareContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

/** A front matter with the recorded result of Hugo 0.169 (scripts/recordFrontMatter.mjs). */
interface Case {
  readonly text: string;
  /** The one-based line of the fault, if Hugo reports none or a different one. */
  readonly line?: number;
  /** The problems of a front matter that Hugo accepts, as "code line". */
  readonly says?: readonly string[];
  readonly hugo: { readonly refuses: string; readonly line?: number } | { readonly publishes: string };
}

const cases = JSON.parse(readFileSync('test/fixtures/frontMatter/cases.json', 'utf8')) as readonly Case[];
const context = { ...bareContext, now: Date.parse('2026-01-10T12:00:00Z'), pagePath: 'content/posts/p.md' };

function problemsOf(text: string) {
  return checkRecap(parseRecap(text), context);
}

describe('front matter, compared with the real Hugo', () => {
  for (const { text, line, says = [], hugo } of cases) {
    if ('refuses' in hugo)
      it(`rejects ${JSON.stringify(text)}`, () => {
        const errors = problemsOf(text).filter(({ severity }) => severity === 'error');
        assert.ok(errors.length > 0, hugo.refuses);
        assert.equal(errors[0]!.range.start.line + 1, line ?? hugo.line, hugo.refuses);
      });
    else
      it(`accepts ${JSON.stringify(text)}`, () => {
        const problems = problemsOf(text);
        assert.deepEqual(
          problems.map(({ code, range }) => `${code} ${range.start.line + 1}`),
          says,
        );
        assert.ok(problems.every(({ severity }) => severity !== 'error'));
      });
  }

  it('covers at least 60 that Hugo rejects, in all three formats', () => {
    const refused = cases.filter(({ hugo }) => 'refuses' in hugo).map(({ text }) => text);
    assert.ok(refused.length >= 60);
    for (const opener of ['---', '+++', '{']) assert.ok(refused.filter((text) => text.startsWith(opener)).length >= 10);
  });
});
