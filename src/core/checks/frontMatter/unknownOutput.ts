import { soundEntries } from '../../frontMatter/frontMatter.js';
import { itemsOf } from '../../frontMatter/itemsOf.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

/** The output formats that come with Hugo. */
export const outputFormats: readonly string[] =
  'html rss json amp calendar css csv markdown robots sitemap sitemapindex webappmanifest gotmpl alias 404'.split(' ');

/** Names in `outputs` that are none of an output format: Hugo stops. */
export const unknownOutput: Check = {
  codes: ['output-unknown'],
  check: ({ frontMatter, source }, { site }) =>
    soundEntries(frontMatter)
      .filter(
        ({ key, value }) => key.toLowerCase() === 'outputs' && (Array.isArray(value) || typeof value !== 'object'),
      )
      .flatMap((entry) => itemsOf(source, entry))
      .flatMap(({ value, range }) => {
        if (value === null || value === '' || typeof value === 'object') return [];
        const name = String(value).toLowerCase();
        if (outputFormats.includes(name) || site.outputFormats.includes(name)) return [];
        const message = say('Hugo stops: there is no output format "{0}".', String(value));
        return [{ code: 'output-unknown', severity: 'error', message, range }];
      }),
};
