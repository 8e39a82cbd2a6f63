import { entryOf, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { say, type Problem } from '../../problem.js';
import { permalinkOf } from '../../site/addresses/permalink.js';
import { contentPageOf, type ContentPage } from '../../site/content/contentPage.js';
import type { Check, CheckContext } from '../check.js';
import { openerOf } from './syntax/openerOf.js';

/** Two published pages with the same address: Hugo writes only one of them, and which one is undefined. */
export const sameAddress: Check = {
  codes: ['url-collision'],
  check: ({ frontMatter }, context): readonly Problem[] => {
    const { site, pagePath, posts } = context;
    const page = pagePath === undefined ? undefined : contentPageOf(pagePath, site);
    if (!frontMatter?.complete || pagePath === undefined || !page || !posts) return [];
    const address = permalinkOf(pagePath, { ...site, content: posts.branches }, frontMatter.entries);
    const other = otherAt(address, { ...page, file: pagePath, entries: frontMatter.entries }, context);
    if (other === undefined) return [];
    const entry = entryOf(frontMatter, 'url') ?? entryOf(frontMatter, 'slug');
    const range = entry?.valueRange ?? openerOf(frontMatter);
    const message = say('{0} has the same address, {1}. Hugo publishes only one of the two.', other, address);
    return [{ code: 'url-collision', severity: 'warning', message, range }];
  },
};

interface OwnPage extends ContentPage {
  readonly file: string;
  readonly entries: readonly KeyedValue[];
}

/** The path of another published page with the address. */
function otherAt(address: string, own: OwnPage, { posts, now, site }: CheckContext): string | undefined {
  const others = posts!.at(address, own.language).filter(({ path }) => path !== own.file);
  if (others.length === 0 || !posts!.isPublished({ path: own.file, publishing: own.entries }, now)) return undefined;
  return others.find((post) => {
    // A content folder of the site hides the same file of its theme.
    const isHiding = fileName(post.path) === fileName(own.file) && contentPageOf(post.path, site)?.path === own.path;
    return !isHiding && posts!.isPublished(post, now);
  })?.path;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
