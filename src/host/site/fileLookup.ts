import * as vscode from 'vscode';
import type { SiteFiles } from './siteFiles.js';
import { sitePathOf } from './sitePath.js';

/** Milliseconds during which events are collected: a checkout causes many at once. */
const pause = 100;

/** The maximum number of files; a post that refers to more is not sensible. */
const mostKnown = 5000;

/** Which files of a site exist. A file is looked up on the first request, and watched from then on. */
export class FileLookup implements vscode.Disposable {
  /** By path; `undefined` while it is being looked up. */
  private readonly known = new Map<string, boolean | undefined>();
  private readonly changed = new vscode.EventEmitter<void>();
  private watcher: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when `exists` may return another value for some file. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly files: SiteFiles) {}

  /** Whether a file exists at a path of the site; `undefined` until that is known. */
  exists(path: string): boolean | undefined {
    this.watcher ??= this.watch();
    if (!this.known.has(path) && this.known.size < mostKnown) {
      this.known.set(path, undefined);
      void this.look(path);
    }
    return this.known.get(path);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watcher?.dispose();
    this.changed.dispose();
  }

  private async look(path: string): Promise<void> {
    const isThere = await this.files.has(path);
    this.known.set(path, isThere);
    this.scheduleChange();
  }

  private watch(): vscode.Disposable {
    const { root } = this.files;
    const pattern = new vscode.RelativePattern(root, '**');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    const forget = (uri: vscode.Uri): void => {
      const path = sitePathOf(root, uri);
      if (path === undefined) return;
      // A folder may contain files that were looked up.
      const touched = [...this.known.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
      for (const each of touched) this.known.delete(each);
      if (touched.length > 0) this.scheduleChange();
    };
    return vscode.Disposable.from(watcher, watcher.onDidCreate(forget), watcher.onDidDelete(forget));
  }

  private scheduleChange(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed.fire();
    }, pause);
  }
}
