import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks/text/checkText.js';
import type { Problem } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, readSource } from '../../../src/core/text.js';
import { smallSite } from './smallSite.js';

const days = (...titles: readonly string[]): string =>
  titles.map((title) => `## ${title}\n\n### A\n\nNotes.\n\n`).join('');

function problemsOf(text: string): readonly Problem[] {
  return checkText.check(parseRecap(text), smallSite).filter(({ code }) => code === 'day-weekday');
}

describe('fixes of a weekday that does not match its date', () => {
  it('correct the weekday or the date, whichever the days beside it speak for', () => {
    const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
      [
        ['Thursday, 12 June 2025', 'Monday, 13 June 2025'],
        ['Thursday, 12 June 2025', 'Friday, 13 June 2025'],
      ],
      [
        ['Day 1: Wed 2025-06-11', 'Day 2: Thu 2025-06-11', 'Day 3: Fri 2025-06-13'],
        ['Day 1: Wed 2025-06-11', 'Day 2: Thu 2025-06-12', 'Day 3: Fri 2025-06-13'],
      ],
      [
        ['Freitag, 30. Mai 2025', 'Samstag, 1. Juni 2025'],
        ['Freitag, 30. Mai 2025', 'Samstag, 31. Mai 2025'],
      ],
    ];
    for (const [before, after] of cases) {
      const text = days(...before);
      assert.equal(applyEdits(readSource(text), problemsOf(text)[0]!.fixes![0]!.edits), days(...after));
    }
  });

  it('offer no correction of a weekday where there is nothing to go by, or the days beside it disagree', () => {
    const fixes = (...titles: string[]): number =>
      problemsOf(days(...titles)).flatMap((each) => each.fixes ?? []).length;
    assert.equal(fixes('Monday, 12 June 2025'), 0);
    assert.equal(fixes('Wednesday, 11 June 2025', 'Monday, 20 June 2025'), 0);
    assert.equal(fixes('Wednesday, 11 June 2025', 'Monday, 12 June 2025', 'Sunday, 15 June 2025'), 0);
    assert.equal(fixes('Day 1: **Wed** 2025-06-11', 'Day 2: Mon *2025-06-12*'), 0);
  });
});
