import { soundEntries } from '../../../frontMatter/frontMatter.js';
import { writeDate } from '../../../frontMatter/values/writeValue.js';
import { parseHugoDate } from '../../../frontMatter/parseHugoDate.js';
import { say } from '../../../problem.js';
import type { Check } from '../../check.js';
import { isDateEntry } from './dates.js';

/** Numbers such as 20250612, which look like a date: Hugo reads them as seconds since 1970. */
export const secondsAsDate: Check = {
  codes: ['date-as-seconds'],
  check: ({ frontMatter }) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const { value, valueRange: range } = entry;
      const digits = typeof value === 'number' ? String(value) : '';
      const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)?(\d\d)?$/.exec(digits) ?? [];
      if (!isDateEntry(entry) || year === undefined || (month !== undefined && day === undefined)) return [];
      const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
      if (!parseHugoDate(date)) return [];
      const message = say(
        'Hugo reads this number as seconds since 1970, so the date of the post is {0}.',
        dayOf(Number(digits)),
      );
      const edits = [{ range, newText: writeDate(date, frontMatter!.format) }];
      // A year alone does not determine the day.
      const fixes = [{ title: say('Change to {0}', date), edits, safe: month !== undefined }];
      return [{ code: 'date-as-seconds', severity: 'warning', message, range, fixes }];
    }),
};

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
