import { toFlag } from '../../../site/configuration/cast.js';
import { isEmpty } from '../../../frontMatter/fields.js';
import {
  findKey,
  soundEntries,
  valueOf,
  type FrontMatter,
  type FrontMatterEntry,
} from '../../../frontMatter/frontMatter.js';
import { writeDate } from '../../../frontMatter/values/writeValue.js';
import { say, type Message, type Problem } from '../../../problem.js';
import { formatMoment, momentOf, writeMoment } from '../../../site/siteTime.js';
import type { Check, CheckContext } from '../../check.js';

/** Hugo uses the first of these keys that has a value. */
const publishKeys = ['publishDate', 'pubdate', 'published', 'date'];
const expiryKeys = ['expiryDate', 'unpublishdate'];

/** Posts that are not published yet, or no longer: Hugo omits them without a message. */
export const publishTime: Check = {
  codes: ['publish-future', 'publish-expired'],
  check: ({ frontMatter }, context) => {
    const { now, site } = context;
    // A draft is not published anyway, and its author knows that.
    if (!frontMatter || now === undefined || (isDraft(frontMatter) && !site.buildDrafts)) return [];
    const future = site.buildFuture ? undefined : entryThatCounts(frontMatter, publishKeys);
    const expiry = site.buildExpired ? undefined : entryThatCounts(frontMatter, expiryKeys);
    return [
      ...(future ? futureProblem(future, now, frontMatter, context) : []),
      ...(expiry ? expired(expiry, now, context) : []),
    ];
  },
};

function isDraft(frontMatter: FrontMatter): boolean {
  return toFlag(valueOf(frontMatter, 'draft') ?? null) === true;
}

function entryThatCounts(frontMatter: FrontMatter, keys: readonly string[]): FrontMatterEntry | undefined {
  const entries = soundEntries(frontMatter);
  return keys
    .map((key) => findKey(entries, key))
    .find((entry) => !isEmpty(entry?.value) && typeof entry?.value !== 'boolean');
}

function futureProblem(
  { value, valueRange: range }: FrontMatterEntry,
  now: number,
  { format }: FrontMatter,
  { site }: CheckContext,
): Problem[] {
  const moment = momentOf(value, site.timeZone);
  if (moment === undefined || moment <= now || moment > furthest) return [];
  const date = writeMoment(now, site.timeZone);
  const fixes = [
    { title: say('Publish now: {0}', date), edits: [{ range, newText: writeDate(date, format) }], safe: false },
  ];
  const message = futureMessage(value, formatMoment(moment, site.timeZone), site.timeZone);
  return [{ code: 'publish-future', severity: 'warning', message, range, fixes }];
}

function futureMessage(value: unknown, moment: string, timeZone: string): Message {
  return timeZone === '' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? say(
        'Hugo does not publish this post until {0}: a date without a time means midnight UTC, because the site sets no "timeZone".',
        moment,
      )
    : say('Hugo does not publish this post until {0}.', moment);
}

function expired({ value, valueRange: range }: FrontMatterEntry, now: number, { site }: CheckContext): Problem[] {
  const moment = momentOf(value, site.timeZone);
  if (moment === undefined || moment > now || Math.abs(moment) > furthest) return [];
  const message = say('Hugo has not published this post since {0}.', formatMoment(moment, site.timeZone));
  return [{ code: 'publish-expired', severity: 'warning', message, range }];
}

/** The latest moment that can be shown, in milliseconds since 1970. */
const furthest = 8.64e15 - 86_400_000;
