import { entryOf } from '../../frontMatter/frontMatter.js';
import { say, type Problem } from '../../problem.js';
import { permalinkOf } from '../../site/permalink.js';
import { contentPageOf } from '../../site/content/contentPage.js';
import type { Check } from '../check.js';
import { openerOf } from './openerOf.js';

/** Two pages with the same address: Hugo publishes only one of them, and which one is undefined. */
export const sameAddress: Check = {
  codes: ['url-collision'],
  check: ({ frontMatter }, { site, pagePath, posts }): readonly Problem[] => {
    if (!frontMatter?.complete || pagePath === undefined || !posts) return [];
    const language = contentPageOf(pagePath, site)?.language;
    if (language === undefined) return [];
    const address = permalinkOf(pagePath, site, frontMatter.entries);
    const other = posts.at(address, language).find(({ path }) => path !== pagePath);
    if (!other) return [];
    const entry = entryOf(frontMatter, 'url') ?? entryOf(frontMatter, 'slug');
    const range = entry?.valueRange ?? openerOf(frontMatter);
    const message = say('{0} has the same address, {1}. Hugo publishes only one of the two.', other.path, address);
    return [{ code: 'url-collision', severity: 'warning', message, range }];
  },
};
