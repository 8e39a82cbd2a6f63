import * as vscode from 'vscode';
import { isBranchName, isContentName, isRefusedName, type ContentFile } from '../../core/site/content/contentIndex.js';
import { listContent } from '../../core/site/content/listContent.js';
import { readContentFile } from '../../core/site/content/read/readContentFile.js';
import { indexPosts, readSitePost, type SitePost, type SitePosts } from '../../core/site/content/sitePosts.js';
import type { Site } from '../../core/site/site.js';
import { readHead } from './files/readHead.js';
import { SiteFiles } from './siteFiles.js';
import { sitePathOf } from './sitePath.js';
import { watchContent } from './watchSite.js';

/** How many files are read at the same time. */
const batchSize = 32;

/** Milliseconds of reading after which a notification with a Cancel button appears. */
const progressDelay = 4000;

/**
 * Title, tags and dates of the pages of one site. They are read in the background, and each again after it has changed.
 */
export class PostsOfSite implements vscode.Disposable {
  /** `undefined` until all were read. */
  index: SitePosts | undefined;
  /** The paths of content files that Hugo may refuse. */
  refused: readonly string[] = [];
  /** The site with its sections. */
  private around: Site;
  /** False if the last reading of all pages was cancelled. */
  private isWhole = false;
  private readonly known = new Map<string, SitePost>();
  private readonly files: SiteFiles;
  private readonly watcher: vscode.Disposable;
  private readonly stop = new vscode.CancellationTokenSource();
  /** Readings run one after the other. */
  private work: Promise<void>;

  constructor(
    root: vscode.Uri,
    private readonly site: Site,
    private readonly changed: () => void,
  ) {
    this.around = site;
    this.files = new SiteFiles(root);
    const folders = site.contentDirs.map(({ source }) => source);
    this.watcher = watchContent(root, folders, (uris) => {
      this.work = this.work.then(() => this.update(uris));
    });
    this.work = this.readAll();
  }

  dispose(): void {
    this.stop.cancel();
    this.stop.dispose();
    this.watcher.dispose();
  }

  private async readAll(): Promise<void> {
    const paths = await this.files.answer(listContent(this.site));
    const there = new Set(paths);
    for (const path of [...this.known.keys()]) if (!there.has(path)) this.known.delete(path);
    await this.readBranches(paths);
    await this.read(paths, true);
  }

  /** The addresses of other pages depend on the `_index` files. */
  private async readBranches(paths: readonly string[]): Promise<void> {
    const files: ContentFile[] = [];
    for (const path of paths.filter(isBranchName)) {
      if (this.stop.token.isCancellationRequested) return;
      const uri = this.files.uriOf(path);
      files.push(readContentFile(path, (uri && (await readHead(uri))) ?? '', this.site, Date.now()));
    }
    this.around = { ...this.site, content: { files } };
  }

  private async update(uris: readonly vscode.Uri[]): Promise<void> {
    // A folder that was added or removed may contain any number of pages, and addresses depend on a section's own page.
    if (uris.some(({ path }) => !isContentName(path) || isBranchName(path))) return this.readAll();
    const { root } = this.files;
    const paths = uris.flatMap((uri) => sitePathOf(root, uri) ?? []);
    await this.read([...new Set(paths)].filter((path) => this.isContent(path)));
  }

  private isContent(path: string): boolean {
    return this.site.contentDirs.some(({ source }) => path.startsWith(`${source}/`));
  }

  private async read(paths: readonly string[], areAll = false): Promise<void> {
    const given = new vscode.CancellationTokenSource();
    const reading = this.readInBatches(paths, [given.token, this.stop.token]);
    const timer = setTimeout(() => showReading(reading, given), progressDelay);
    await reading;
    clearTimeout(timer);
    if (areAll) this.isWhole = !given.token.isCancellationRequested;
    given.dispose();
    if (this.stop.token.isCancellationRequested) return;
    // If the reading was cancelled, the index has the pages that were read.
    this.refused = [...this.known.keys()].filter(isRefusedName);
    this.index = indexPosts([...this.known.values()], this.around, this.isWhole);
    this.changed();
  }

  private async readInBatches(paths: readonly string[], tokens: readonly vscode.CancellationToken[]): Promise<void> {
    for (let start = 0; start < paths.length; start += batchSize) {
      if (tokens.some(({ isCancellationRequested }) => isCancellationRequested)) return;
      await Promise.all(paths.slice(start, start + batchSize).map((path) => this.readOne(path)));
    }
  }

  private async readOne(path: string): Promise<void> {
    const uri = this.files.uriOf(path);
    const text = uri && (await readHead(uri));
    if (text === undefined) this.known.delete(path);
    else this.known.set(path, readSitePost(path, text, this.around));
  }
}

function showReading(reading: Promise<void>, given: vscode.CancellationTokenSource): void {
  const title = vscode.l10n.t('Reading the posts of the site…');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  void vscode.window.withProgress(options, (_, token) => {
    token.onCancellationRequested(() => given.cancel());
    return reading;
  });
}
