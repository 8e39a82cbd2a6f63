import * as vscode from 'vscode';
import { isBranchName } from '../../core/site/content/contentIndex.js';
import type { RecapEntry } from '../../core/recaps/groupRecaps.js';
import type { Corrections } from '../documents/corrections.js';
import type { ReadingSettings } from '../documents/readingSettings.js';
import { debounce } from '../editor/debounce.js';
import { inLanes, Turns } from '../site/found/inTurn.js';
import { isPostFile, postFilesIn } from '../site/found/postFiles.js';
import { siteFoldersIn } from '../site/found/siteFolders.js';
import type { Sites } from '../site/sites.js';
import { watchMarkdown } from '../site/watchSite.js';
import { readingIn } from './folderReading.js';
import { readingOrder, readRecapFile, readTalks, type RecapFile, type RecapReading } from './recapFile.js';
import { recapSitesIn } from './recapSites.js';
import type { RememberedFiles } from './rememberedFiles.js';
import { stampFiles } from './stampFiles.js';

/** Milliseconds between two events while files are read, and after which other changes are collected. */
const pause = 250;
const longPause = 1000;

/** Milliseconds for which what was read is enough for somebody who types. */
const freshness = 3000;

/** Of the time that files are read, listeners take at most this part. */
const partOfListeners = 0.1;

/** What the index reads with. */
export interface IndexSources {
  readonly sites: Sites;
  readonly settings: ReadingSettings;
  readonly corrections: Corrections;
  /** What was read before; nothing if it is left out. */
  readonly remembered?: RememberedFiles;
}

/** How far reading is, in files. */
export interface ReadingProgress {
  readonly of: 'heads' | 'talks';
  readonly read: number;
  readonly total: number;
}

/**
 * The recaps of the workspace. Nothing is read until somebody asks; what was read holds as long as the file has the same time
 * and size. First come the heads of all files, then the talks of those that may be recaps.
 */
export class RecapIndex implements vscode.Disposable {
  private readonly files = new Map<string, RecapFile>();
  private readonly readings = new Map<string, (uri: vscode.Uri) => RecapReading>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly again = debounce(() => void this.read());
  private stop = new vscode.CancellationTokenSource();
  /** Cancelled when the index is disposed of. */
  private readonly lifetime = new vscode.CancellationTokenSource();
  private work: Promise<void> = Promise.resolve();
  private stamping: Promise<void> | undefined;
  private following: vscode.Disposable | undefined;
  /** When all was read for the last time, in milliseconds since 1970. */
  private readAt = 0;
  /** How many besides the view wait for what is read. */
  private readers = 0;
  /** When the next event is due while files are read. */
  private due = 0;
  private isWhole = false;
  private recalling: Promise<void> | undefined;

  /** How far reading is; `undefined` while nothing is read. */
  progress: ReadingProgress | undefined;
  /** The ids of the recaps whose talks are read first: those that the user sees. */
  wanted: () => readonly string[] = () => [];

  /** Whether the entries are from an earlier session, and not only those that were read so far. */
  hasRecalled = false;

  /** Fires when `entries` or `progress` is another, now and then while files are read. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly sources: IndexSources) {}

  /** The recaps that were found so far. The talks of some may not have been read yet. */
  get entries(): readonly RecapEntry[] {
    return [...this.files.values()].flatMap(({ entry, isLikely }) =>
      entry && (entry.body || isLikely) ? [entry] : [],
    );
  }

  uriOf(id: string): vscode.Uri | undefined {
    return this.files.get(id)?.uri;
  }

  /** Reads what is new, and from now on whatever changes, until `pause`. */
  follow(): void {
    if (this.following) return;
    const { sites, settings } = this.sources;
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.following = vscode.Disposable.from(
      ...folders.map(({ uri }) => watchMarkdown(uri, (uris) => this.reread(uri, uris))),
      sites.onDidChange(() => this.again.request(longPause)),
      settings.onDidChange(() => this.again.request(pause)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.pause();
        this.follow();
      }),
    );
    void this.read();
  }

  /** Stops following, and reading if nobody else needs it. What was read is kept. */
  pause(): void {
    this.following?.dispose();
    this.following = undefined;
    this.again.dispose();
    if (this.readers === 0) this.cancel();
  }

  /** Reads what has changed for somebody who needs it until the result is disposed of; then reading stops, unless others need it. */
  readFor(): { readonly done: Promise<void> } & vscode.Disposable {
    this.readers++;
    let isOver = false;
    const dispose = (): void => {
      if (isOver) return;
      isOver = true;
      this.readers--;
      if (this.readers === 0 && !this.following) this.cancel();
    };
    return { done: Date.now() - this.readAt < freshness ? this.work : this.read(), dispose };
  }

  /** Stops reading; `read` goes on where it stopped. */
  cancel(): void {
    this.stop.cancel();
    this.stop.dispose();
    this.stop = new vscode.CancellationTokenSource();
  }

  /** Reads all that has changed. Resolves when it is done or cancelled. Never rejects. */
  read(): Promise<void> {
    this.isWhole = false;
    this.work = this.work.then(() => (this.isWhole ? undefined : this.readAll(this.stop.token)));
    return this.work;
  }

  dispose(): void {
    this.pause();
    this.lifetime.cancel();
    vscode.Disposable.from(this.stop, this.lifetime, this.changed).dispose();
  }

  private async readAll(token: vscode.CancellationToken): Promise<void> {
    this.isWhole = true;
    const found: [vscode.Uri, RecapReading][] = [];
    await (this.recalling ??= this.recall());
    this.show({ of: 'heads', read: 0, total: 0 });
    for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
      const [uris, siteFolders] = await Promise.all([postFilesIn(folder, token), siteFoldersIn(folder)]);
      const around = await recapSitesIn([folder, ...siteFolders], uris, this.sources.sites);
      const reading = readingIn(folder, around, this.sources.corrections);
      this.readings.set(folder.toString(), reading);
      for (const uri of uris) found.push([uri, reading(uri)]);
    }
    if (!token.isCancellationRequested) {
      const there = new Set(found.map(([uri]) => uri.toString()));
      for (const id of [...this.files.keys()]) if (!there.has(id)) this.files.delete(id);
    }
    await this.readFiles(found, token, (until) => this.remember(until));
    if (!token.isCancellationRequested) this.readAt = Date.now();
  }

  private async readFiles(
    found: readonly (readonly [vscode.Uri, RecapReading])[],
    token: vscode.CancellationToken,
    remember: (token: vscode.CancellationToken) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.stamping;
    let read = 0;
    await inLanes(found, token, async ([uri, reading]) => {
      const id = uri.toString();
      const file = await readRecapFile(uri, this.files.get(id), reading);
      if (file) this.files.set(id, file);
      else this.files.delete(id);
      this.show({ of: 'heads', read: ++read, total: found.length });
    });
    await remember(token);
    await this.readTalks(new Map(found.map(([uri, reading]) => [uri.toString(), reading])), token);
    this.progress = undefined;
    this.changed.fire();
    // Nobody waits for it but the next reading, which goes on from there, also if this one was cancelled: for that somebody has
    // gone to a talk, whose document comes first.
    const { token: always } = this.lifetime;
    const start = token.isCancellationRequested ? new Promise((done) => setTimeout(done, longPause)) : undefined;
    this.stamping = Promise.resolve(start)
      .then(() => stampFiles(this.files, found, always))
      .then(() => remember(always));
  }

  private async recall(): Promise<void> {
    const files = (await this.sources.remembered?.load()) ?? [];
    for (const file of files) this.files.set(file.uri.toString(), file);
    this.hasRecalled = files.length > 0;
  }

  /** Of all files: one that changes later is found by its time, as it would take long to write all of them for it. */
  private async remember(token: vscode.CancellationToken): Promise<void> {
    if (!token.isCancellationRequested) await this.sources.remembered?.save([...this.files.values()]);
  }

  /**
   * Reads the talks of all recaps that have been looked at only: those that the user sees first, then those that may be none,
   * which are not listed until then, then the latest.
   */
  private async readTalks(readings: ReadonlyMap<string, RecapReading>, token: vscode.CancellationToken): Promise<void> {
    const left = new Map([...this.files].filter(([id, file]) => readings.has(id) && file.entry && !file.entry.body));
    const order = readingOrder([...left.values()]);
    const total = left.size;
    const turns = new Turns();
    let next = 0;
    let wanted: readonly string[] = this.wanted();
    this.show({ of: 'talks', read: 0, total });
    while (left.size > 0 && !token.isCancellationRequested) {
      const id = wanted.find((each) => left.has(each)) ?? order[next++]!;
      const file = left.get(id);
      if (!file || !left.delete(id)) continue;
      this.files.set(id, await readTalks(file, readings.get(id)!.options));
      this.show({ of: 'talks', read: total - left.size, total });
      if (await turns.pause()) wanted = this.wanted();
    }
  }

  private reread(folder: vscode.Uri, uris: readonly vscode.Uri[]): void {
    const reading = this.readings.get(folder.toString());
    // A folder that was added or removed can have any number of posts, and pages inherit from those of their sections.
    if (!reading || uris.some(({ path }) => isBranchName(path) || !/\.[^/]*$/.test(path))) {
      this.again.request(0);
      return;
    }
    const distinct = new Map(uris.filter((uri) => isPostFile(folder, uri)).map((uri) => [uri.toString(), uri]));
    if (distinct.size === 0) return;
    const found = Array.from(distinct.values(), (uri) => [uri, reading(uri)] as const);
    this.work = this.work.then(() => {
      for (const id of distinct.keys()) this.forgetStamp(id);
      return this.readFiles(found, this.stop.token);
    });
  }

  private forgetStamp(id: string): void {
    const file = this.files.get(id);
    if (file) this.files.set(id, { ...file, stamp: undefined });
  }

  private show(progress: ReadingProgress): void {
    const isFirst = this.progress?.of !== progress.of;
    this.progress = progress;
    const now = Date.now();
    if (!isFirst && now < this.due) return;
    this.changed.fire();
    const end = Date.now();
    this.due = end + Math.max(pause, (end - now) / partOfListeners);
  }
}
