import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bareContext, checksFor, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { frontMatterChecks } from '../../../src/core/checks/frontMatter/frontMatterChecks.js';
import { answered, formatMessage, type Problem } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { applyEdits, offsetAt } from '../../../src/core/text.js';

/** For fixes that ask for a date. */
const answer = '2025-06-12';

const now = Date.parse('2026-01-10T12:00:00Z');
const other = readSitePost('content/posts/other.md', '---\ntags: [Live Demo]\n---\n', defaultSite);
const context: CheckContext = {
  ...bareContext,
  now,
  pagePath: 'content/posts/p.md',
  posts: indexPosts([other, { ...other, path: 'content/posts/third.md' }]),
};

const codes = new Set(checksFor(frontMatterChecks, 'site').flatMap((check) => check.codes));

/** Only problems of front matter: others have their own tests. */
function problemsOf(recap: Recap): readonly Problem[] {
  return checkRecap(recap, context).filter(({ code }) => codes.has(code));
}

/** How often each code occurs. */
function counts(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const { code } of problems) result.set(code, (result.get(code) ?? 0) + 1);
  return result;
}

/** These are not checked while there is a syntax error. */
const hidden =
  /^(?:front-matter-unopened|front-matter-unclosed|front-matter-syntax|front-matter-duplicate-key|front-matter-no-map)$/;

/** Applies every fix of a text separately; returns how many there were. */
function tryFixes(text: string): number {
  const recap = parseRecap(text);
  const problems = problemsOf(recap);
  const headEnd = offsetAt(recap.source, { line: recap.frontMatter?.bodyLine ?? 0, character: 0 });
  let tried = 0;
  for (const problem of problems)
    for (const fix of problem.fixes ?? []) {
      const { title, asks } = fix;
      if (asks) assert.match(answer, asks.pattern);
      const edits = answered(fix, answer);
      const what = `${JSON.stringify(text)}: ${formatMessage(title)}`;
      tried++;
      const after = applyEdits(recap.source, edits);
      for (const { range } of edits) assert.ok(offsetAt(recap.source, range.end) <= headEnd, what);
      const [was, is] = [counts(problems), counts(problemsOf(parseRecap(after)))];
      const gone = was.get(problem.code)! - (is.get(problem.code) ?? 0);
      // What can be read after a syntax error depends on what is before it.
      if (problems.some(({ code }) => hidden.test(code))) {
        assert.ok(gone >= 1, `${what} -> ${JSON.stringify(after)}`);
        continue;
      }
      assert.equal(gone, 1, `${what} -> ${JSON.stringify(after)}`);
      // What a date may mean can be after now.
      for (const [code, count] of is)
        if (problem.code !== 'date-unparsable' || !code.startsWith('publish-'))
          assert.ok(count <= (was.get(code) ?? 0), `${what} brings ${code} -> ${JSON.stringify(after)}`);
    }
  return tried;
}

const cases = JSON.parse(readFileSync('test/fixtures/frontMatter/cases.json', 'utf8')) as readonly { text: string }[];

describe('fixes of front matter', () => {
  it('remove their problem, cause no other, and stay within the front matter', () => {
    const texts = cases.flatMap(({ text }) => [
      text,
      `\uFEFF${text}\n## Day 1\n\n### A talk\n\n_By Ann_\n`.replace(/\n/g, '\r\n'),
    ]);
    const tried = texts.reduce((sum, text) => sum + tryFixes(text), 0);
    assert.ok(tried > 250, `${tried} fixes`);
  });

  it('do so in front matter of any form', () => {
    const yaml = fc.constantFrom(
      'title: A',
      'title: A: B',
      'title: "A" b',
      'Title: C',
      'title:A',
      'date: 2025/6/1',
      'date: 20250601',
      'date: June 3, 2024 # about',
      'date: 2030-01-01',
      'lastmod: 3. May 2024',
      'draft: yes',
      'draft: "no"',
      'published: false',
      'published: true',
      'tags: a, b',
      'tags: [live-demo, LIVE DEMO]',
      'tags:\n  - live demo\n  - x',
      'categories: one',
      '_build: { list: never }',
      'cascade:\n  _target: { path: /x }',
      'url: https://example.org/x',
      'aliases:\n  - http://a.org/b # old',
      'descripton: A',
      'tittle: B',
      '# a comment',
      'summary: >\n  folded\n  text',
      'weight: 5',
    );
    fc.assert(
      fc.property(fc.uniqueArray(yaml, { maxLength: 7 }), fc.boolean(), (lines, hasDays) => {
        tryFixes(`---\n${lines.join('\n')}\n---\n${hasDays ? '## Day 1\n### A\n' : 'Text\n'}`);
      }),
      { numRuns: 250 },
    );
    const toml = fc.constantFrom(
      'title = "A"',
      'title = A b',
      'title: "A"',
      'date = "2025/6/1"',
      'date = 2025-6-1',
      'draft = "yes"',
      'draft = True',
      'tags = "a, b"',
      'tags = ["live-demo", "LIVE DEMO"]',
      'url = "https://example.org/x"',
      'aliases = [\n  "http://a.org/b", # old\n]',
      'descripton = "A"',
      'published = false',
      '[cover]\nimage = "x"',
      'weight = 010',
      'tags = ["a"',
    );
    fc.assert(
      fc.property(fc.uniqueArray(toml, { maxLength: 6 }), fc.boolean(), (lines, hasDays) => {
        tryFixes(`+++\n${lines.join('\n')}\n+++\n${hasDays ? '## Day 1\n### A\n' : 'Text\n'}`);
      }),
      { numRuns: 250 },
    );
    const json = fc.constantFrom(
      '"title": "A"',
      '"Title": "B"',
      '"date": "2025/6/1"',
      '"date": 20250601',
      '"draft": "yes"',
      '"tags": "a, b"',
      '"tags": ["live-demo", "LIVE DEMO"]',
      '"url": "https://example.org/x"',
      '"aliases": ["http://a.org/b"]',
      '"descripton": "A"',
      '"published": false',
      '"published": true',
    );
    fc.assert(
      fc.property(fc.uniqueArray(json, { maxLength: 6 }), fc.boolean(), (pairs, hasDays) => {
        tryFixes(`{\n  ${pairs.join(',\n  ')}\n}\n${hasDays ? '## Day 1\n### A\n' : 'Text\n'}`);
      }),
      { numRuns: 200 },
    );
  });
});
