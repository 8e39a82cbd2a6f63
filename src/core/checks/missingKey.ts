import { isEmpty } from '../frontMatter/fields.js';
import { entryOf, valueOf, type FrontMatter } from '../frontMatter/frontMatter.js';
import { say, type Message, type Problem, type Severity } from '../problem.js';
import type { Range } from '../text.js';
import type { Check } from './check.js';

interface NeededKey {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Keys that do as well. */
  readonly instead?: readonly string[];
}

const neededKeys: readonly NeededKey[] = [
  {
    key: 'title',
    code: 'title-missing',
    severity: 'warning',
    message: say('The front matter has no "title": the post is published without a name.'),
  },
  {
    key: 'date',
    code: 'date-missing',
    severity: 'warning',
    message: say('The front matter has no "date": Hugo sorts the post as if it were of the year 1.'),
    instead: ['publishDate', 'pubdate', 'published', 'lastmod', 'modified'],
  },
  {
    key: 'description',
    code: 'description-missing',
    severity: 'information',
    message: say(
      'The front matter has no "description": search results and shared links show the first words instead.',
    ),
    instead: ['summary'],
  },
];

/** What every recap should say about itself. */
export const missingKey: Check = {
  codes: neededKeys.map(({ code }) => code),
  check: ({ frontMatter, parts }) => {
    // A page that has neither days nor talks may do without them.
    if (!frontMatter?.complete || parts.every(({ kind }) => kind === 'section')) return [];
    return neededKeys.flatMap((needed) => missing(needed, frontMatter));
  },
};

function missing({ key, code, severity, message, instead = [] }: NeededKey, frontMatter: FrontMatter): Problem[] {
  if ([key, ...instead].some((name) => !isEmpty(valueOf(frontMatter, name)))) return [];
  // A key without a value is the place; else the opening delimiter.
  const range = entryOf(frontMatter, key)?.keyRange ?? openerOf(frontMatter);
  return [{ code, severity, message, range }];
}

function openerOf({ range, format }: FrontMatter): Range {
  const length = format === 'json' ? 1 : 3;
  return { start: range.start, end: { line: range.start.line, character: range.start.character + length } };
}
