import * as vscode from 'vscode';
import { formatMessage } from '../../core/problem.js';
import type { SiteProblem } from '../../core/site/configuration/parseConfiguration.js';
import { readSiteFiles, type LoadedSite } from '../../core/site/configuration/readSiteFiles.js';
import { siteOfPage } from '../../core/site/content/contentPage.js';
import { linkedPaths } from '../../core/site/content/published/linkedPaths.js';
import { listContent } from '../../core/site/content/listContent.js';
import { mayHook } from '../../core/site/content/read/readHooks.js';
import { readPublished } from '../../core/site/content/read/readPublished.js';
import {
  asksOthers,
  readReferences,
  referencesIn,
  type PageText,
} from '../../core/site/content/read/readReferences.js';
import { callsAny } from '../../core/shortcodes/callsAny.js';
import { readShortcodes } from '../../core/shortcodes/readShortcodes.js';
import { defaultSite, type Site } from '../../core/site/site.js';
import type { ResourceRequest, SiteTemplates } from '../../core/site/siteTemplates.js';
import { renderWithResources, type Requesting } from '../../core/site/templates/renderWithResources.js';
import { isRenderHook } from '../../core/site/templates/templateFiles.js';
import type { SiteShortcode } from '../../core/shortcodes/siteShortcode.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { FileLookup } from './files/fileLookup.js';
import type { SiteFiles } from './siteFiles.js';
import { pagePathOf } from './sitePath.js';
import { SiteTemplateFiles } from './siteTemplateFiles.js';
import { watchConfiguration, watchContent } from './watchSite.js';

/** A Hugo site. It is read on first use, and again after its files have changed. */
export class ConfiguredSite implements vscode.Disposable {
  private reading: Promise<LoadedSite> | undefined;
  /** The paths of all content; `undefined` until a page needs them and they were found. */
  private content: readonly string[] | undefined;
  /** Identifies the current search for content. Results of earlier ones are dropped. */
  private search: object | undefined;
  private contentWatcher: vscode.Disposable | undefined;
  /** The last result of `seenFrom`. Most keystrokes do not affect it. */
  private last: { readonly key: string; readonly reading: LoadedSite; readonly site: Site } | undefined;
  /** Counts the changes of files that `seenFrom` depends on. */
  private changes = 0;
  private ownShortcodes: Promise<readonly SiteShortcode[]> | undefined;
  private readonly templates: SiteTemplateFiles;
  private readonly lookup: FileLookup;
  private disposed = false;
  private loggedProblems = '';
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watcher: vscode.Disposable;

  /** The site's configuration has changed, or content that a page depends on. */
  readonly onDidChange = this.changed.event;

  constructor(
    readonly files: SiteFiles,
    private readonly version: string | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.watcher = watchConfiguration(files.root, () => {
      this.reading = undefined;
      this.ownShortcodes = undefined;
      this.templates.forget();
      this.forgetContent();
      // The content may be in other folders now.
      this.contentWatcher?.dispose();
      this.contentWatcher = undefined;
      this.changed.fire();
    });
    this.templates = new SiteTemplateFiles(files, () => this.firstSite());
    this.templates.onDidChange(() => {
      this.ownShortcodes = undefined;
      this.forgetLast();
      this.changed.fire();
    });
    this.lookup = new FileLookup(files);
    this.lookup.onDidChange(() => this.changed.fire());
  }

  /** The shortcodes of the site and its themes. Never rejects. */
  shortcodes(): Promise<readonly SiteShortcode[]> {
    return (this.ownShortcodes ??= this.readShortcodes());
  }

  /** The site with its templates, if a page with this text uses any. Never rejects. */
  async withTemplates(site: Site, text: string): Promise<Site> {
    const listed = await this.templates.list();
    const isUsed = listed.some(({ path }) => isRenderHook(path)) || callsAny(text, await this.shortcodes());
    const templates = isUsed ? await this.templates.read() : undefined;
    return templates ? { ...site, templates } : site;
  }

  /** All templates of the site; `undefined` if there are none. Never rejects. */
  readTemplates(): Promise<SiteTemplates | undefined> {
    return this.templates.read();
  }

  /** Looks up what templates ask for. Returns whether anything was new. Never rejects. */
  provideResources(requests: readonly ResourceRequest[]): Promise<boolean> {
    return this.templates.provide(requests);
  }

  /**
   * Renders a page with everything that publishing it depends on, again with what its templates ask for. Never rejects if
   * `render` never throws.
   */
  async publish<Result extends Requesting>(
    site: Site,
    page: PageText,
    render: (site: Site) => Result,
  ): Promise<Result> {
    const published = await this.files.answer(readPublished(site, page, await this.contentPaths(), Date.now()));
    return this.files.answer(renderWithResources(published, render));
  }

  /**
   * Whether a file of the site exists, with `anyCase` in whatever capitals; `undefined` until that is known, when
   * `onDidChange` fires.
   */
  exists(path: string, anyCase = false): boolean | undefined {
    return this.lookup.exists(path, anyCase);
  }

  /** The paths of all content. Never rejects. */
  async contentPaths(): Promise<readonly string[]> {
    return this.content ?? (await this.files.answer(listContent(await this.firstSite())));
  }

  /**
   * The site from the perspective of one of its documents. Never rejects, and does not wait for the search for content.
   */
  async seenFrom(uri: vscode.Uri): Promise<Site> {
    const reading = await (this.reading ??= this.read());
    const path = pagePathOf(this.files.root, uri);
    const site = siteOfPage(reading.sites, path);
    const text = openDocumentOf(uri)?.getText() ?? '';
    if (!asksOthers(text, site)) return site;
    const head = /^(?:---|\+\+\+|\{)[^]{0,4000}/.exec(text)?.[0] ?? '';
    const key = JSON.stringify([path, referencesIn(text), mayHook(site) ? linkedPaths(text) : [], head]);
    if (this.last?.key === key && this.last.reading === reading) return this.last.site;
    const { content, changes } = this;
    if (!content) {
      if (!this.search && !this.disposed) void this.lookForContent(site);
      return site;
    }
    const page = { path, text };
    const seen = await this.files.answer(readReferences(site, page, content, Date.now()));
    // What was read while files changed is not kept.
    if (this.changes === changes) this.last = { key, reading, site: seen };
    return seen;
  }

  dispose(): void {
    this.disposed = true;
    this.search = undefined;
    vscode.Disposable.from(this.watcher, this.lookup, this.templates).dispose();
    this.contentWatcher?.dispose();
    this.changed.dispose();
  }

  private async read(): Promise<LoadedSite> {
    const reading = await this.files.answer(readSiteFiles(this.files.levels, this.version));
    const problems = reading.problems.map(toLine).join('\n');
    if (problems !== '' && problems !== this.loggedProblems)
      this.log.warn(`The configuration of the site in ${this.files.root.toString(true)}:\n${problems}`);
    this.loggedProblems = problems;
    return reading;
  }

  /** In the first of its languages. */
  private async firstSite(): Promise<Site> {
    const { sites } = await (this.reading ??= this.read());
    return sites[0] ?? defaultSite;
  }

  private async readShortcodes(): Promise<readonly SiteShortcode[]> {
    const listed = await this.templates.list();
    return this.files.answer(readShortcodes(await this.firstSite(), listed));
  }

  private async lookForContent(site: Site): Promise<void> {
    const search = (this.search = {});
    this.contentWatcher ??= watchContent(
      this.files.root,
      site.contentDirs.map(({ source }) => source),
      () => {
        this.forgetContent();
        this.changed.fire();
      },
    );
    const found = await this.files.answer(listContent(site));
    if (this.search !== search) return;
    this.content = found;
    this.changed.fire();
  }

  private forgetContent(): void {
    this.search = undefined;
    this.content = undefined;
    this.forgetLast();
  }

  private forgetLast(): void {
    this.last = undefined;
    this.changes++;
  }
}

/** One-based line and column, as in compiler output. */
function toLine({ path, position, message }: SiteProblem): string {
  const place = position ? `:${position.line + 1}:${position.character + 1}` : '';
  return `${path}${place}: ${formatMessage(message)}`;
}
