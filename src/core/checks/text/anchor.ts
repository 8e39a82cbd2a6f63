import { closestName } from '../../closestName.js';
import { idFrom } from '../../post/headingIds.js';
import { classifyLink } from '../../site/classifyLink.js';
import { say, type Fix } from '../../problem.js';
import { plainText } from '../../recap/evidence/inline.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import { rangeOf } from '../../text.js';
import type { TextCheck, TextPage } from './textPage.js';

/** Links to a place in the same post that it does not have. */
export const anchor: TextCheck = {
  codes: ['anchor-not-found'],
  check: (page) => {
    const links = page.links.flatMap(({ address, kind }) => {
      const link = kind === 'image' ? undefined : classifyLink(address.url);
      return link?.kind === 'anchor' && link.id !== '' && !ofTheme.test(link.id) ? [{ address, id: link.id }] : [];
    });
    if (links.length === 0 || page.context.pagePath === undefined || mayHaveOthers(page)) return [];
    const ids = idsOf(page);
    const { source } = page.recap;
    return links.flatMap(({ address, id }) => {
      if (ids.has(id)) return [];
      const message = say('No heading of this post has the id "{0}".', id);
      const range = rangeOf(source, address.start, address.end);
      const meant = closestName(id, [...ids]);
      const fixes: readonly Fix[] =
        meant === undefined
          ? []
          : [{ title: say('Change to {0}', `#${meant}`), edits: [{ range, newText: `#${meant}` }], safe: false }];
      return [{ code: 'anchor-not-found', severity: 'warning', message, range, fixes }];
    });
  },
};

/** Footnotes have ids of their own, and themes give some to what is around the post. */
const ofTheme =
  /^(?:h[\da-f]{16})?(?:fn|fnref)\d*:|^(?:top|page-?top|back-?to-?top|content|main|main-content|header|footer|nav|navigation|menu|search|sidebar|toc|tableofcontents|comments?|respond|disqus_thread|share|related|author|subscribe|newsletter)$/i;

/** Whether something writes ids that only Hugo knows: shortcodes of the site, definition lists. */
function mayHaveOthers({ withoutCode, context: { site } }: TextPage): boolean {
  if (!site.markup.goldmark.parser.autoHeadingID || /^:[ \t]/m.test(withoutCode)) return true;
  return Array.from(withoutCode.matchAll(/\{\{[<%]\s*([^\s>%/]+)/g)).some(([, name]) => !embeddedShortcode(name!));
}

/** All ids that the post may have. */
function idsOf({ recap, withoutCode, context: { site } }: TextPage): ReadonlySet<string> {
  const { autoIDType } = site.markup.goldmark.parser;
  const counts = new Map<string, number>();
  for (const { text } of recap.post.headings) {
    const own = text.trimEnd().endsWith('}') ? text.slice(0, text.lastIndexOf('{')) : text;
    // Without its markup, or with it: either may be what Hugo takes.
    for (const id of new Set([plainText(own), own].map((each) => idFrom(each, autoIDType) || 'heading')))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ids = new Set<string>();
  for (const [id, count] of counts)
    for (let number = 0; number < count; number++) ids.add(number === 0 ? id : `${id}-${number}`);
  for (const [, id] of withoutCode.matchAll(/\{[^{}\r\n#]*#([^\s{}]+)(?=[\s}])/g)) ids.add(id!);
  for (const [, id] of withoutCode.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/gi)) ids.add(id!);
  return ids;
}
