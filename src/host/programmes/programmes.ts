import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { latestFirst, withAttended, type StoredProgramme } from '../../core/programme/stored/storedProgramme.js';
import { debounce } from '../editor/debounce.js';
import { showError } from '../editor/notify.js';
import { ProgrammeFiles } from './programmeFiles.js';

/** Milliseconds in which changes of files are collected. */
const gathering = 100;

/** Another window may replace the same file at the same time. */
const attempts = 3;

/**
 * The programmes that were imported, in all windows. They are read on first use. A change is seen in
 * this window at once, then written, then seen in other windows: by a watcher where there is one, or when such a window
 * gets the focus.
 */
export class Programmes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly files: ProgrammeFiles;
  private readonly readAgain = debounce(() => void this.read());
  private listeners: vscode.Disposable | undefined;
  private kept: readonly KeptProgramme[] = [];
  private firstRead: Promise<void> | undefined;
  /** What is read and written, one after the other. */
  private queue: Promise<void> = Promise.resolve();
  /** How many changes are not written yet: until then, the files are older than what is known here. */
  private unwritten = 0;

  /** The id of the one that the Programme view shows, for commands that apply to it. */
  shown: string | undefined;

  /** Fires when a programme was added, refreshed or removed, when sessions were ticked, and when they are first read. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.files = new ProgrammeFiles(folder, log);
  }

  /** Those known by now, the latest conference first. Asking for them has them read. */
  get all(): readonly KeptProgramme[] {
    void this.readOnce();
    return this.kept;
  }

  /** All of them, once they are read. */
  async load(): Promise<readonly KeptProgramme[]> {
    await this.readOnce();
    return this.kept;
  }

  find(id: string): KeptProgramme | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** Keeps a programme, instead of the one with the same id if there is one. Settles when it is written. */
  keep(added: KeptProgramme): Promise<void> {
    return this.change(
      (all) => [...all.filter(({ id }) => id !== added.id), added],
      async () => {
        await this.files.write(added);
        await this.files.changeAttended(added.id, () => added.attended);
      },
    );
  }

  /** Keeps what was read again. `renamed`: the new id of each session that has another one, so that its tick stays. */
  renew({ id, programme, source }: StoredProgramme, renamed: ReadonlyMap<string, string>): Promise<void> {
    const rename = (attended: readonly string[]): readonly string[] =>
      attended.map((session) => renamed.get(session) ?? session);
    return this.change(
      (all) => all.map((each) => (each.id === id ? { id, programme, source, attended: rename(each.attended) } : each)),
      async () => {
        await this.files.write({ id, programme, source });
        if (renamed.size > 0) await this.files.changeAttended(id, rename);
      },
    );
  }

  remove(id: string): Promise<void> {
    return this.change(
      (all) => all.filter((each) => each.id !== id),
      () => this.files.remove(id),
    );
  }

  /** Ticks sessions, or takes their ticks away. */
  attend(id: string, sessions: readonly string[], isAttended: boolean): Promise<void> {
    return this.change(
      (all) =>
        all.map((each) =>
          each.id === id ? { ...each, attended: withAttended(each.attended, sessions, isAttended) } : each,
        ),
      () => this.files.changeAttended(id, (attended) => withAttended(attended, sessions, isAttended)),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.readAgain, this.changed, this.listeners ?? { dispose: () => undefined }).dispose();
  }

  private async change(
    inMemory: (all: readonly KeptProgramme[]) => readonly KeptProgramme[],
    inFiles: () => Promise<void>,
  ): Promise<void> {
    await this.readOnce();
    this.kept = latestFirst(inMemory(this.kept));
    this.unwritten++;
    this.changed.fire();
    await this.enqueue(() => this.write(inFiles));
    this.unwritten--;
    // Another window may have changed something meanwhile.
    this.readAgain.request(gathering);
  }

  private async write(inFiles: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await inFiles();
        return;
      } catch (error) {
        this.log.warn(String(error));
        if (attempt < attempts) continue;
        void showError(vscode.l10n.t('The programme could not be stored: {0}', String(error)));
        return;
      }
    }
  }

  private readOnce(): Promise<void> {
    return (this.firstRead ??= this.start());
  }

  private async start(): Promise<void> {
    const again = (): void => this.readAgain.request(gathering);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.folder, '*'));
    this.listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(again),
      watcher.onDidChange(again),
      watcher.onDidDelete(again),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && again()),
    );
    await this.read();
  }

  private read(): Promise<void> {
    return this.enqueue(async () => {
      const read = latestFirst(await this.files.readAll());
      if (this.unwritten > 0 || areSame(read, this.kept)) return;
      this.kept = read;
      this.changed.fire();
    });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    return (this.queue = this.queue.then(work));
  }
}

function areSame(some: readonly KeptProgramme[], others: readonly KeptProgramme[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]!;
      const hasSameTicks = one.attended === other.attended || String(one.attended) === String(other.attended);
      return one.programme === other.programme && one.source === other.source && hasSameTicks;
    })
  );
}
