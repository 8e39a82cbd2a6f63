import { classifyLink, pageCandidates } from '../../site/classifyLink.js';
import { say } from '../../problem.js';
import { withoutBase } from '../../site/imageCandidates.js';
import { permalinkOf } from '../../site/permalink.js';
import { joinSitePath } from '../../site/sitePath.js';
import { rangeOf } from '../../text.js';
import type { CheckContext } from '../check.js';
import { hasRenderHook } from './hasRenderHook.js';
import type { TextCheck } from './textPage.js';

/** Links within the site that lead neither to a page nor to a file. */
export const linkTarget: TextCheck = {
  codes: ['link-not-found'],
  check: ({ recap, context, links }) => {
    const { pagePath, posts } = context;
    const local = links.filter(({ kind, address: { url } }) => kind !== 'image' && isLocal(url));
    if (pagePath === undefined || !posts || local.length === 0 || hasRenderHook('link', context)) return [];
    return local.flatMap(({ address: { url, start, end } }) => {
      if (!isMissing(withoutBase(url, context.site), pagePath, context)) return [];
      const message = say('The site has no page or file at {0}.', url);
      return [{ code: 'link-not-found', severity: 'warning', message, range: rangeOf(recap.source, start, end) }];
    });
  },
};

function isLocal(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])|[{}]/i.test(address);
}

function isMissing(address: string, pagePath: string, context: CheckContext): boolean {
  const { site, posts, exists } = context;
  const link = classifyLink(address);
  if (link.kind !== 'page') return false;
  const candidates = pageCandidates(link, pagePath, site);
  if (candidates.length === 0 || candidates.some((each) => exists(each) !== false)) return false;
  const own = withoutBase(permalinkOf(pagePath, site), site);
  const path = link.fromRoot ? joinSitePath(link.path) : joinSitePath(decoded(own), link.path);
  if (path === undefined || isMadeByHugo(path, context)) return false;
  const bare = path.toLowerCase();
  return !posts!.all.some((post) =>
    [post.address, ...post.aliases].some((each) => bareAddress(withoutBase(each, site), post.address) === bare),
  );
}

/** Lists of sections and terms, their further pages, and what templates write beside pages. */
function isMadeByHugo(path: string, { site, posts }: CheckContext): boolean {
  const [first = '', second = ''] = path.split('/');
  const own = site.languages.includes(first) ? second : first;
  if (
    own === '' ||
    site.taxonomies.includes(own) ||
    /\.(?:xml|json|ics|txt|webmanifest)$|(?:^|\/)page\/\d+$/.test(path)
  )
    return true;
  return posts!.all.some(({ address }) =>
    decoded(withoutBase(address, site)).toLowerCase().startsWith(`/${path.toLowerCase()}/`),
  );
}

/** Without slashes at the ends; an alias may be told from its page. */
function bareAddress(address: string, from: string): string | undefined {
  const path = address.startsWith('/') ? joinSitePath(decoded(address)) : joinSitePath(decoded(from), '..', address);
  return path?.replace(/(?:^|\/)index\.html$/, '').toLowerCase();
}

/** Percent-decoded; as it is where the escapes are no UTF-8. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
