import * as vscode from 'vscode';
import type { PreviewImage } from '../../../core/preview/previewMessages.js';
import { imageCandidates } from '../../../core/site/images/imageCandidates.js';
import { SiteFiles } from '../../site/siteFiles.js';
import type { SitePage } from '../../site/sites.js';
import { modifiedTime } from '../../site/files/modifiedTime.js';
import { watchImages } from './watchImages.js';

/** An image file and when it was last modified, or the paths where it was looked for. */
export type FoundImage =
  { readonly uri: vscode.Uri; readonly modified: number } | { readonly tried: readonly string[] };

/** Finds the files of a page's images, and watches them. */
export class ImageLookup implements vscode.Disposable {
  private watched: { readonly key: string; readonly watcher: vscode.Disposable } | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Image files of the page may have been added, removed or changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly webview: vscode.Webview) {}

  /** Finds the file of each `src`. The results are by `src`. Never rejects. */
  async find(page: SitePage, sources: readonly string[]): Promise<Readonly<Record<string, PreviewImage>>> {
    // Watching starts first, so that no change is missed.
    this.watch(page);
    const found = sources.map(async (src) => [src, await this.findOne(page, src)] as const);
    return Object.fromEntries(await Promise.all(found));
  }

  dispose(): void {
    this.watched?.watcher.dispose();
    this.changed.dispose();
  }

  private async findOne(page: SitePage, src: string): Promise<PreviewImage> {
    const found = await findImage(page, src);
    if ('tried' in found) return found;
    // The query makes the page reload an image that has changed.
    const uri = this.webview.asWebviewUri(found.uri).with({ query: `v=${found.modified}` });
    return { uri: uri.toString() };
  }

  private watch(page: SitePage): void {
    const { contentDirs, staticDirs, assetDirs } = page.site;
    const place = page.inSite ? [contentDirs, staticDirs, assetDirs] : page.pagePath;
    const key = JSON.stringify([page.root.toString(), page.inSite, place]);
    if (key === this.watched?.key) return;
    this.watched?.watcher.dispose();
    this.watched = { key, watcher: watchImages(page, () => this.changed.fire()) };
  }
}

/** Finds the file of an image's `src` by Hugo's rules, in the workspace folder alone. Never rejects. */
export async function findImage({ root, site, pagePath }: SitePage, src: string): Promise<FoundImage> {
  const tried = imageCandidates(src, pagePath, site);
  const files = new SiteFiles(root);
  for (const path of tried) {
    const uri = files.uriOf(path);
    const modified = uri && (await modifiedTime(uri));
    if (uri && modified !== undefined && (await files.contains(uri))) return { uri, modified };
  }
  return { tried };
}
