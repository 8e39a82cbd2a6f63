import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/checks/text/checkText.js';
import { answered, formatMessage, type Problem } from '../../../src/core/problem.js';
import { talksOf } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, offsetAt, readSource } from '../../../src/core/text.js';
import { smallSite } from './smallSite.js';

function problemsOf(text: string): readonly Problem[] {
  return checkText.check(parseRecap(text), smallSite);
}

const runs = Number(process.env['RECAP_RUNS'] ?? 150);

/** Answers to fixes that ask. */
const answers: Readonly<Record<string, string>> = { 'link-nowhere': 'https://a.org/s', 'image-alt-missing': 'A stage' };

describe('fixes of the text', () => {
  it('remove their problem, cause no other, and change nothing else, in any post', () => {
    const piece = fc.constantFrom(
      '## Day 1\n',
      '## Day 2\n',
      '## Day 1: Thursday, 12 June 2025\n',
      '## Day 2: Monday, 13 June 2025\n',
      '## Saturday, 13 June 2025\n',
      '### A talk by Ann Lee\n',
      '### [A second talk](https://x.org/b)\n',
      '#### Deeper\n',
      '##### Deepest ###\n',
      '_#Go, #Rust_\n',
      '_#rust_\n',
      '_#Live Demo, #go_\n',
      '[Slides](#)\n',
      '[This]()\n',
      '![](/img/there.png)\n',
      '<img src="/img/there.png">\n',
      'B√∏gh ‚Äì\n',
      'TODO: more\n',
      '[up](#day-3)\n',
      '```\n[a]()\n```\n',
      '- item\n',
      'Text `with` code.\n',
    );
    const head = fc.constantFrom(
      '',
      '---\ntitle: A\ntags: [Go]\n---\n',
      '---\ntags:\n- Go # x\ntitle: Caf√©\n---\n',
      '+++\ntags = ["Go",\n  "Live-Demo"]\n+++\n',
      '{\n  "tags": [\n    "Go"\n  ]\n}\n',
    );
    const text = fc
      .tuple(head, fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
      .map(([start, pieces, end, mark]) => mark + (start + pieces.join('\n')).replaceAll('\n', end));
    let tried = 0;
    fc.assert(
      fc.property(text, (post) => {
        const before = problemsOf(post);
        for (const problem of before)
          for (const fix of problem.fixes ?? []) {
            tried++;
            assert.ok(!fix.safe);
            const edits = answered(fix, answers[problem.code] ?? '');
            const source = readSource(post);
            const repaired = applyEdits(source, edits);
            const after = problemsOf(repaired);
            const told = `${formatMessage(fix.title)}: ${JSON.stringify(post)} -> ${JSON.stringify(repaired)}`;
            const count = (problems: readonly Problem[], code: string): number =>
              problems.filter((each) => each.code === code).length;
            assert.ok(count(after, problem.code) < count(before, problem.code), `still there: ${told}`);
            // Where another heading has become a talk, what is said of talks is said of it.
            const isSame = talkCount(post) === talkCount(repaired);
            // What most talks have is missed in the others, so one more with notes can be the one that makes it most.
            const may = isSame ? /^talk-(?:notes|speakers|link)-missing$/ : /^talk-/;
            for (const { code } of after.filter((each) => !may.test(each.code)))
              assert.ok(count(after, code) <= count(before, code), `${code} is new: ${told}`);
            for (const { newText } of edits)
              for (const [found] of newText.matchAll(/\r\n?|\n/g)) assert.ok(post.includes(found), told);
            assert.ok(edits.every(({ range }) => offsetAt(source, range.start) <= offsetAt(source, range.end)));
          }
      }),
      { numRuns: runs },
    );
    assert.ok(tried > runs / 2, `${tried} fixes`);
  });
});

function talkCount(text: string): number {
  return talksOf(parseRecap(text)).length;
}
