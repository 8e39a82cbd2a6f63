import * as vscode from 'vscode';
import type { SitePosts } from '../../core/site/content/sitePosts.js';
import type { Site } from '../../core/site/site.js';
import { PostsOfSite } from './postsOfSite.js';
import type { SiteAround } from './sites.js';

/** Title, tags and dates of the pages of each site. A site is read on first use. */
export class Posts implements vscode.Disposable {
  private readonly sites = new Map<string, { readonly key: string; readonly posts: PostsOfSite }>();
  private disposed = false;
  private readonly changed = new vscode.EventEmitter<void>();

  /** Fires when `get` may return something else for some site. */
  readonly onDidChange = this.changed.event;

  /** `undefined` outside a site, and until its pages have been read. */
  get({ inSite, root, site }: SiteAround): SitePosts | undefined {
    if (!inSite || this.disposed) return undefined;
    const key = keyOf(site);
    const known = this.sites.get(root.toString());
    if (known?.key === key) return known.posts.index;
    known?.posts.dispose();
    const posts = new PostsOfSite(root, site, () => this.changed.fire());
    this.sites.set(root.toString(), { key, posts });
    return undefined;
  }

  /** The paths of content files of a site that Hugo may refuse; empty until `get` has read the site. */
  refusedIn({ root }: SiteAround): readonly string[] {
    return this.sites.get(root.toString())?.posts.refused ?? [];
  }

  dispose(): void {
    this.disposed = true;
    for (const { posts } of this.sites.values()) posts.dispose();
    this.changed.dispose();
  }
}

/** Everything in the site that affects how its pages are read. The language is part of their paths. */
function keyOf({ contentDirs, languages, taxonomies, permalinks, dateKeys, baseURL, uglyURLs, ...rest }: Site): string {
  const { disablePathToLower, removePathAccents, defaultContentLanguageInSubdir } = rest;
  const paths = [uglyURLs, disablePathToLower, removePathAccents, defaultContentLanguageInSubdir];
  const published = [rest.buildDrafts, rest.buildFuture, rest.buildExpired, rest.cascade];
  return JSON.stringify([contentDirs, languages, taxonomies, permalinks, dateKeys, baseURL, paths, published]);
}
