import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { bareContext, type CheckContext } from '../core/checks/check.js';
import type { LoadedSite } from '../core/site/configuration/readSiteFiles.js';
import { siteOfPage } from '../core/site/content/contentPage.js';
import { listContent } from '../core/site/content/listContent.js';
import { asksOthers, readReferences } from '../core/site/content/readReferences.js';
import { indexPosts, readSitePost, type SitePost, type SitePosts } from '../core/site/content/sitePosts.js';
import { readShortcodes } from '../core/shortcodes/readShortcodes.js';
import { defaultSite, newestHugo } from '../core/site/site.js';
import type { SiteShortcode } from '../core/shortcodes/siteShortcode.js';
import { runQuery, readSiteConfiguration, siteFolderOf } from './readSite.js';
import { readText, standardInput } from './readText.js';

/** A site, read once for all of its files. */
interface KnownSite {
  readonly loaded: LoadedSite;
  readonly shortcodes: readonly SiteShortcode[];
  /** The paths of all content files. */
  readonly content: readonly string[];
  readonly posts: SitePosts;
}

/** Provides the check context of each file. A site is read only once for all its files. */
export class CheckContexts {
  private readonly folders = new Map<string, Promise<string | undefined>>();
  private readonly sites = new Map<string, Promise<KnownSite>>();

  constructor(
    /** From the command line; overrides the version named in files. */
    private readonly hugoVersion: string | undefined,
  ) {}

  async getContext(file: string, text: string): Promise<CheckContext> {
    const folder = file === standardInput ? undefined : await this.folderOf(file);
    if (folder === undefined)
      return {
        ...bareContext,
        // Outside a site, Hugo's defaults apply.
        site: { ...defaultSite, hugoVersion: this.hugoVersion ?? newestHugo },
        now: Date.now(),
        shortcodes: [],
      };
    const known = await this.siteIn(folder);
    const path = relative(folder, resolve(file)).replaceAll('\\', '/');
    const site = siteOfPage(known.loaded.sites, path);
    const now = Date.now();
    return {
      site: asksOthers(text, site)
        ? await runQuery(readReferences(site, { path, text }, known.content, now), folder)
        : site,
      pagePath: path,
      now,
      exists: (each) => existsSync(join(folder, each)),
      shortcodes: known.shortcodes,
      posts: known.posts,
      schema: undefined,
    };
  }

  private folderOf(file: string): Promise<string | undefined> {
    const around = dirname(resolve(file));
    const found = this.folders.get(around) ?? siteFolderOf(file);
    this.folders.set(around, found);
    return found;
  }

  private siteIn(folder: string): Promise<KnownSite> {
    const known = this.sites.get(folder) ?? this.readSite(folder);
    this.sites.set(folder, known);
    return known;
  }

  private async readSite(folder: string): Promise<KnownSite> {
    const loaded = await readSiteConfiguration(folder, this.hugoVersion);
    const site = loaded.sites[0] ?? defaultSite;
    const content = await runQuery(listContent(site), folder);
    const posts: SitePost[] = [];
    for (const path of content) {
      const text = await readText(join(folder, path)).catch(() => undefined);
      if (text !== undefined) posts.push(readSitePost(path, text, siteOfPage(loaded.sites, path)));
    }
    return { loaded, content, posts: indexPosts(posts), shortcodes: await runQuery(readShortcodes(site), folder) };
  }
}
