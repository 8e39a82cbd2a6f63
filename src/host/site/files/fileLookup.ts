import * as vscode from 'vscode';
import type { SiteFiles } from '../siteFiles.js';
import { sitePathOf } from '../sitePath.js';

/** Milliseconds during which events are collected: a checkout causes many at once. */
const pause = 100;

/** The maximum number of files; a post that refers to more is not sensible. */
const mostKnown = 5000;

/** Milliseconds after which a file that nothing requests can make room for another. */
const idleTime = 60_000;

/** Which files of a site exist. A file is looked up on the first request, and watched from then on. */
export class FileLookup implements vscode.Disposable {
  /** By key (`keyOf`); `undefined` while it is being looked up. */
  private readonly known = new Map<string, boolean | undefined>();
  /** When each was last requested; the one requested last is the last one. */
  private readonly asked = new Map<string, number>();
  private disposed = false;
  private readonly changed = new vscode.EventEmitter<void>();
  private watcher: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when `exists` may return another value for some file. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly files: SiteFiles) {}

  /** Whether a file exists at a path of the site, with `anyCase` in whatever capitals; `undefined` until that is known. */
  exists(path: string, anyCase = false): boolean | undefined {
    if (this.disposed) return undefined;
    this.watcher ??= this.watch();
    const key = keyOf(path, anyCase);
    if (!this.known.has(key)) {
      if (this.known.size >= mostKnown && !this.makeRoom()) return undefined;
      this.known.set(key, undefined);
      void this.look(path, anyCase);
    }
    this.asked.delete(key);
    this.asked.set(key, Date.now());
    return this.known.get(key);
  }

  /** Forgets the file that was requested least recently. One that is still in use stays: it would be looked up forever. */
  private makeRoom(): boolean {
    const [oldest] = this.asked;
    if (!oldest || Date.now() - oldest[1] < idleTime) return false;
    this.forget(oldest[0]);
    return true;
  }

  private forget(key: string): void {
    this.known.delete(key);
    this.asked.delete(key);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.watcher?.dispose();
    this.changed.dispose();
  }

  private async look(path: string, anyCase: boolean): Promise<void> {
    const key = keyOf(path, anyCase);
    const asWritten = await this.files.has(path);
    const isThere = anyCase && asWritten === false ? await this.files.hasInCapitals(path) : asWritten;
    // It was forgotten meanwhile.
    if (this.disposed || !this.known.has(key)) return;
    this.known.set(key, isThere);
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
      const touched = [...this.known.keys()].filter((key) => concerns(key, path));
      for (const each of touched) this.forget(each);
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

/** Names cannot contain the character at its end. */
const inAnyCase = '\0';

function keyOf(path: string, anyCase: boolean): string {
  return anyCase ? path + inAnyCase : path;
}

/** Whether a file or folder that was changed is the one looked up, or around it. */
function concerns(key: string, changed: string): boolean {
  if (!key.endsWith(inAnyCase)) return key === changed || key.startsWith(`${changed}/`);
  const [path, other] = [key.slice(0, -1).toLowerCase(), changed.toLowerCase()];
  return path === other || path.startsWith(`${other}/`);
}
