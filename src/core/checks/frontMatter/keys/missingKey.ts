import { isEmpty } from '../../../frontMatter/fields.js';
import { entryOf, valueOf, type FrontMatter } from '../../../frontMatter/frontMatter.js';
import { say, type Fix, type Message, type Problem, type Severity } from '../../../problem.js';
import { insertEntry } from '../../../edits/frontMatter/insertEntry.js';
import { writeDate, writeText } from '../../../frontMatter/values/writeValue.js';
import type { Recap } from '../../../recap/model/recap.js';
import { writeMoment } from '../../../site/siteTime.js';
import type { Check, CheckContext } from '../../check.js';
import { misspeltEntryOf } from './keyMeant.js';
import { openerOf } from '../syntax/openerOf.js';

interface NeededKey {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Keys that can be used instead. */
  readonly instead?: readonly string[];
}

const neededKeys: readonly NeededKey[] = [
  {
    key: 'title',
    code: 'title-missing',
    severity: 'warning',
    message: say('The front matter has no "title", so the post is published without one.'),
  },
  {
    key: 'date',
    code: 'date-missing',
    severity: 'warning',
    message: say('The front matter has no "date", so Hugo sorts the post as if it were from the year 1.'),
    instead: ['publishDate', 'pubdate', 'published', 'lastmod', 'modified'],
  },
  {
    key: 'description',
    code: 'description-missing',
    severity: 'information',
    message: say(
      'The front matter has no "description", so search results and shared links show the first words of the post.',
    ),
    instead: ['summary'],
  },
];

/** Keys that every recap should have. One that is only misspelt is reported there. */
export const missingKey: Check = {
  codes: neededKeys.map(({ code }) => code),
  check: (recap, context) =>
    neededKeys.flatMap((needed) =>
      recap.frontMatter && misspeltEntryOf(needed.key, recap.frontMatter, context)
        ? []
        : missing(needed, recap, context),
    ),
};

/** How severe it is that a recap does not have a key. */
export function severityWithout(key: string, recap: Recap, context: CheckContext): Severity {
  const needed = neededKeys.find((each) => each.key === key);
  return (needed && missing(needed, recap, context)[0]?.severity) ?? 'information';
}

function missing(
  { key, code, severity, message, instead = [] }: NeededKey,
  recap: Recap,
  context: CheckContext,
): Problem[] {
  const { frontMatter, parts } = recap;
  // A page with neither days nor talks does not need them.
  if (!frontMatter?.complete || parts.every(({ kind }) => kind === 'section')) return [];
  // "published" can be a boolean by mistake: that is not a date.
  const hasValue = (name: string): boolean => !isEmpty(valueOf(frontMatter, name));
  if (hasValue(key) || instead.some((name) => hasValue(name) && typeof valueOf(frontMatter, name) !== 'boolean'))
    return [];
  if (key === 'date' && isDatedElsewhere(context)) return [];
  // Marks a key without a value, otherwise the opening delimiter.
  const entry = entryOf(frontMatter, key);
  const range = entry?.keyRange ?? openerOf(frontMatter);
  return [{ code, severity, message, range, fixes: entry ? [] : fixesOf(key, frontMatter, recap, context) }];
}

/** Whether the site takes dates from elsewhere: the file, its name, or Git. Without the site, this is unknown. */
function isDatedElsewhere({ scope, site, pagePath = '' }: CheckContext): boolean {
  if (scope !== 'site') return true;
  return site.dateKeys.some((key) =>
    key === ':filename' ? /(?:^|\/)\d{4}-\d\d-\d\d-[^/]*(?:\/index\.\w+)?$/.test(pagePath) : key.startsWith(':'),
  );
}

/** Fixes for values that can be derived: the title from the first heading, the date from the clock. */
function fixesOf(key: string, frontMatter: FrontMatter, recap: Recap, { now, site }: CheckContext): readonly Fix[] {
  const { format } = frontMatter;
  const written =
    key === 'title' && recap.title !== undefined && recap.title !== ''
      ? writeText(recap.title, format)
      : key === 'date' && now !== undefined
        ? writeDate(writeMoment(now, site.timeZone), format)
        : undefined;
  const edits = written === undefined ? [] : insertEntry(recap.source, frontMatter, key, written);
  return edits.length === 0 ? [] : [{ title: say('Add {0}: {1}', key, written!), edits, safe: false }];
}
