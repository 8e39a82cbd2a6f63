import { soundEntries } from '../../frontMatter/frontMatter.js';
import { shownDescription } from '../../preview/pageHead.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

/** The maximum length in characters. It is more than search results show, because a few words more do no harm. */
const tooLong = 300;

/** A description of which search results show only a part. */
export const longDescription: Check = {
  codes: ['description-long'],
  check: ({ frontMatter }) =>
    soundEntries(frontMatter).flatMap(({ key, value, valueRange: range }) => {
      if (key.toLowerCase() !== 'description' || typeof value !== 'string') return [];
      const { length } = Array.from(value.trim().replace(/\s+/g, ' '));
      if (length <= tooLong) return [];
      const message = say(
        'This description has {1} characters; search results show about {0}.',
        String(shownDescription),
        String(length),
      );
      return [{ code: 'description-long', severity: 'information', message, range }];
    }),
};
