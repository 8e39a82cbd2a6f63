import assert from 'node:assert/strict';
import { promote } from '../../../src/core/edits/move/changeLevel.js';
import { dropPositionAbove } from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { duplicateAsStub } from '../../../src/core/edits/move/duplicateAsStub.js';
import { sortTalks } from '../../../src/core/edits/move/sortTalks.js';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import type { EditResult } from '../../../src/core/edits/verification/editResult.js';
import { formatMessage } from '../../../src/core/problem.js';
import { correctionAt } from '../../../src/core/recap/corrections/placeCorrections.js';
import { partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import { daysOf, talksOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../src/core/text.js';

const [boats, gulls, knots] = [
  '| 9:30 | Herding Boats | Ada Ek |',
  '| 9:00 | **Counting \\| Gulls** | Bo Li',
  '| 10:00 | [Knots at Sea](/k) | Cy Do | extra |',
];
const table = (...rows: readonly string[]): string =>
  `A conference.\n\n## Day 1\n\n| Time | Talk | Speaker |\n|:--|--|--:|\n${rows.join('\n')}\n`;
const headless = (first: string, ...rows: readonly string[]): string =>
  `A conference.\n\n## Day 1\n\n${[first, '|-|-|-|', ...rows].join('\n')}\n`;

/** The text after an edit, or why there is none. */
function edit(text: string, title: string, how: (recap: Recap, part: AnyPart) => EditResult): string {
  const recap = parseRecap(text);
  const part = partsWithin(recap).find((each) => each.title === title);
  assert.ok(part, `no ${title}`);
  const result = how(recap, part);
  return result.kind === 'refusal' ? formatMessage(result.reason) : applyEdits(recap.source, result.edits);
}

const rename =
  (to: string) =>
  (recap: Recap, part: AnyPart): EditResult =>
    renamePart(recap, part, to);
const remove = (recap: Recap, part: AnyPart): EditResult => deleteParts(recap, [part]);

describe('rows of a table', () => {
  it('are renamed in their cell, where a pipe is escaped', () => {
    const text = table(boats, gulls, knots);
    assert.equal(
      edit(text, 'Counting | Gulls', rename('A | B and C')),
      text.replace('Counting \\| Gulls', 'A \\| B and C'),
    );
    assert.equal(edit(text, 'Knots at Sea', rename('Of *Knots*')), text.replace('Knots at Sea', 'Of *Knots*'));
  });

  it('are deleted and duplicated, and the second line stays the second', () => {
    assert.equal(edit(table(boats, gulls, knots), 'Counting | Gulls', remove), table(boats, knots));
    const [first, second] = [knots.replace(' extra |', ''), gulls];
    assert.equal(edit(headless(first, second), 'Knots at Sea', remove), headless(second));
    assert.equal(edit(headless(first, second), 'Knots at Sea', duplicateAsStub), headless(first, first, second));
    assert.equal(edit(table(boats, gulls), 'Herding Boats', duplicateAsStub), table(boats, boats, gulls));
  });

  it('are sorted by the time in any cell', () => {
    const recap = parseRecap(table(boats, gulls, knots));
    const result = sortTalks(recap, daysOf(recap)[0]!);
    assert.ok(result.kind === 'edit');
    assert.equal(applyEdits(recap.source, result.edits), table(gulls, boats, knots));
  });

  it('have no level', () => {
    assert.match(
      edit(table(boats), 'Herding Boats', (recap, part) => promote(recap, [part])),
      /is a table row/,
    );
  });

  it('get a new one with its cells filled, or a table like theirs on a day without one', () => {
    const recap = parseRecap(`${table(boats, gulls)}\n## Day 2\n\nRain.\n`);
    const talk = { title: 'Nets | Lines', url: 'https://example.org/n', speakers: ['Eve Orr'], tags: ['Sea'] };
    const at = (day: number): string => {
      const insertion = insertTalk(recap, { talk }, daysOf(recap)[day], { line: 6, character: 0 })!;
      assert.deepEqual(insertion.unplaced, ['Sea']);
      return applyEdits(recap.source, insertion.edits);
    };
    const row = (time: string): string => `| ${time} | [Nets \\| Lines](https://example.org/n) | Eve Orr |`;
    assert.equal(at(0), recap.source.text.replace(`${boats}\n`, `${boats}\n${row('')}\n`));
    assert.match(at(1), /## Day 2\n\nRain\.\n\n\| Time \| Talk \| Speaker \|\n\|:--\|--\|--:\|\n.*Nets/);
  });
});

describe('items and lines', () => {
  const list =
    'A conference.\n\n## Day 1\n\n1. [Herding Boats\n   at Night](https://e.org/a) by Ada Ek\n2. Lunch\n3. [Counting Gulls](https://e.org/b) by Bo Li\n\n   Loud.\n';

  it('are renamed over two lines', () => {
    assert.equal(
      edit(list, 'Herding Boats at Night', rename('New Boats')),
      list.replace('Herding Boats\n   at Night', 'New Boats'),
    );
  });

  it('leave the items between them, and count on', () => {
    assert.equal(edit(list, 'Herding Boats at Night', remove), list.replace(/1\. [^]*2\. Lunch\n3\./, '1. Lunch\n2.'));
    assert.match(
      edit(list, 'Herding Boats at Night', duplicateAsStub),
      /Ek\n2\. \[Herding[^]*Ek\n3\. Lunch\n4\. \[Count/,
    );
  });

  /** Posts whose talks are lines in forms of their own; each with a talk, and what a new one looks like. */
  const forms: readonly (readonly [lines: readonly string[], gulls: string, added: string])[] = [
    [
      [
        '** Herding Boats (Ada Ek)**',
        '',
        '** Counting Gulls (Bo Li) **',
        '',
        '**Tying a Rope (Eve Orr) **',
        '',
        'Bye.',
      ],
      '** Counting Gulls (Bo Li) **',
      '**Knots at Sea (Cy Do)**',
    ],
    [
      ['#Herding Boats - Ada Ek', '', 'Wet.', '', '#Counting Gulls - Bo Li', '', '#Tying a Rope - Eve Orr', '', 'Bye.'],
      '#Counting Gulls - Bo Li',
      '#Knots at Sea - Cy Do',
    ],
    [
      ['Ek', 'Li', 'Orr'].flatMap((name, index) => {
        const title = ['Herding Boats', 'Counting Gulls', 'Tying a Rope'][index]!;
        return [`> ${title} - ${['Ada', 'Bo', 'Eve'][index]!} ${name}`, '', `![Slide](${index}.png)`, ''];
      }),
      '> Counting Gulls - Bo Li',
      '> Knots at Sea - Cy Do',
    ],
    [
      [
        '9:00  ',
        'Herding Boats  ',
        'Ada Ek',
        '',
        '9:30  ',
        'Counting Gulls  ',
        'Bo Li',
        '',
        '9:45  ',
        'Tying a Rope  ',
        'Eve Orr',
      ],
      '9:30  \nCounting Gulls  \nBo Li',
      '10:15  \nKnots at Sea  \nCy Do',
    ],
    [
      [
        '9:00\\',
        'ADA EK\\',
        'HERDING A BOAT',
        '',
        '9:30\\',
        'BO LI\\',
        'Counting Gulls',
        '',
        '9:45\\',
        'EVE ORR\\',
        'TYING A ROPE',
      ],
      '9:30\\\nBO LI\\\nCounting Gulls',
      '10:15\\\nCy Do\\\nKnots at Sea',
    ],
    [
      ['Herding Boats', 'Counting Gulls', 'Tying a Rope'].flatMap((title) => [
        `${title} https://slides.com/${title[0]!}`,
        '',
      ]),
      'Counting Gulls https://slides.com/C',
      '**Knots at Sea**',
    ],
  ];
  for (const [lines, gulls, added] of forms)
    it(`can be ${lines[0]!.trim()}`, () => {
      const text = `A conference.\n\n## Day 1\n\n${lines.join('\n').trimEnd()}\n`;
      assert.equal(
        edit(text, 'Counting Gulls', rename('Nets for All')),
        text.replace('Counting Gulls', 'Nets for All'),
      );
      const removed = edit(text, 'Counting Gulls', remove);
      assert.ok(!removed.includes('Counting') && removed.includes(lines[0]!), removed);
      const recap = parseRecap(text);
      assert.equal(talksOf(recap).length, 3);
      const moved = moveParts(recap, [talksOf(recap)[1]!], dropPositionAbove(recap, talksOf(recap)[1]!)!);
      assert.ok(moved.kind === 'edit');
      assert.deepEqual(
        talksOf(moved.after).map(({ title }) => title),
        [1, 0, 2].map((index) => talksOf(recap)[index]!.title),
      );
      const time = { start: '10:15', end: undefined };
      const talk = { title: 'Knots at Sea', url: '', speakers: ['Cy Do'], tags: [], time };
      const insertion = insertTalk(recap, { talk }, daysOf(recap)[0], talksOf(recap)[1]!.range.end)!;
      const after = applyEdits(recap.source, insertion.edits);
      assert.ok(after.includes(`\n\n${added}`), after);
      assert.ok(after.includes(gulls));
      assert.equal(talksOf(parseRecap(after)).length, 4);
    });

  it('are not renamed in a heading in HTML', () => {
    const text = `A conference.\n\n## Day 1\n\n<br>\n### Counting Gulls - Bo Li\n\n<br>\n### Knots at Sea - Cy Do\n`;
    assert.match(edit(text, 'Counting Gulls', rename('Nets')), /cannot be separated from the rest of its line/);
  });

  it('are what their author says, whatever has the same title', () => {
    const text = list.replace('Lunch', '[Counting Gulls](https://e.org/c) by Cy Do');
    const recap = parseRecap(text);
    const [, first, second] = talksOf(recap);
    const denied = correctionAt(recap, second!.headingRange.start.line, 'section')!;
    assert.deepEqual(denied, { title: 'Counting Gulls', occurrence: 1, kind: 'section', isListed: true });
    const corrections = [denied, correctionAt(recap, first!.headingRange.start.line, 'talk')!];
    assert.deepEqual(
      talksOf(parseRecap(text, { corrections })).map(({ url, certainty }) => [url, certainty]),
      [
        ['https://e.org/a', 'sure'],
        ['https://e.org/c', 'confirmed'],
      ],
    );
  });

  it('get a new one that parts its line from that above, in a paragraph of several', () => {
    const lines = '[Herding Boats](https://e.org/a) by Ada Ek\\\n[Counting Gulls](https://e.org/b) by Bo Li';
    const recap = parseRecap(`A conference.\n\n## Day 1\n\n${lines}\n\nBye.\n`);
    const talk = { title: 'Knots at Sea', url: 'https://e.org/k', speakers: ['Cy Do'], tags: [] };
    const after = (line: number): string =>
      applyEdits(recap.source, insertTalk(recap, { talk }, daysOf(recap)[0], { line, character: 0 })!.edits);
    const added = '[Knots at Sea](https://e.org/k) by Cy Do';
    assert.equal(after(4), recap.source.text.replace('Ek\\\n', `Ek\\\n${added}\\\n`));
    assert.match(after(5), /Bo Li\\\n\[Knots|Bye\.\n\n\[Knots/);
  });
});
