import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayDates } from '../../../../src/core/recap/days/dayDates.js';
import { readDayName } from '../../../../src/core/recap/days/dayHeading.js';

function dates(published: string | undefined, title: string, ...headings: readonly string[]): (string | undefined)[] {
  return [
    ...dayDates(
      headings.map((heading) => readDayName(heading)!),
      { published, title },
    ),
  ];
}

describe('the dates of days', () => {
  it('have the year of the other days, the title, or the front matter', () => {
    assert.deepEqual(dates(undefined, '', '12 June 2025', '13 June'), ['2025-06-12', '2025-06-13']);
    assert.deepEqual(dates('2026-02-01', 'Buoys 2025', '12 June'), ['2025-06-12']);
    assert.deepEqual(dates('2025-06-20', 'Buoys', '12 June', '13 June'), ['2025-06-12', '2025-06-13']);
    assert.deepEqual(dates('2025-01-10', 'Buoys', '12 June'), ['2024-06-12']);
    assert.deepEqual(dates(undefined, 'Buoys', '12 June'), [undefined]);
  });

  it('go on over the end of a year', () => {
    assert.deepEqual(dates('2025-01-03', '', '30 December', '1 January'), ['2024-12-30', '2025-01-01']);
    assert.deepEqual(dates('2024-12-31', '', '31 December', '1 January'), ['2024-12-31', '2025-01-01']);
    assert.deepEqual(dates('2024-12-31', '', '1 January'), ['2025-01-01']);
    assert.deepEqual(dates(undefined, 'Congress 2019', '30 December', '1 January'), ['2019-12-30', '2020-01-01']);
  });

  it('can be after that of the post, which may be published during the event, or in another time zone', () => {
    assert.deepEqual(dates('2025-06-12', '', '12 June', '13 June', '14 June'), [
      '2025-06-12',
      '2025-06-13',
      '2025-06-14',
    ]);
    assert.deepEqual(dates('2025-06-11', '', '12 June'), ['2025-06-12']);
    assert.deepEqual(dates('2025-06-02', '', 'Thursday, 12 June'), ['2025-06-12']);
    assert.deepEqual(dates('2025-06-02', '', 'Wednesday, 12 June'), ['2024-06-12']);
    assert.deepEqual(dates('2025-06-02', '', '12 June'), [undefined]);
  });

  it('follow from a neighbour, by number or weekday', () => {
    assert.deepEqual(dates(undefined, '', 'Day 1: 2025-06-12', 'Day 2', 'Day 4'), [
      '2025-06-12',
      '2025-06-13',
      '2025-06-15',
    ]);
    assert.deepEqual(dates(undefined, '', 'Friday', 'Saturday, 2025-06-14', 'Monday'), [
      '2025-06-13',
      '2025-06-14',
      '2025-06-16',
    ]);
  });

  it('are not known of days out of order, nor of "the last day"', () => {
    assert.deepEqual(dates(undefined, '', 'Thursday, 2025-06-12', 'Wednesday'), ['2025-06-12', undefined]);
    assert.deepEqual(dates(undefined, '', 'Day 1: 2025-06-12', 'The last day'), ['2025-06-12', undefined]);
  });

  it('are not known where the weekday is another, unless all of the date is written', () => {
    assert.deepEqual(dates('2019-07-20', '', 'Friday, July 13', 'Sunday, July 14'), [undefined, '2019-07-14']);
    assert.deepEqual(dates(undefined, '', 'Monday, 2025-06-12', 'Tuesday'), ['2025-06-12', undefined]);
  });

  it('follow from weekdays only if there are several, in order, just before the date of the post', () => {
    assert.deepEqual(dates('2025-06-09', '', 'Saturday', 'Sunday'), ['2025-06-07', '2025-06-08']);
    assert.deepEqual(dates('2025-06-09', '', 'Sunday'), [undefined]);
    // A week later is the same weekday, and much later any.
    assert.deepEqual(dates('2025-06-08', '', 'Saturday', 'Sunday'), [undefined, undefined]);
    assert.deepEqual(dates('2025-06-13', '', 'Saturday', 'Sunday'), [undefined, undefined]);
    assert.deepEqual(dates('2025-06-09', '', 'Sunday', 'Saturday'), [undefined, undefined]);
    assert.deepEqual(dates('2025-01-24', '', 'Monday', 'Friday, talks day!', 'Saturday'), Array(3).fill(undefined));
  });

  it('are right or not known, of any conference, whatever form its headings have', () => {
    const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
    const months = 'January February March April May June July August September October November December'.split(' ');
    const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const weekday = (day: number): string => weekdays[(day + 3) % 7]!;
    const spelt = (day: number): string => `${Number(iso(day).slice(8))} ${months[Number(iso(day).slice(5, 7)) - 1]}`;
    const forms: readonly ((day: number, index: number) => string)[] = [
      (_, index) => `Day ${index + 1}`,
      (day) => weekday(day),
      (day) => `${weekday(day)}: notes`,
      (day, index) => `Day ${index + 1} — ${weekday(day)}`,
      (day) => spelt(day),
      (day) => `${weekday(day)}, ${spelt(day)}`,
      (day) => `${spelt(day)} ${iso(day).slice(0, 4)}`,
      (day, index) => `Day ${index + 1}: ${iso(day)}`,
    ];
    let known = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 12_000, max: 23_000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -6, max: 6 }),
        fc.array(fc.nat(forms.length - 1), { minLength: 7, maxLength: 7 }),
        fc.boolean(),
        (start, length, delay, which, isUniform) => {
          const days = Array.from({ length }, (_, index) => start + index);
          // Published on the second day at the earliest, if the event is that long.
          const published = Math.max(start, days.at(-1)! + delay);
          const headings = days.map((day, index) => forms[which[isUniform ? 0 : index]!]!(day, index));
          for (const [index, date] of dates(iso(published), '', ...headings).entries()) {
            if (date !== undefined) known++;
            assert.ok(date === undefined || date === iso(days[index]!), `${headings.join(' | ')} ${iso(published)}`);
          }
        },
      ),
      { numRuns: Number(process.env['RECAP_RUNS'] ?? 5000) },
    );
    assert.ok(known > 5000, `${known} dates`);
  });
});
