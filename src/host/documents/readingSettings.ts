import * as vscode from 'vscode';
import { readOutlineSettings } from '../../core/recap/model/readingOptions.js';
import type { ReadingOptions } from '../../core/recap/model/recap.js';
import type { Corrections } from './corrections.js';

/** How each document is read: its settings and the author's corrections. */
export class ReadingSettings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly listeners: vscode.Disposable;
  private readonly known = new Map<string, ReadingOptions>();

  /** Fires with the document that is read differently now, or with `undefined` if any document may be. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly corrections: Corrections) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.outline')) this.forget(undefined);
      }),
      // Adding or removing a folder adds or removes its settings.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget(undefined)),
      corrections.onDidChange((uri) => this.forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.known.delete(uri.toString())),
    );
  }

  /** Returns the same object until the settings or the corrections change. */
  get(uri: vscode.Uri): ReadingOptions {
    const key = uri.toString();
    const known = this.known.get(key);
    const corrections = this.corrections.get(uri);
    if (known?.corrections === corrections) return known;
    const settings = vscode.workspace.getConfiguration('recap.outline', uri);
    const options = {
      ...readOutlineSettings(settings.get('dayWords'), settings.get('talkLevel')),
      corrections,
    };
    this.known.set(key, options);
    return options;
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private forget(uri: vscode.Uri | undefined): void {
    if (uri) this.known.delete(uri.toString());
    else this.known.clear();
    this.changed.fire(uri);
  }
}
