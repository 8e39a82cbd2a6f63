import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { answered, formatMessage, type Fix, type Problem } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, offsetAt, type SourceText } from '../../../src/core/text.js';
import { contextOf } from './ownShortcodes.js';

const recorded = JSON.parse(readFileSync('test/fixtures/shortcodes/recorded.json', 'utf8')) as readonly {
  readonly body: string;
}[];
const head = '---\ntitle: T\ndate: 2025-01-02\n---\n';

/** An answer that is valid for every fix that asks. */
const answer = 'somebody';

function check(text: string): { source: SourceText; problems: readonly Problem[] } {
  const recap = parseRecap(text);
  return { source: recap.source, problems: checkRecap(recap, contextOf(text)) };
}

function count(problems: readonly Problem[], code: string): number {
  return problems.filter((each) => each.code === code).length;
}

/** The fix removes its problem, causes no new one, and changes nothing outside its edits. */
function holds(fix: Fix, { code }: Problem, source: SourceText, before: readonly Problem[]): void {
  if (fix.asks) assert.match(answer, fix.asks.pattern);
  const edits = answered(fix, answer);
  const text = applyEdits(source, edits);
  const { problems } = check(text);
  const told = `${formatMessage(fix.title)}:\n${JSON.stringify(source.text)}\n${JSON.stringify(text)}`;
  assert.ok(count(problems, code) < count(before, code), `${code} is still there: ${told}`);
  for (const each of problems) {
    // Once the first mistake is fixed, Hugo checks the arguments of the call.
    if (/^shortcode-(?:argument|unknown|removed|quotes|in-heading)|^figure|^image|^reference/.test(each.code)) continue;
    // Once its opening tag is complete, a shortcode with content needs its closing tag.
    const spare =
      each.code === 'shortcode-unclosed' && formatMessage(fix.title).startsWith('Close the shortcode') ? 1 : 0;
    assert.ok(count(problems, each.code) <= count(before, each.code) + spare, `${each.code} is new: ${told}`);
  }
  const spans = edits.map(({ range }) => [offsetAt(source, range.start), offsetAt(source, range.end)] as const);
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  assert.equal(text.slice(0, first), source.text.slice(0, first));
  assert.ok(text.endsWith(source.text.slice(last)));
}

describe('fixes of shortcodes', () => {
  it('fix everything that the real Hugo rejects, each its own problem', () => {
    let repaired = 0;
    for (const { body } of recorded) {
      const { source, problems } = check(head + body);
      for (const problem of problems)
        for (const fix of problem.fixes ?? []) {
          holds(fix, problem, source, problems);
          repaired++;
        }
    }
    assert.ok(repaired > 60, `only ${repaired}`);
  });

  it('work for all combinations of calls, with any line ends', () => {
    const bodies = recorded.map(({ body }) => body).filter((body) => body.length < 80);
    const text = fc
      .tuple(
        fc.array(fc.constantFrom(...bodies, 'Text.\n\n', '\n', '## A '), { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([pieces, end]) => (head + pieces.join('')).replace(/\r?\n/g, end));
    fc.assert(
      fc.property(text, (post) => {
        const { source, problems } = check(post);
        for (const problem of problems) for (const fix of problem.fixes ?? []) holds(fix, problem, source, problems);
      }),
      { numRuns: 1000 },
    );
  });
});
