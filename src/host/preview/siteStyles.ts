import * as vscode from 'vscode';
import { readStyles } from '../../core/site/styles/readStyles.js';
import { modifiedTime } from '../site/files/modifiedTime.js';
import { SiteFiles } from '../site/siteFiles.js';
import type { SiteAround } from '../site/sites.js';
import { watchTemplates } from '../site/watchSite.js';
import type { SiteStylesChoice } from './siteStylesChoice.js';

/** The maximum number of style sheets of a preview. */
const most = 20;

/** The style sheets that the layouts of a page reference. */
interface FoundStyles {
  readonly key: string;
  readonly paths: Promise<readonly string[]>;
  readonly watcher: vscode.Disposable;
}

/**
 * The site's own style sheets, for the preview as published: those in the setting, otherwise those that the layouts
 * reference, if the user wants them. Only files of the site are used, and only in trusted workspaces.
 */
export class SiteStyles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private watched: { readonly key: string; readonly watchers: vscode.Disposable } | undefined;
  private found: FoundStyles | undefined;
  private isDisposed = false;

  /** The setting or the choice has changed, or a style sheet or layout may have. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly choice: SiteStylesChoice) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.preview.styles')) this.changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
      choice.onDidChange(() => this.changed.fire()),
    );
  }

  /** The style sheets that exist, each with a query that changes with the file. Asks for the user's choice if needed. */
  async find(document: vscode.Uri, around: SiteAround): Promise<readonly vscode.Uri[]> {
    const paths = vscode.workspace.isTrusted ? await this.pathsFor(document, around) : [];
    // Nothing would end a watcher that is started from now on.
    if (this.isDisposed) return [];
    const files = new SiteFiles(around.root);
    const uris = paths.slice(0, most).flatMap((path) => (/\.css$/i.test(path) ? (files.uriOf(path) ?? []) : []));
    this.watch(uris);
    const found = uris.map(async (uri) => {
      const modified = await modifiedTime(uri);
      return modified === undefined ? [] : [uri.with({ query: `v=${modified}` })];
    });
    return (await Promise.all(found)).flat();
  }

  /** The site's configuration has changed. */
  forget(): void {
    this.found?.watcher.dispose();
    this.found = undefined;
  }

  dispose(): void {
    this.isDisposed = true;
    this.forget();
    this.watched?.watchers.dispose();
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private async pathsFor(document: vscode.Uri, around: SiteAround): Promise<readonly string[]> {
    const setting: unknown = vscode.workspace.getConfiguration('recap.preview', document).get('styles');
    const chosen = Array.isArray(setting) ? setting.filter((path): path is string => typeof path === 'string') : [];
    if (chosen.length > 0) return chosen;
    const referenced = this.choice.current === false ? [] : await this.referencedIn(around);
    if (referenced.length > 0 && !this.isDisposed) this.choice.ask(referenced);
    return this.choice.current === true ? referenced : [];
  }

  /** What the layouts reference, which is read again after one of them has changed. */
  private referencedIn({ root, pagePath, site, configured }: SiteAround): Promise<readonly string[]> {
    if (!configured) return Promise.resolve([]);
    const key = `${root.toString()} ${pagePath}`;
    if (this.found?.key !== key) {
      this.forget();
      const watcher = watchTemplates(root, site.layoutDirs, () => {
        this.forget();
        this.changed.fire();
      });
      this.found = { key, paths: configured.files.answer(readStyles(pagePath, site)), watcher };
    }
    return this.found.paths;
  }

  private watch(files: readonly vscode.Uri[]): void {
    const folders = [...new Set(files.map((uri) => vscode.Uri.joinPath(uri, '..').toString()))];
    const key = folders.join('\n');
    if (key === this.watched?.key) return;
    this.watched?.watchers.dispose();
    const watchers = folders.map((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.parse(folder), '*.css'),
      );
      const notify = (): void => this.changed.fire();
      return vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(notify),
        watcher.onDidChange(notify),
        watcher.onDidDelete(notify),
      );
    });
    this.watched = { key, watchers: vscode.Disposable.from(...watchers) };
  }
}
