import assert from 'node:assert/strict';
import { insertDay, insertTalkOnNewDay, nextDayOf } from '../../../src/core/edits/insert/day/insertDay.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf } from '../../../src/core/recap/model/recap.js';
import { applyEdits } from '../../../src/core/text.js';

function next(...titles: readonly string[]): string {
  return nextDayOf(parseRecap(titles.map((title) => `## ${title}\n\n### A talk by Ada Ek\n`).join('\n')));
}

function inserted(text: string): string | undefined {
  const recap = parseRecap(text);
  const insertion = insertDay(recap);
  return insertion && applyEdits(recap.source, insertion.edits);
}

describe('the next day', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Day 1', 'Day 2'],
    ['DAY 1', 'DAY 2'],
    ['Day One', 'Day Two'],
    ['Day 0: Getting there', 'Day 1'],
    ['Day 9', 'Day 10'],
    ['Day 5 & 6: Sprints', 'Day 7'],
    ['Day 1: Wednesday 2019-10-02', 'Day 2: Thursday 2019-10-03'],
    ['Day 1 — Saturday', 'Day 2 — Sunday'],
    ['Sunday', 'Monday'],
    ['Tue', 'Wed'],
    ['Thu (Lightning Talks)', 'Fri'],
    ['Tuesday, 25 October', 'Wednesday, 26 October'],
    ['November 30th (first day)', 'December 1st'],
    ['December 31, 2024', 'January 1, 2025'],
    ['Highlights from Day 1', 'Highlights from Day 2'],
    ['Mercredi 20 avril : tranquille !', 'Jeudi 21 avril'],
    ['1er juin', '2 juin'],
    ['Erster Tag', 'Zweiter Tag'],
    ['Dritter Tag (Workshops)', 'Vierter Tag'],
    ['Tag 2', 'Tag 3'],
    ['Samstag, 31.12.2022', 'Sonntag, 01.01.2023'],
    ['Primer día', 'Segundo día'],
    ['Giorno uno', 'Giorno due'],
    ['Día uno', 'Día dos'],
    ['第二天', '第三天'],
    ['1日目', '2日目'],
    ['初日', '2日目'],
    ['첫째날', '둘째날'],
    ['10月31日', '11月1日'],
    ['2023.10.31', '2023.11.01'],
    ['2023/10/9', '2023/10/10'],
    ['1. Tag', '2. Tag'],
    ['Dzień 1', 'Dzień 2'],
    ['Первый день', 'Второй день'],
    ['Den první', 'Den druhý'],
    ['Lördag', 'Söndag'],
    ['Fredag den 30 maj', 'Lördag den 31 maj'],
    ['Wtorek, 31 marca', 'Środa, 1 kwietnia'],
  ];
  for (const [title, expected] of cases)
    it(`of "${title}" is "${expected}"`, () => assert.equal(next(title), expected));

  it('says what each day says besides', () => {
    assert.equal(next('Day 1 at the harbour', 'Day 2 at the harbour'), 'Day 3 at the harbour');
    assert.equal(next('Day 1: Arrival', 'Day 2: Storm'), 'Day 3');
  });

  it('is the first if there is none', () => assert.equal(nextDayOf(parseRecap('Text\n')), 'Day 1'));
});

describe('insertDay', () => {
  it('is inserted after the last day, before the sections that follow the days', () => {
    assert.equal(
      inserted('## Day 1\n\n### A\n\nx\n\n## Conclusion\n\ny\n'),
      '## Day 1\n\n### A\n\nx\n\n## Day 2\n\n\n\n## Conclusion\n\ny\n',
    );
  });

  it('takes level, marks, blank lines and line ends of the days', () => {
    assert.equal(
      inserted('# **Day 1** #\r\n\r\n## A\r\n\r\n\r\n# **Day 2** #\r\n'),
      '# **Day 1** #\r\n\r\n## A\r\n\r\n\r\n# **Day 2** #\r\n\r\n\r\n# **Day 3** #\r\n\r\n\r\n',
    );
    assert.equal(inserted('Day 1\n=====\n\n## A\n'), 'Day 1\n=====\n\n## A\n\nDay 2\n=====\n\n\n');
  });

  it('is refused in code that is not closed', () => assert.equal(inserted('## Day 1\n\n```\ncode\n'), undefined));

  it('takes a talk with it', () => {
    const text = '## Day 1\n\n### Herding Boats by Ada Ek\n\nx\n\n## Links\n';
    const recap = parseRecap(text, { talkLevel: 3 });
    const talk = { title: 'Counting Gulls', url: '', speakers: ['Bo Li'], tags: [] };
    const insertion = insertTalkOnNewDay(recap, { talk }, recap.options);
    const after = applyEdits(recap.source, insertion!.edits);
    assert.equal(
      after,
      '## Day 1\n\n### Herding Boats by Ada Ek\n\nx\n\n## Day 2\n\n### Counting Gulls by Bo Li\n\n\n\n## Links\n',
    );
    assert.deepEqual(
      daysOf(parseRecap(after, recap.options)).map(({ title, parts }) => [title, parts.length]),
      [
        ['Day 1', 1],
        ['Day 2', 1],
      ],
    );
  });

  it('remembers what makes that a talk, and which tags have no place', () => {
    const onNewDay = (text: string, title: string) =>
      insertTalkOnNewDay(parseRecap(text), { talk: { title, url: '', speakers: [], tags: ['Sea'] } });
    const headings = '## Day 1\n\n### Gulls by Ada Ek\n\nx\n\n### Waves by Bo Li\n\ny\n';
    assert.deepEqual(onNewDay(headings, 'Lunch')?.correction, { title: 'Lunch', occurrence: 0, kind: 'talk' });
    assert.equal(onNewDay(headings, 'Tides')?.correction, undefined);
    // With nothing but a title, it would be one only as long as its notes speak for it.
    const bare = insertTalkOnNewDay(parseRecap(headings), {
      talk: { title: 'Tides', url: '', speakers: [], tags: [] },
    });
    assert.deepEqual(bare?.correction, { title: 'Tides', occurrence: 0, kind: 'talk' });
    const rows = '| Title | Speaker |\n| --- | --- |\n| Gulls | Ada Ek |\n| Waves | Bo Li |\n';
    assert.deepEqual(onNewDay(`## Day 1\n\n${rows}\n## Day 2\n\n${rows}`, 'Tides')?.unplaced, ['Sea']);
  });
});
