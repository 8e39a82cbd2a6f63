import assert from 'node:assert/strict';
import { readDayName } from '../../../../src/core/recap/days/dayHeading.js';

/** "1 Mon 2025-06-12" for what a heading says: its number, its weekday, its date; each only where it is said. */
function told(heading: string, words?: readonly string[]): string | undefined {
  const name = readDayName(heading, words);
  if (!name) return undefined;
  const { ordinal, weekday, date } = name;
  const day = weekday === undefined ? [] : ['Mon Tue Wed Thu Fri Sat Sun'.split(' ')[weekday]];
  const two = (value: number): string => String(value).padStart(2, '0');
  const when = date ? [`${date.year ?? ''}-${two(date.month)}-${two(date.day)}`] : [];
  return [...(ordinal === undefined ? [] : [ordinal]), ...day, ...when].join(' ');
}

describe('readDayName', () => {
  const days: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'numbers, in any notation': [
      ['Day 1', '1'],
      ['Day1', '1'],
      ['DAY.2', '2'],
      ['Day #3', '3'],
      ['Day-1', '1'],
      ['Day One – Keynotes', '1'],
      ['Day II', '2'],
      ['Day 0: Getting there', '0'],
      ['Day 5 & 6: Sprints', '5'],
      ['2nd day', '2'],
      ['The last day', '-1'],
      ['🎉 Day 1', '1'],
      ['[Day 1]', '1'],
      ['Highlights from Day 1', '1'],
      ['Sessions - Day 1', '1'],
      ['Notes: Day 1', '1'],
      ['Training day 2', '2'],
      ['Day zero', '0'],
      ['Day 1 · Ropes', '1'],
      ['Day 1 🎉', '1'],
      ['【Day 1】', '1'],
      ['Day 2 overview', '2'],
      ['Day 2 場次心得', '2'],
      ['Day 1 レポート', '1'],
      ['Day 1 AM', '1'],
      ['Talks: Day two', '2'],
      ['Main conference day 2', '2'],
      ['Workshops: day 2', '2'],
      ['Konferencja – Dzień pierwszy', '1'],
      ['Conferencia - Día 2', '2'],
    ],
    'numbers after the name of an event': [
      ['DevCon Day 2', '2'],
      ['Harbour Conf 2024, Day 2', '2'],
      ['TideKaigi 2021 1日目', '1'],
    ],
    'words without their accents': [
      ['Dia 1', '1'],
      ['Dzien 1', '1'],
      ['Dzien drugi', '2'],
      ['Deuxieme jour', '2'],
      ['Paiva 1', '1'],
      ['Miercoles', 'Wed'],
      ['Sabado 14', 'Sat'],
      ['Sroda', 'Wed'],
      ['Lordag', 'Sat'],
      ['Terca-feira', 'Tue'],
      ['4 fevrier', '-02-04'],
    ],
    'numbers and words of many languages': [
      ['Erster Tag', '1'],
      ['1. Tag', '1'],
      ['Dag 1', '1'],
      ['Andra dagen', '2'],
      ['Tredje dag', '3'],
      ['Jour 1', '1'],
      ['Seconde journée', '2'],
      ['1º dia', '1'],
      ['Segunda jornada', '2'],
      ['Giorno due', '2'],
      ['Päivä 1', '1'],
      ['1. päivä', '1'],
      ['Első nap', '1'],
      ['2. nap: előadások', '2'],
      ['Utolsó nap', '-1'],
      ['Szombat', 'Sat'],
      ['Den 1', '1'],
      ['Druhý den', '2'],
      ['Dzień 1', '1'],
      ['Dzień pierwszy', '1'],
      ['День 1', '1'],
      ['2-й день', '2'],
      ['Третий день', '3'],
      ['Перший день', '1'],
      ['Gün 1', '1'],
      ['İkinci gün', '2'],
      ['Son gün', '-1'],
      ['1日目', '1'],
      ['１日目（金）', '1 Fri'],
      ['二日目', '2'],
      ['2,3日目（Conference Day）', '2'],
      ['第1天', '1'],
      ['第二天：下午', '2'],
      ['最終日', '-1'],
      ['1일차', '1'],
      ['둘째 날', '2'],
    ],
    weekdays: [
      ['Saturday @ Side Event', 'Sat'],
      ['Friday, talks day!', 'Fri'],
      ['Tuesday - SideCon', 'Tue'],
      ['Saturday Morning: eBPF Devroom', 'Sat'],
      ['Saturday/Sunday', 'Sat'],
      ['Monday at the harbour', 'Mon'],
      ['Thu (Lightning Talks)', 'Thu'],
      ['Day 1 — Saturday', '1 Sat'],
      ['Day 2 (Thu)', '2 Thu'],
      ['Mercredi : tranquille !', 'Wed'],
      ['La journée du mardi 29 avril', 'Tue -04-29'],
      ['Sessions du jeudi 15 juin', 'Thu -06-15'],
      ['Vorträge am Freitag', 'Fri'],
      ['Terça-feira', 'Tue'],
      ['Sexta', 'Fri'],
      ['Talks (Saturday)', 'Sat'],
      ['Workshops (Sunday afternoon)', 'Sun'],
      ['Charlas (miércoles)', 'Wed'],
      ['Palestras de sábado', 'Sat'],
      ['Wednesday - Sessions and Quay Party', 'Wed'],
      ['Saturday Sessions', 'Sat'],
      ['Thursday afternoon talks', 'Thu'],
      ['Onsdag', 'Wed'],
      ['Lördag', 'Sat'],
      ['Úterý', 'Tue'],
      ['Czwartek', 'Thu'],
      ['п’ятниця', 'Fri'],
      ['Среда', 'Wed'],
      ['Keskiviikko', 'Wed'],
      ['Perşembe', 'Thu'],
      ['土曜日', 'Sat'],
      ['星期天', 'Sun'],
      ['토요일', 'Sat'],
    ],
    dates: [
      ['Wed, 3rd of May', 'Wed -05-03'],
      ['November 3rd (first day)', '-11-03'],
      ['Tuesday, 25 October', 'Tue -10-25'],
      ['Day 1 Friday 9th December', '1 Fri -12-09'],
      ['Day 2 June 3rd', '2 -06-03'],
      ['2023.10.05', '2023-10-05'],
      ['02/03/2019', ''],
      ['14/03/2019', '2019-03-14'],
      ['Day 1 14/3/2019', '1 2019-03-14'],
      ['Day 1 2019-03-14', '1 2019-03-14'],
      ['Day 2 14 March', '2 -03-14'],
      ['9/14 (Day 1)', '-09-14'],
      ['2023/10/05', '2023-10-05'],
      ['Day 1: Wednesday 2019-10-02', '1 Wed 2019-10-02'],
      ['Samstag, 31.12.2022', 'Sat 2022-12-31'],
      ['3. Juni', '-06-03'],
      ['10月5日（土）', 'Sat -10-05'],
      ['5日（土）', 'Sat'],
      ['10/5（土）', 'Sat -10-05'],
      ['25/10 (Fri)', 'Fri -10-25'],
      ['Den 2. maj', '-05-02'],
      ['Fredag den 3 maj', 'Fri -05-03'],
      ['12 Haziran Perşembe', 'Thu -06-12'],
      ['Wtorek, 12 czerwca', 'Tue -06-12'],
      ['5 травня', '-05-05'],
    ],
    'no date where it cannot be known which number is the month': [['5/10 (Fri)', 'Fri']],
  };
  for (const [kind, cases] of Object.entries(days))
    it(`reads ${kind}`, () => {
      for (const [heading, expected] of cases) assert.equal(told(heading), expected, heading);
    });

  it('leaves alone what happens on a day, and what only begins like one', () => {
    const others = [
      'Bento (Day 1)',
      'Lunch on Day 2',
      'Lunch at DevCon Day 2',
      'Day 3 lunch',
      '1日目基調講演「結び方」 ― Ada Ek',
      '1日目ライトニングトーク',
      'Day 1 Afterparties',
      'Friday Night Drinks',
      'Day 2 Operations',
      'Day 2 “Operations”',
      'Day 2 "Operations"',
      "Day 2's operations",
      'Day 2 運営',
      'Wednesday night - party',
      'Day 1 2 3',
      'Day 1 100 ways to moor',
      'Saturday sessionless',
      'Talks on ropes (Saturday)',
      '9/14: Half the work',
      'Day to day',
      'Day I fell in love',
      'Days gone by',
      'Daytona',
      'One day at the harbour',
      '30 days of code',
      '3 day conference',
      'Tag des offenen Denkmals',
      'Un jour à Paris',
      'Sunday Drivers of the Web',
      'Wed nothing',
      'Saturday 10:00 How to Moor a Boat - Ada Ek',
      'Update 2019-01-10',
      '2019-01-10: Update',
      '1/2: Half the work',
      'May the force be with you',
      '三天两夜',
      '12. Setup',
      '',
    ];
    for (const heading of others) assert.equal(told(heading), undefined, heading);
  });

  it('reads how days are counted in Asia, and no titles with such words', () => {
    assert.equal(told('두 번째 날'), '2');
    assert.equal(told('둘쨋날 후기'), '2');
    assert.equal(told('首日议程'), '1');
    for (const heading of ['두 번째 날개', '首日封的故事']) assert.equal(told(heading), undefined, heading);
  });

  it('takes no weekday from the words of a title', () => {
    assert.equal(told('Day 1: Here comes the Sun'), '1');
    assert.equal(told('Day 2: Surviving Monday Mornings'), '2');
  });

  it("reads the author's own words", () => {
    assert.equal(told('Watch 2: Night', ['Watch']), '2');
    assert.equal(told('The watch', ['the watch']), '');
    assert.equal(told('Watchmen', ['Watch']), undefined);
  });
});
