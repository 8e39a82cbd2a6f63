import * as vscode from 'vscode';
import type { SitePosts } from '../../core/site/content/sitePosts.js';
import type { Site } from '../../core/site/site.js';
import { PostsOfSite } from './postsOfSite.js';
import type { SiteAround } from './sites.js';

/** What the pages of each site say of themselves, for whoever asks; a site is read when it is first asked for. */
export class Posts implements vscode.Disposable {
  private readonly sites = new Map<string, { readonly key: string; readonly posts: PostsOfSite }>();
  private readonly changed = new vscode.EventEmitter<void>();

  /** `of` says something else of some site. */
  readonly onDidChange = this.changed.event;

  /** `undefined` outside a site, and until its pages have been read. */
  get({ inSite, root, site }: SiteAround): SitePosts | undefined {
    if (!inSite) return undefined;
    const key = keyOf(site);
    const known = this.sites.get(root.toString());
    if (known?.key === key) return known.posts.index;
    known?.posts.dispose();
    const posts = new PostsOfSite(root, site, () => this.changed.fire());
    this.sites.set(root.toString(), { key, posts });
    return undefined;
  }

  dispose(): void {
    for (const { posts } of this.sites.values()) posts.dispose();
    this.changed.dispose();
  }
}

/** All of the site that the reading of its pages depends on; their language is in their paths. */
function keyOf({ contentDirs, languages, taxonomies, permalinks, dateKeys, baseURL, uglyURLs, ...rest }: Site): string {
  const { disablePathToLower, removePathAccents, defaultContentLanguageInSubdir } = rest;
  const paths = [uglyURLs, disablePathToLower, removePathAccents, defaultContentLanguageInSubdir];
  return JSON.stringify([contentDirs, languages, taxonomies, permalinks, dateKeys, baseURL, paths]);
}
