import { closestName } from '../../../closestName.js';
import { headingIds } from '../../../post/queries/headingIds.js';
import { partsOf } from '../../../post/queries/postParts.js';
import { textPieces } from '../../../post/queries/textPieces.js';
import { isText } from '../../../post/parsedContent.js';
import { classifyLink } from '../../../site/addresses/classifyLink.js';
import { isAtLeast } from '../../../site/version/hugoVersion.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import { embeddedShortcode } from '../../../shortcodes/catalogue.js';
import { callsIn } from '../../../shortcodes/shortcode.js';
import { rangeOf } from '../../../text.js';
import type { WrittenLink } from '../../../links/writtenLink.js';
import type { TextCheck, TextPage } from '../textPage.js';

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
    return links.filter(({ id }) => !ids.has(id)).map(({ address, id }) => toProblem(address, id, ids, page));
  },
};

function toProblem(
  { start, end }: WrittenLink,
  id: string,
  ids: ReadonlySet<string>,
  { recap: { source } }: TextPage,
): Problem {
  const message = say('No heading of this post has the id "{0}".', id);
  const range = rangeOf(source, start, end);
  const meant = closestName(id, [...ids]);
  const fixes: readonly Fix[] =
    meant === undefined
      ? []
      : [{ title: say('Change to {0}', `#${meant}`), edits: [{ range, newText: `#${meant}` }], safe: false }];
  return { code: 'anchor-not-found', severity: 'warning', message, range, fixes };
}

/** Footnotes have ids of their own, and themes give some to what is around the post. */
const ofTheme =
  /^(?:h[\da-f]{16})?(?:fn|fnref)\d*:|^(?:top|page-?top|back-?to-?top|content|main|main-content|header|footer|nav|navigation|menu|search|sidebar|toc|tableofcontents|comments?|respond|disqus_thread|share|related|author|subscribe|newsletter)$/i;

/** Whether something writes ids that only Hugo can compute: shortcodes of the site, definition lists. */
function mayHaveOthers({ recap: { post }, context: { site } }: TextPage): boolean {
  if (!site.markup.goldmark.parser.autoHeadingID) return true;
  if (callsIn(post.shortcodes().nodes).some(({ name }) => !embeddedShortcode(name))) return true;
  return [...partsOf(post)].some(({ parsed }) => parsed.part.kind === 'term');
}

/** `{#id}` where attributes may be: after a block. */
const attributeId = /\{[^{}\r\n#]*#([^\s{}]+)(?=[\s}])/g;

/** All ids that the post may have. */
function idsOf({ recap: { post }, html, context: { site } }: TextPage): ReadonlySet<string> {
  const fromRendered = isAtLeast(site.hugoVersion, '0.144');
  const ids = new Set(headingIds(post, { ...site.markup.goldmark.parser, fromRendered }).values());
  for (const { base, parsed } of partsOf(post)) {
    if (!isText(parsed.part)) continue;
    for (const { text } of textPieces(post.source.text, base, parsed))
      for (const [, id] of text.matchAll(attributeId)) ids.add(id!);
  }
  for (const { attributes } of html.tags)
    for (const name of ['id', 'name']) {
      const value = attributes.get(name);
      if (value) ids.add(value.text);
    }
  return ids;
}
