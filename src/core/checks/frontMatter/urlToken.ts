import { soundEntries } from '../../frontMatter/frontMatter.js';
import { say } from '../../problem.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { unknownTokens } from '../../site/content/expandPattern.js';
import type { Check } from '../check.js';

/** Since 0.131, a colon in `url` starts a token such as `:year`: Hugo stops the build at an unknown token. */
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
            'Hugo stops the build: in "url", a colon starts a token such as :year, and there is no token ":{0}".',
            token,
          );
          return [{ code: 'url-token', severity: 'error', message, range }];
        }),
};
