import * as vscode from 'vscode';
import { isContentName } from '../../core/site/content/contentIndex.js';
import { listContent } from '../../core/site/content/listContent.js';
import { indexPosts, readSitePost, type SitePost, type SitePosts } from '../../core/site/content/sitePosts.js';
import type { Site } from '../../core/site/site.js';
import { readHead } from './readHead.js';
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
    await this.read(paths);
  }

  private async update(uris: readonly vscode.Uri[]): Promise<void> {
    // A folder that was added or removed may contain any number of pages.
    if (uris.some(({ path }) => !isContentName(path))) return this.readAll();
    const { root } = this.files;
    const paths = uris.flatMap((uri) => sitePathOf(root, uri) ?? []);
    await this.read([...new Set(paths)].filter((path) => this.isContent(path)));
  }

  private isContent(path: string): boolean {
    return this.site.contentDirs.some(({ source }) => path.startsWith(`${source}/`));
  }

  private async read(paths: readonly string[]): Promise<void> {
    const given = new vscode.CancellationTokenSource();
    const reading = this.readInBatches(paths, [given.token, this.stop.token]);
    const timer = setTimeout(() => showReading(reading, given), progressDelay);
    await reading;
    clearTimeout(timer);
    given.dispose();
    if (this.stop.token.isCancellationRequested) return;
    // If the reading was cancelled, the index has the pages that were read.
    this.index = indexPosts([...this.known.values()]);
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
    else this.known.set(path, readSitePost(path, text, this.site));
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
