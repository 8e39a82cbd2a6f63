import * as vscode from 'vscode';
import { readCorrections, withCorrection } from '../../core/recap/model/corrections.js';
import type { Correction } from '../../core/recap/model/recap.js';

const key = 'recap.corrections';

const none: readonly Correction[] = [];

/** How many documents keep their corrections: those corrected most recently. */
const most = 200;

/**
 * The author's corrections of headings, by document. They are stored in the workspace's memory, not in the text, and
 * follow a file that is renamed or moved. Those of an unsaved document are kept while it is open.
 */
export class Corrections implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners: vscode.Disposable;
  /** The most recently corrected document is the last one. */
  private readonly byUri: Map<string, readonly Correction[]>;

  /** Fires with the document whose corrections have changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.byUri = read(memory.get(key));
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.move(oldUri.toString(), newUri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === 'untitled' && this.byUri.has(uri.toString())) this.set(uri, []);
      }),
    );
  }

  get(uri: vscode.Uri): readonly Correction[] {
    return this.byUri.get(uri.toString()) ?? none;
  }

  /** Adds one, which takes the place of an earlier one of the same part. */
  add(uri: vscode.Uri, correction: Correction): void {
    this.set(uri, withCorrection(this.get(uri), correction));
  }

  /** Replaces the document's corrections. */
  set(uri: vscode.Uri, corrections: readonly Correction[]): void {
    this.follow(uri, corrections);
    this.changed.fire(uri);
  }

  /** Replaces them by the same ones for the text as it is after an edit, which has an event of its own. */
  follow(uri: vscode.Uri, corrections: readonly Correction[]): void {
    this.byUri.delete(uri.toString());
    if (corrections.length > 0) this.byUri.set(uri.toString(), corrections);
    this.save();
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  /** Moves the corrections of a file, or of all files in a folder. */
  private move(from: string, to: string): void {
    for (const [uri, corrections] of [...this.byUri]) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      this.set(vscode.Uri.parse(uri), []);
      this.set(vscode.Uri.parse(to + uri.slice(from.length)), corrections);
    }
  }

  private save(): void {
    const saved = [...this.byUri].filter(([uri]) => !uri.startsWith('untitled:')).slice(-most);
    void this.memory.update(key, saved);
  }
}

/** The stored corrections, as far as they are valid. */
function read(stored: unknown): Map<string, readonly Correction[]> {
  const entries = Array.isArray(stored) ? (stored as readonly unknown[]) : [];
  return new Map(
    entries.flatMap((entry) => {
      const [uri, corrections] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      return typeof uri === 'string' ? [[uri, readCorrections(corrections)]] : [];
    }),
  );
}
