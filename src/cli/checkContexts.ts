import { join, relative, resolve } from 'node:path';
import { bareContext, type CheckContext } from '../core/checks/check.js';
import { scopeOf } from '../core/checks/scopeOf.js';
import type { Post } from '../core/post/post.js';
import type { LoadedSite } from '../core/site/configuration/readSiteFiles.js';
import { isBranchName, type ContentFile } from '../core/site/content/contentIndex.js';
import { contentPageOf, siteOfPage } from '../core/site/content/contentPage.js';
import { listContent } from '../core/site/content/listContent.js';
import { readContentFile } from '../core/site/content/read/readContentFile.js';
import { asksOthers, readReferences } from '../core/site/content/read/readReferences.js';
import { indexPosts, readSitePost, type SitePost, type SitePosts } from '../core/site/content/sitePosts.js';
import type { Generator } from '../core/site/generator/generator.js';
import { readShortcodes } from '../core/shortcodes/readShortcodes.js';
import { usableNames, type SiteShortcode } from '../core/shortcodes/siteShortcode.js';
import { readShareParameters } from '../core/site/images/shareImage.js';
import type { ImageParameter } from '../core/site/images/shareParameters.js';
import type { KnownSizes } from '../core/site/images/pictureFiles.js';
import { defaultSite, newestHugo, type Site } from '../core/site/site.js';
import type { SiteTemplates } from '../core/site/siteTemplates.js';
import { readTemplates } from '../core/site/templates/readTemplates.js';
import { listTemplates } from '../core/site/templates/templateFiles.js';
import { findSite, readSiteConfiguration, type FoundSites } from './readSite.js';
import { FolderNames } from './files/folderNames.js';
import { readText, standardInput } from './files/readText.js';
import { runQuery } from './files/runQuery.js';

/** A site, read once for all of its files. */
interface KnownSite {
  readonly loaded: LoadedSite;
  readonly shortcodes: readonly SiteShortcode[];
  /** The paths of all content files. */
  readonly content: readonly string[];
  /** Files by their lower-case names, for each folder that was listed. */
  readonly folders: FolderNames;
  readonly posts: SitePosts;
  /** `undefined` if it has none. */
  readonly templates: SiteTemplates | undefined;
}

/** A site, and where it is. */
export interface SiteWithTemplates {
  /** Absolute. */
  readonly folder: string;
  readonly site: Site;
}

/** What the command line says, which overrides what files show. */
export interface ChosenHugo {
  readonly generator: Generator | undefined;
  readonly hugoVersion: string | undefined;
}

/** Provides the check context of each file. A site is read only once for all its files. */
export class CheckContexts {
  private readonly found: FoundSites = new Map();
  private readonly sites = new Map<string, Promise<KnownSite>>();

  /** Those of pictures that were looked at. */
  readonly pictureSizes: KnownSizes = new Map();

  private readonly shareParameters = new Map<string, Promise<readonly ImageParameter[]>>();

  constructor(private readonly chosen: ChosenHugo) {}

  async getContext(file: string, post: Post): Promise<CheckContext> {
    const around = file === standardInput ? undefined : await findSite(file, this.chosen.generator, this.found);
    const { generator, hugoVersion } = this.chosen;
    if (around?.generator === 'hugo') return this.inHugoSite(around.folder, file, post);
    const path = file === standardInput ? '' : resolve(file).replaceAll('\\', '/');
    return {
      ...bareContext,
      scope: scopeOf(post, { generator: generator ?? around?.generator, inSite: false, path }),
      // Outside a site, Hugo's defaults apply.
      site: { ...defaultSite, hugoVersion: hugoVersion ?? newestHugo },
      now: Date.now(),
    };
  }

  /** The Hugo site around a file and its path there, whatever its text is; `undefined` outside of one. */
  async getPlace(file: string): Promise<{ readonly site: Site; readonly pagePath: string } | undefined> {
    const around = await findSite(file, this.chosen.generator, this.found);
    if (around?.generator !== 'hugo') return undefined;
    const { loaded } = await this.siteIn(around.folder);
    const pagePath = pathIn(around.folder, file);
    return { site: siteOfPage(loaded.sites, pagePath), pagePath };
  }

  /** The absolute folder of the Hugo site around a file; `undefined` outside of one. */
  async getFolder(file: string): Promise<string | undefined> {
    const around = file === standardInput ? undefined : await findSite(file, this.chosen.generator, this.found);
    return around?.generator === 'hugo' ? around.folder : undefined;
  }

  /** Where the templates of a page take the image of share cards from: those of one folder of content have the same. */
  getShareParameters(folder: string, pagePath: string, site: Site): Promise<readonly ImageParameter[]> {
    const key = join(folder, ...pagePath.split('/').slice(0, 2));
    const known = this.shareParameters.get(key) ?? runQuery(readShareParameters(pagePath, site), folder);
    this.shareParameters.set(key, known);
    return known;
  }

  /** The site of a file with its templates, and its absolute folder; `undefined` outside a Hugo site. */
  async getTemplates(file: string, { site }: CheckContext): Promise<SiteWithTemplates | undefined> {
    const folder = await this.getFolder(file);
    if (folder === undefined) return undefined;
    const { templates, shortcodes } = await this.siteIn(folder);
    const known = { ...site, shortcodes: usableNames(shortcodes) };
    return { folder, site: templates ? { ...known, templates } : known };
  }

  private async inHugoSite(folder: string, file: string, post: Post): Promise<CheckContext> {
    const known = await this.siteIn(folder);
    const path = pathIn(folder, file);
    const site = siteOfPage(known.loaded.sites, path);
    const now = Date.now();
    const { text } = post.source;
    const generator = this.chosen.generator ?? (contentPageOf(path, site) ? 'hugo' : undefined);
    return {
      scope: scopeOf(post, { generator, inSite: true, path }),
      site: asksOthers(text, site)
        ? await runQuery(readReferences(site, { path, text }, known.content, now), folder)
        : { ...site, content: known.posts.branches },
      pagePath: path,
      now,
      exists: (each, anyCase = false) => known.folders.has(join(folder, each), anyCase),
      shortcodes: known.shortcodes,
      posts: known.posts,
      programme: undefined,
      schema: undefined,
    };
  }

  private siteIn(folder: string): Promise<KnownSite> {
    const known = this.sites.get(folder) ?? this.readSite(folder);
    this.sites.set(folder, known);
    return known;
  }

  private async readSite(folder: string): Promise<KnownSite> {
    const loaded = await readSiteConfiguration(folder, this.chosen.hugoVersion);
    const site = loaded.sites[0] ?? defaultSite;
    const content = await runQuery(listContent(site), folder);
    const posts = await this.readPosts(folder, loaded, content);
    const listed = await runQuery(listTemplates(site), folder);
    const shortcodes = await runQuery(readShortcodes(site, listed), folder);
    const templates = await runQuery(readTemplates(site, listed), folder);
    return { loaded, content, folders: new FolderNames(), posts, shortcodes, templates };
  }

  /** The front matter of all pages; of the `_index` files first, on which the addresses of others depend. */
  private async readPosts(folder: string, { sites }: LoadedSite, content: readonly string[]): Promise<SitePosts> {
    const now = Date.now();
    const read = (path: string) => readText(join(folder, path)).catch(() => undefined);
    const branches: ContentFile[] = [];
    for (const path of content.filter(isBranchName))
      branches.push(readContentFile(path, (await read(path)) ?? '', siteOfPage(sites, path), now));
    const around = { content: { files: branches } };
    const posts: SitePost[] = [];
    for (const path of content) {
      const text = await read(path);
      if (text !== undefined) posts.push(readSitePost(path, text, { ...siteOfPage(sites, path), ...around }));
    }
    return indexPosts(posts, { ...(sites[0] ?? defaultSite), ...around });
  }
}

function pathIn(folder: string, file: string): string {
  return relative(folder, resolve(file)).replaceAll('\\', '/');
}
