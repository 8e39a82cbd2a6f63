import * as vscode from 'vscode';
import type { PreviewImage } from '../../core/render/previewMessages.js';
import { imageCandidates } from '../../core/site/imageCandidates.js';
import type { Site } from '../../core/site/site.js';
import { modifiedTime, siteFile } from './sitePath.js';
import { watchImages } from './watchImages.js';

/** A page of a site, as the place from which its images are looked for. */
export interface SitePage {
  readonly root: vscode.Uri;
  readonly site: Site;
  readonly inSite: boolean;
  /** The document's path from `root`. */
  readonly pagePath: string;
}

/**
 * Finds the files of a page's images, and remembers them until files change. What was found before stays the answer
 * until it is looked up again, so that a page does not flicker.
 */
export class ImageLookup implements vscode.Disposable {
  private readonly results = new Map<string, { readonly image: PreviewImage; readonly epoch: number }>();
  private epoch = 0;
  private watched: { readonly key: string; readonly watcher: vscode.Disposable } | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Image files may have come, gone or changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly webview: vscode.Webview) {}

  /** The answers known so far, by `src`; without those that are remote or not looked up yet. */
  known(page: SitePage, sources: readonly string[]): Readonly<Record<string, PreviewImage>> {
    return Object.fromEntries(
      sources.flatMap((src) => {
        const result = this.results.get(keyOf(page, src));
        return result ? [[src, result.image]] : [];
      }),
    );
  }

  /** Looks up what is not known or may have changed; `true` where an answer is new. */
  async lookUp(page: SitePage, sources: readonly string[]): Promise<boolean> {
    this.watch(page);
    const epoch = this.epoch;
    const changes = await Promise.all(
      sources.filter(isLocal).map(async (src) => {
        const key = keyOf(page, src);
        const before = this.results.get(key);
        if (before?.epoch === epoch) return false;
        const image = await this.find(page, src);
        this.results.set(key, { image, epoch });
        return JSON.stringify(image) !== JSON.stringify(before?.image);
      }),
    );
    return changes.includes(true);
  }

  dispose(): void {
    this.watched?.watcher.dispose();
    this.changed.dispose();
  }

  private async find({ root, site, pagePath }: SitePage, src: string): Promise<PreviewImage> {
    const tried = imageCandidates(src, pagePath, site);
    for (const path of tried) {
      const uri = siteFile(root, path);
      const modified = uri && (await modifiedTime(uri));
      // The query makes the page load an image again after it changed.
      if (uri && modified !== undefined)
        return {
          uri: this.webview
            .asWebviewUri(uri)
            .with({ query: `v=${modified}` })
            .toString(),
        };
    }
    return { tried };
  }

  private watch(page: SitePage): void {
    const key = JSON.stringify([page.root.toString(), page.inSite, page.inSite ? page.site : page.pagePath]);
    if (key === this.watched?.key) return;
    this.watched?.watcher.dispose();
    const watcher = watchImages(page, () => {
      this.epoch++;
      this.changed.fire();
    });
    this.watched = { key, watcher };
  }
}

/** Images by URL, of any scheme or none, are never looked for among the files. */
function isLocal(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src.trim());
}

function keyOf({ root, site, pagePath }: SitePage, src: string): string {
  return JSON.stringify([root.toString(), site.staticDirs, site.assetDir, site.contentDir, pagePath, src]);
}
