import assert from 'node:assert/strict';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { correctionAt } from '../../../../src/core/recap/corrections/placeCorrections.js';
import { daysOf, talksOf } from '../../../../src/core/recap/model/recap.js';
import { foldingLinesOf } from '../../../../src/core/recap/queries/outline/foldingRanges.js';
import { toOutlineJson } from '../../../../src/core/recap/queries/outline/outlineJson.js';

const gulls = '- [Gulls in the harbour](https://example.org/1) by Ada Ek';
const tides = '- [Tides for everyone](https://example.org/2) by Bo Lindqvist';
const ropes = '- [Ropes and knots](https://example.org/3) by Cy Dahl';

function post(...blocks: readonly string[]): string {
  return ['What I heard at a conference on boats.', ...blocks].join('\n\n');
}

/** The days with how many talks each has, and the parts beside them. */
function read(text: string, dayWords: readonly string[] = []): readonly string[] {
  return parseRecap(text, { dayWords }).parts.map((part) =>
    part.kind === 'day' ? `${part.title}: ${talksOf(part).length}` : `${part.kind} ${part.title}`,
  );
}

function titlesIn(text: string): readonly string[] {
  return daysOf(parseRecap(text)).map(({ title }) => title);
}

describe('lines that name days', () => {
  const forms: readonly (readonly [string, string, readonly string[]])[] = [
    ['in bold', post('**Friday**', gulls, '**Saturday**', `${tides}\n${ropes}`), ['Friday: 1', 'Saturday: 2']],
    [
      'in bold, with more',
      post('**Day 1 - Friday:**', gulls, '__Day 2 - Saturday__:', tides),
      ['Day 1 - Friday: 1', 'Day 2 - Saturday: 1'],
    ],
    ['in italics', post('*Day one*', gulls, '*Day two*', tides), ['Day one: 1', 'Day two: 1']],
    [
      'in bold, with a list right below',
      post(`**Freitag**\n${gulls}`, `**Samstag**\n${tides}`),
      ['Freitag: 1', 'Samstag: 1'],
    ],
    ['as HTML headings', post('<h2>Day 1</h2>', gulls, '<h2 id="b">Day 2</h2>', tides), ['Day 1: 1', 'Day 2: 1']],
    ['as HTML in a line', post('<b>Day 1</b>', gulls, '<b>Day 2</b>', tides), ['Day 1: 1', 'Day 2: 1']],
    [
      'of folded elements',
      post(
        '<details>\n  <summary> <b> Saturday 1st Feb </b></summary>\n\n  <br/>',
        gulls,
        '</details>\n<details>\n<summary>Sunday 2nd Feb</summary>',
        tides,
        '</details>',
      ),
      ['Saturday 1st Feb: 1', 'Sunday 2nd Feb: 1'],
    ],
    ['above lists', post('Timetable Day1', gulls, 'Timetable Day2', tides), ['Timetable Day1: 1', 'Timetable Day2: 1']],
    [
      'as headers of tables',
      post(
        '| Giorno uno | |\n|---|---|\n| Ada Ek | Gulls in the harbour |\n| Bo Li | Tides for all |',
        'Sun.',
        '| Giorno due | |\n|---|---|\n| Cy Dahl | Ropes and knots |\n| Di Fo | Foam of the sea |',
      ),
      ['Giorno uno: 2', 'Giorno due: 2'],
    ],
    [
      'as items that hold talks',
      post(`- Friday\n  ${gulls}\n  ${ropes}\n- **Saturday**\n  ${tides}`),
      ['Friday: 2', 'Saturday: 1'],
    ],
    ['alone, with a date', post('**June 12th, 2025**', `${gulls}\n${tides}`), ['June 12th, 2025: 2']],
    [
      'with a day of arrival',
      post('**Thursday**', 'A long way.', '**Friday**', `${gulls}\n${tides}`),
      ['Thursday: 0', 'Friday: 2'],
    ],
    [
      'that are counted, without talks',
      post('**Dia 1 - Viernes**', 'A long way.', '**Dia 2 - Sabado**', 'I had fish.', '**Dia 3**', 'Home.'),
      ['Dia 1 - Viernes: 0', 'Dia 2 - Sabado: 0', 'Dia 3: 0'],
    ],
  ];
  for (const [form, text, expected] of forms)
    it(`are days ${form}`, () => {
      assert.deepEqual(read(text), expected);
      assert.ok(daysOf(parseRecap(text)).every((day) => day.form === 'line'));
    });

  it('are read with the author’s own words for a day', () => {
    assert.deepEqual(read(post('**Etappe 1**', gulls, '**Etappe 2**', tides), ['Etappe']), [
      'Etappe 1: 1',
      'Etappe 2: 1',
    ]);
  });

  const none: readonly (readonly [string, string])[] = [
    ['a remark in bold', post('**Friday was great.**', gulls, '**Saturday was better!**', tides)],
    ['bold words in prose', post('**Friday** was great, and so was', `**Saturday** with these:\n${gulls}`)],
    ['a weekday alone', post('**Friday**', `${gulls}\n${tides}`)],
    ['days of a journey', post('**Friday**', 'We took the ferry.', '**Saturday**', 'We took the conference bus home.')],
    ['one of them without talks', post('**Day 1**', 'We took the ferry.')],
    ['steps that do not begin with the first', post('**Day 3**', 'Rain.', '**Day 4**', 'Sun.')],
    ['counted days with some left out', post('**Day 1**', 'Rain.', '**Day 5**', 'Sun.')],
    ['counted items', post('- Day 1', '- Day 2')],
    ['a date above text', post('**June 12th**', 'The conference began.', gulls)],
    ['days of columns', post('| Day 1 | Day 2 |\n|---|---|\n| Gulls by Ada Ek | Tides by Bo Li |')],
    ['rows of a table', post('| When | What |\n|---|---|\n| Day 1 | Gulls by Ada Ek |\n| Day 2 | Tides by Bo Li |')],
    [
      'when each talk was',
      post(
        '## Gulls by Ada Ek',
        '- Day 1, 9:30\n  - [Page](https://example.org/1)',
        '## Tides by Bo Li',
        '- Day 2, 9:30\n  - [Page](https://example.org/2)',
      ),
    ],
    ['what happens on them', post('**Day 1 lunch**', gulls, '**Day 2 dinner**', tides)],
    ['a quotation', post('> **Friday**', gulls, '> **Saturday**', tides)],
    ['a log', post(...Array.from({ length: 12 }, (_, day) => `**Day ${day + 1}**\n\n${gulls}`))],
    ['what is to come', post('## Upcoming events', '**Friday, June 6**', gulls, '**Saturday, June 7**', tides)],
    ['code', post(`\`\`\`\n**Friday**\n\n${gulls}\n\n**Saturday**\n\n${tides}\n\`\`\``)],
  ];
  for (const [what, text] of none) it(`are no days in ${what}`, () => assert.deepEqual(titlesIn(text), []));

  it('are not days in a text that is not a recap', () => {
    const walk = `We walked along the coast. ${'It was windy, and we ate fish. '.repeat(60)}`;
    assert.deepEqual(
      titlesIn([walk, '**Friday**', '- Fish', '**Saturday**', '- [Beach](https://example.org/b)'].join('\n\n')),
      [],
    );
  });

  it('are not days where headings are', () => {
    const text = post(
      '**Friday**',
      gulls,
      '**Saturday**',
      tides,
      '## Day 1',
      '### Ropes by Cy Do',
      '## Day 2',
      '### Foam by Di Fo',
    );
    assert.deepEqual(titlesIn(text), ['Day 1', 'Day 2']);
  });

  it('reach to the next of them, or to the end of their section', () => {
    const text = post('## Talks', 'All good.', '**Friday**', gulls, '**Saturday**', tides, '## Food', 'Fish.');
    assert.deepEqual(read(text), ['section Talks', 'Friday: 1', 'Saturday: 1', 'section Food']);
    const [, friday, saturday] = parseRecap(text).parts;
    assert.deepEqual([friday!.range.start.line, friday!.range.end.line], [6, 9]);
    assert.deepEqual([saturday!.range.start.line, saturday!.range.end.line], [10, 13]);
  });

  it('hold headings that follow at once or are between them', () => {
    const talk = (title: string): string => `### ${title} by Ada Ek\n\nMany words on it.`;
    const text = post(
      '**Friday**',
      talk('Gulls'),
      talk('Tides'),
      '**Saturday**',
      talk('Ropes'),
      '## Conclusion',
      'Bye.',
    );
    assert.deepEqual(read(text), ['Friday: 2', 'Saturday: 1', 'section Conclusion']);
  });

  it('hold no heading below their lists', () => {
    const text = post('**Friday**', gulls, '**Saturday**', tides, '**Sunday**', '## Conclusion', 'Bye.');
    assert.deepEqual(read(text), ['Friday: 1', 'Saturday: 1', 'Sunday: 0', 'section Conclusion']);
  });

  it('have dates, and give their talks evidence', () => {
    const text = `---\ntitle: Quay Conf\ndate: 2025-06-20\n---\n${post('**Thursday, June 12**', gulls, '**Friday**', tides)}`;
    const days = daysOf(parseRecap(text));
    assert.deepEqual(
      days.map(({ date }) => date),
      ['2025-06-12', '2025-06-13'],
    );
    assert.ok(days.flatMap(talksOf).every(({ evidence }) => evidence.includes('below-day')));
  });

  it('are not days any more where the author says so', () => {
    const text = post('**Friday**', gulls, '**Saturday**', tides, '**Sunday**', ropes);
    const recap = parseRecap(text);
    const correction = correctionAt(recap, daysOf(recap)[1]!.headingRange.start.line, 'section')!;
    const days = daysOf(parseRecap(text, { corrections: [correction] }));
    assert.deepEqual(
      days.map(({ title }) => title),
      ['Friday', 'Sunday'],
    );
  });

  it('can be folded, and have no level', () => {
    const recap = parseRecap(post('**Friday**', gulls, '**Saturday**', tides));
    assert.deepEqual(foldingLinesOf(recap), [
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ]);
    assert.deepEqual(
      toOutlineJson(recap).days.map(({ level, line }) => [level, line]),
      [
        [null, 3],
        [null, 7],
      ],
    );
  });
});
