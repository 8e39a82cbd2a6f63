import * as vscode from 'vscode';
import { SiteFiles } from '../site/siteFiles.js';
import { modifiedTime } from '../site/modifiedTime.js';

/** The maximum number of style sheets of a preview. */
const most = 20;

/**
 * The site's own style sheets, for the preview as published. Only files of the site are used, and only in trusted
 * workspaces.
 */
export class SiteStyles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private watched: { readonly key: string; readonly watchers: vscode.Disposable } | undefined;

  /** The setting has changed, or a style sheet may have. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.preview.styles')) this.changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
    );
  }

  /** The style sheets that exist, each with a query that changes with the file. */
  async find(document: vscode.Uri, root: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const files = vscode.workspace.isTrusted ? stylesOf(document, root) : [];
    this.watch(files);
    const found = files.map(async (uri) => {
      const modified = await modifiedTime(uri);
      return modified === undefined ? [] : [uri.with({ query: `v=${modified}` })];
    });
    return (await Promise.all(found)).flat();
  }

  dispose(): void {
    this.watched?.watchers.dispose();
    vscode.Disposable.from(this.listeners, this.changed).dispose();
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

/** The files in the setting. Paths outside the site's folder and its workspace folder are ignored. */
function stylesOf(document: vscode.Uri, root: vscode.Uri): readonly vscode.Uri[] {
  const setting: unknown = vscode.workspace.getConfiguration('recap.preview', document).get('styles');
  const paths = Array.isArray(setting) ? setting.filter((path): path is string => typeof path === 'string') : [];
  const files = new SiteFiles(root);
  return paths.slice(0, most).flatMap((path) => (/\.css$/i.test(path) ? (files.uriOf(path) ?? []) : []));
}
