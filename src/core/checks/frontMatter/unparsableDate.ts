import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';
import { say, type Fix } from '../../problem.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import { offsetAt, type SourceText } from '../../text.js';
import type { Check } from '../check.js';
import { isDateEntry } from './dates.js';
import { suggestDate } from './suggestDate.js';

/**
 * Dates that stop the build: Hugo logs an error for each and fails. Before 0.136, it used the year 1 without a message.
 */
export const unparsableDate: Check = {
  codes: ['date-unparsable'],
  check: ({ frontMatter, source }, { site }) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const { value, valueRange: range } = entry;
      if (!isDateEntry(entry) || typeof value !== 'string' || value === '' || parseHugoDate(value)) return [];
      const message = say('Hugo cannot read this date. Write it as 2025-06-12 or 2025-06-12T09:00:00+02:00.');
      const severity = isAtLeast(site.hugoVersion, '0.136.0') ? 'error' : 'warning';
      return [{ code: 'date-unparsable', severity, message, range, fixes: fixesOf(entry, value, source) }];
    }),
};

function fixesOf({ valueRange: range }: FrontMatterEntry, value: string, source: SourceText): readonly Fix[] {
  const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
  const date = suggestDate(value);
  if (date === undefined || !written.includes(value)) return [];
  const edits = [{ range, newText: written.replace(value, () => date) }];
  return [{ title: say('Change to {0}', date), edits, safe: true }];
}
