import { soundEntries, type FrontMatterEntry } from '../../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../../frontMatter/parseHugoDate.js';
import { say, type Fix } from '../../../problem.js';
import { isAtLeast } from '../../../site/version/hugoVersion.js';
import { offsetAt, type SourceText } from '../../../text.js';
import type { Check, CheckContext } from '../../check.js';
import { dateFixes } from './dateFixes.js';
import { isDateEntry } from './dates.js';

/** A date in the right form, with numbers that no date has. */
const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Dates that stop the build: Hugo logs an error for each and fails. Before 0.136, it used the year 1 without a message.
 */
export const unparsableDate: Check = {
  codes: ['date-unparsable'],
  check: ({ frontMatter, source }, context) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const { value, valueRange: range } = entry;
      if (!isDateEntry(entry) || typeof value !== 'string' || value === '' || parseHugoDate(value)) return [];
      const message = isoDate.test(value)
        ? say('There is no such date or time.')
        : say('Hugo cannot read this date. Write it as 2025-06-12 or 2025-06-12T09:00:00+02:00.');
      const severity = isAtLeast(context.site.hugoVersion, '0.136.0') ? 'error' : 'warning';
      return [{ code: 'date-unparsable', severity, message, range, fixes: fixesOf(entry, value, source, context) }];
    }),
};

function fixesOf(
  { key, valueRange: range }: FrontMatterEntry,
  value: string,
  source: SourceText,
  context: CheckContext,
): readonly Fix[] {
  const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
  if (!written.includes(value)) return [];
  return dateFixes(
    { key, value, replace: (date) => ({ range, newText: written.replace(value, () => date) }) },
    context,
  );
}
