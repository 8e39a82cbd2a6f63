import assert from 'node:assert/strict';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { formatMessage } from '../../../src/core/problem.js';
import { dateNow, publish } from '../../../src/core/readiness/publish.js';
import { isReady, readinessOf } from '../../../src/core/readiness/readiness.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { progressOf } from '../../../src/core/recap/queries/progress.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { applyEdits } from '../../../src/core/text.js';

const talks = '\n## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n\n### Waves by Bo Li\n';

function entriesOf(text: string) {
  const recap = parseRecap(text);
  const context = { site: defaultSite, pagePath: 'content/posts/a.md', now: 0, scope: 'hugo', exists: () => undefined };
  return readinessOf(recap, progressOf(recap), checkRecap(recap, context as never));
}

const shown = (text: string): readonly string[] =>
  entriesOf(text).map(
    ({ kind, message, blocks, range, lacks }) =>
      `${kind}${blocks ? '!' : ''} ${range.start.line} ${formatMessage(message)}${lacks ? ` -${lacks.join()}` : ''}`,
  );

describe('readiness', () => {
  it('lists talks, keys, cards, alternatives and what is left to do, in this order', () => {
    const text = `---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: ""\n---\n${talks}\nTODO: photos\n\n![](a.png)\n`;
    const found = shown(text);
    assert.deepEqual(
      found.map((each) => each.split(' ')[0]),
      ['frontMatter', 'card', 'alternative', 'todo!'],
    );
  });

  it('is there with everything written', () => {
    const text = `---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: Knots and waves.\nimages: [a.png]\n---\n${talks}\nTall ones.\n`;
    assert.deepEqual(shown(text), []);
    assert.equal(isReady(entriesOf(text)), true);
  });

  it('is not there with a talk without notes, and is with a long description', () => {
    const long = `---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: ${'knots '.repeat(40)}\nimages: [a.png]\n---\n${talks}`;
    assert.deepEqual(shown(long), [
      'talk! 13 Waves -notes',
      'card 3 This description has 239 characters; search results show about 155.',
    ]);
    assert.equal(isReady(entriesOf(long)), false);
    assert.equal(isReady(entriesOf(`${long}\nTall ones.\n`)), true);
  });
});

describe('what the check of links found', () => {
  it('is listed with its address, and what is surely wrong blocks', () => {
    const recap = parseRecap(`---\ntitle: a\n---\n[b](https://example.org/b)\n`);
    const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 25 } };
    const problem = (code: string, severity: 'warning' | 'information') => ({
      ...{ code, severity, range },
      message: { template: code, args: [] },
    });
    const links = readinessOf(recap, progressOf(recap), [
      problem('link-unreachable', 'warning'),
      problem('link-refused', 'information'),
    ]).filter(({ kind }) => kind === 'link');
    assert.deepEqual(
      links.map(({ blocks, address }) => [blocks, address]),
      [
        [true, 'https://example.org/b'],
        [false, 'https://example.org/b'],
      ],
    );
  });
});

describe('publishing', () => {
  function published(frontMatter: string, date?: string): string {
    const recap = parseRecap(`${frontMatter}\n${talks}`);
    const result = publish(recap, date);
    return result.kind === 'edit'
      ? applyEdits(recap.source, result.edits).slice(0, -talks.length - 1)
      : formatMessage(result.reason);
  }

  for (const [before, date, after] of [
    [
      '---\ntitle: a\ndraft: true # soon\ndate: 2020-01-01\n---',
      '2026-11-30',
      '---\ntitle: a\ndraft: false # soon\ndate: 2026-11-30\n---',
    ],
    ['---\r\ndraft: "true"\r\ndate:\r\n---', '2026-11-30', '---\r\ndraft: false\r\ndate: 2026-11-30\r\n---'],
    [
      '+++\ntitle = "a"\ndraft = true\n+++',
      '2026-11-30T08:00:00Z',
      '+++\ntitle = "a"\ndraft = false\ndate = 2026-11-30T08:00:00Z\n+++',
    ],
    [
      '{"title": "a", "draft": true, "date": "2020-01-01"}',
      '2026-11-30',
      '{"title": "a", "draft": false, "date": "2026-11-30"}',
    ],
    ['---\ntitle: a\ndraft: true\n---', undefined, '---\ntitle: a\ndraft: false\n---'],
    ['---\ntitle: a\n---', undefined, '---\ntitle: a\n---'],
    ['---\ntitle: "a\ndraft: true\n---', undefined, 'The front matter cannot be read. Repair it first.'],
  ] as const)
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () =>
      assert.equal(published(before, date), after));

  it('writes dates as the recap does', () => {
    const now = Date.UTC(2026, 10, 30, 16);
    assert.equal(dateNow('2020-01-01', now, ''), '2026-11-30');
    assert.equal(dateNow('2020-01-01T10:00:00+02:00', now, 'Europe/Amsterdam'), '2026-11-30T17:00:00+01:00');
    assert.equal(dateNow(undefined, now, ''), '2026-11-30T16:00:00Z');
  });
});
