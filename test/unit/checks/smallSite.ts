import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';

const site = withUnsafe(defaultSite, true);
const files = ['content/posts/p.md', 'content/posts/other.md', 'static/img/there.png', 'static/talk.pdf'];
const other = readSitePost('content/posts/other.md', '---\ntitle: O\naliases: [/old/]\n---\n', site);
/** A post in a site with another post, an image and a file. */
export const smallSite: CheckContext = {
  ...bareContext,
  site,
  pagePath: 'content/posts/p.md',
  exists: (path) => files.includes(path),
  posts: indexPosts([other, readSitePost('content/posts/p.md', '---\ntitle: P\n---\n', site)]),
};
