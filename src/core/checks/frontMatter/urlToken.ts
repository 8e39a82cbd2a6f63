import { soundEntries } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import { unknownTokens } from '../../site/content/expandPattern.js';
import type { Check } from '../check.js';

/** A colon in `url` begins a token such as `:year`, since 0.131: Hugo stops at one that it does not know. */
export const urlToken: Check = {
  codes: ['url-token'],
  check: ({ frontMatter }, { site }) =>
    !isAtLeast(site.hugoVersion, '0.131.0')
      ? []
      : soundEntries(frontMatter).flatMap(({ key, value, valueRange: range }) => {
          if (key.toLowerCase() !== 'url' || typeof value !== 'string' || /^https?:\/\//.test(value)) return [];
          const [token] = unknownTokens(value);
          if (token === undefined) return [];
          const message = say(
            'Hugo stops: in "url" a colon begins a token such as :year, and there is none ":{0}".',
            token,
          );
          return [{ code: 'url-token', severity: 'error', message, range }];
        }),
};
