import { fields } from '../frontMatter/fields.js';
import { soundEntries } from '../frontMatter/frontMatter.js';
import { parseHugoDate } from '../frontMatter/parseHugoDate.js';
import { say } from '../problem.js';
import type { Check } from './check.js';

const dateKeys = fields.filter(({ kinds }) => kinds.includes('date')).map(({ key }) => key.toLowerCase());

/** Dates that stop the build: Hugo logs an error for each and fails (0.136 and newer). */
export const unparsableDate: Check = {
  codes: ['date-unparsable'],
  check: ({ frontMatter }) =>
    soundEntries(frontMatter).flatMap(({ key, value, valueRange }) => {
      if (!dateKeys.includes(key.toLowerCase()) || typeof value !== 'string' || value === '') return [];
      if (parseHugoDate(value)) return [];
      const message = say('Hugo cannot read this as a date. Write it as 2025-06-12 or 2025-06-12T09:00:00+02:00.');
      return [{ code: 'date-unparsable', severity: 'error', message, range: valueRange }];
    }),
};
