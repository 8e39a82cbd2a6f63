import * as vscode from 'vscode';
import { formatMessage } from '../../core/problem.js';
import type { SiteProblem } from '../../core/site/configuration/parseConfiguration.js';
import { readSiteFiles, type LoadedSite } from '../../core/site/configuration/readSiteFiles.js';
import { siteOfPage } from '../../core/site/content/contentPage.js';
import { listContent } from '../../core/site/content/listContent.js';
import { readPublished } from '../../core/site/content/readPublished.js';
import { asksOthers, readReferences, referencesIn, type PageText } from '../../core/site/content/readReferences.js';
import { readShortcodes } from '../../core/shortcodes/readShortcodes.js';
import { defaultSite, type Site } from '../../core/site/site.js';
import type { SiteShortcode } from '../../core/shortcodes/siteShortcode.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { FileLookup } from './fileLookup.js';
import type { SiteFiles } from './siteFiles.js';
import { pagePathOf } from './sitePath.js';
import { watchConfiguration, watchContent, watchLayouts } from './watchSite.js';

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
  private templates: Promise<readonly SiteShortcode[]> | undefined;
  private layoutWatcher: vscode.Disposable | undefined;
  private readonly lookup: FileLookup;
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
      this.templates = undefined;
      this.forgetContent();
      this.changed.fire();
    });
    this.lookup = new FileLookup(files);
    this.lookup.onDidChange(() => this.changed.fire());
  }

  /** The shortcodes of the site and its themes. Never rejects. */
  shortcodes(): Promise<readonly SiteShortcode[]> {
    return (this.templates ??= this.readTemplates());
  }

  /** Whether a file of the site exists; `undefined` until that is known, when `onDidChange` fires. */
  exists(path: string): boolean | undefined {
    return this.lookup.exists(path);
  }

  /** The paths of all content. Never rejects. */
  async contentPaths(): Promise<readonly string[]> {
    const { sites } = await (this.reading ??= this.read());
    return this.content ?? (await this.files.answer(listContent(sites[0] ?? defaultSite)));
  }

  /** The site with everything that publishing a page depends on. Never rejects. */
  async publishing(site: Site, page: PageText): Promise<Site> {
    return this.files.answer(readPublished(site, page, await this.contentPaths(), Date.now()));
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
    const key = JSON.stringify([path, referencesIn(text), head]);
    if (this.last?.key === key && this.last.reading === reading) return this.last.site;
    if (!this.content) {
      if (!this.search) void this.lookForContent(site);
      return site;
    }
    const page = { path, text };
    const seen = await this.files.answer(readReferences(site, page, this.content, Date.now()));
    this.last = { key, reading, site: seen };
    return seen;
  }

  dispose(): void {
    this.search = undefined;
    vscode.Disposable.from(this.watcher, this.lookup).dispose();
    this.contentWatcher?.dispose();
    this.layoutWatcher?.dispose();
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

  private async readTemplates(): Promise<readonly SiteShortcode[]> {
    const { sites } = await (this.reading ??= this.read());
    const site = sites[0] ?? defaultSite;
    this.layoutWatcher?.dispose();
    this.layoutWatcher = watchLayouts(this.files.root, site.layoutDirs, () => {
      this.templates = undefined;
      this.changed.fire();
    });
    return this.files.answer(readShortcodes(site));
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
    this.last = undefined;
  }
}

/** One-based line and column, as in compiler output. */
function toLine({ path, position, message }: SiteProblem): string {
  const place = position ? `:${position.line + 1}:${position.character + 1}` : '';
  return `${path}${place}: ${formatMessage(message)}`;
}
