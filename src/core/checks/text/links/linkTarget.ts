import { decodePercent } from '../../../site/addresses/decodePercent.js';
import type { KeyedValue } from '../../../frontMatter/frontMatter.js';
import { classifyLink, pageCandidates } from '../../../site/addresses/classifyLink.js';
import { say } from '../../../problem.js';
import { linkedPage } from '../../../site/addresses/embeddedHooks.js';
import { withoutBase } from '../../../site/images/imageCandidates.js';
import { permalinkOf } from '../../../site/addresses/permalink.js';
import { termPlaces } from '../../../site/content/published/publishedPlaces.js';
import type { Site } from '../../../site/site.js';
import { joinFolders, joinSitePath, withinFolder } from '../../../site/sitePath.js';
import { readUrl } from '../../../site/addresses/urlParts.js';
import { rangeOf } from '../../../text.js';
import type { CheckContext } from '../../check.js';
import { hookedFiles } from './hookedFiles.js';
import { hasRenderHook } from './hasRenderHook.js';
import type { TextCheck } from '../textPage.js';

/** Links within the site that lead neither to a page nor to a file. */
export const linkTarget: TextCheck = {
  codes: ['link-not-found'],
  check: ({ recap, context, links }) => {
    const { pagePath, posts } = context;
    const local = links.filter(({ kind, address: { url } }) => kind !== 'image' && isLocal(url));
    if (pagePath === undefined || !posts?.isWhole || local.length === 0 || hasRenderHook('link', recap, context))
      return [];
    const own = { pagePath, entries: recap.frontMatter?.entries ?? [] };
    return local.flatMap(({ address: { url, start, end } }) => {
      if (leadsSomewhere(url, pagePath, context) || !isMissing(withoutBase(url, context.site), own, context)) return [];
      const message = say('The site has no page or file at {0}.', url);
      return [{ code: 'link-not-found', severity: 'warning', message, range: rangeOf(recap.source, start, end) }];
    });
  },
};

function isLocal(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])|[{}]/i.test(address);
}

/** Whether Hugo's own render hook finds what a link names: a page that is rendered, a file of the page, or an asset. */
function leadsSomewhere(address: string, pagePath: string, { site, exists }: CheckContext): boolean {
  const url = site.embeddedHooks?.link ? readUrl(address) : undefined;
  if (!url) return false;
  const page = linkedPage(url.path, site);
  if (page) return page.address !== '';
  return hookedFiles(address, pagePath, site).some((each) => exists(each) !== false);
}

interface OwnPage {
  readonly pagePath: string;
  readonly entries: readonly KeyedValue[];
}

function isMissing(address: string, own: OwnPage, context: CheckContext): boolean {
  const { site, posts, exists } = context;
  const link = classifyLink(address);
  if (link.kind !== 'page') return false;
  const candidates = pageCandidates(link, own.pagePath, site);
  if (candidates.some((each) => exists(each) !== false)) return false;
  const path = link.fromRoot ? joinSitePath(link.path) : joinSitePath(folderOfPage(own, context), link.path);
  if (path === undefined || isMadeByHugo(path, site) || posts!.places.hasPage(path)) return false;
  const files = [...staticFilesAt(path, site), ...posts!.places.filesAt(path)];
  return files.every((each) => exists(each) === false);
}

/** What a relative link on the published page begins with. */
function folderOfPage({ pagePath, entries }: OwnPage, { site, posts }: CheckContext): string {
  const address = withoutBase(permalinkOf(pagePath, { ...site, content: posts!.branches }, entries), site);
  return decodePercent(address.replace(/[^/]*$/, ''));
}

/** The file itself, whatever its name, or the `index.html` of a folder. */
function staticFilesAt(path: string, { staticDirs }: Site): readonly string[] {
  return staticDirs.flatMap(({ source, target }) => {
    const within = withinFolder(path, target);
    return within === undefined ? [] : [joinFolders(source, within), joinFolders(source, within, 'index.html')];
  });
}

/** The home page, taxonomies and their terms, further pages of lists, and what templates write beside pages. */
function isMadeByHugo(path: string, site: Site): boolean {
  const [first = '', second = ''] = path.toLowerCase().split('/');
  const own = (site.languages.includes(first) ? second : first).replace(/(?:^index)?\.html$/, '');
  const terms = termPlaces(site);
  return (
    own === '' ||
    site.taxonomies.some((each) => each.toLowerCase() === own) ||
    terms.includes(own) ||
    terms.includes(undefined) ||
    /\.(?:xml|json|ics|txt|webmanifest)$|(?:^|\/)page\/\d+$/.test(path)
  );
}
