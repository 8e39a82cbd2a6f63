import * as vscode from 'vscode';
import { parseRecap } from '../core/recap/parseRecap.js';
import type { Recap } from '../core/recap/recap.js';

/** Milliseconds without a keystroke after which the readers of a recap look at it again. */
const pause = 120;

/** Left sides of a diff, cells of a notebook and the like: texts that are no document of their own. */
const foreignSchemes = [
  'comment',
  'git',
  'gitfs',
  'output',
  'vscode-local-history',
  'vscode-notebook-cell',
  'vscode-scm',
];

/**
 * The Markdown documents that stand in a tab, each with its recap. `get` is always current and parses at most once a
 * version; only the events wait for a pause in typing.
 */
export class RecapDocuments implements vscode.Disposable {
  private readonly recaps = new WeakMap<vscode.TextDocument, { readonly version: number; readonly recap: Recap }>();
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly listeners: vscode.Disposable;
  private open: readonly vscode.TextDocument[] = [];

  /**
   * A document was opened, or its text has changed and there was a pause. Told of each that was open before us, too, but
   * not at once: a first recap takes longer to parse than all of activation.
   */
  readonly onDidChange = this.changed.event;
  /** The last tab of a document is gone, or it is no Markdown any more. */
  readonly onDidClose = this.closed.event;

  constructor() {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document, pause)),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
      vscode.workspace.onDidCloseTextDocument(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
    );
    this.open = openRecaps();
    for (const document of this.open) this.schedule(document, 0);
  }

  /** The documents that are open, in no order. */
  get all(): readonly vscode.TextDocument[] {
    return this.open;
  }

  /** The recap of the document's present text. */
  get(document: vscode.TextDocument): Recap {
    const known = this.recaps.get(document);
    if (known?.version === document.version) return known.recap;
    const recap = parseRecap(document.getText());
    this.recaps.set(document, { version: document.version, recap });
    return recap;
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.listeners, this.changed, this.closed).dispose();
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!this.open.includes(document)) return;
    clearTimeout(this.timers.get(document));
    const fire = (): void => {
      this.timers.delete(document);
      this.changed.fire(document);
    };
    this.timers.set(document, setTimeout(fire, delay));
  }

  private update(): void {
    const before = this.open;
    this.open = openRecaps();
    for (const document of before) if (!this.open.includes(document)) this.forget(document);
    for (const document of this.open) if (!before.includes(document)) this.changed.fire(document);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
    this.closed.fire(document);
  }
}

/** Whether the extension has anything to say about a document. */
function isRecapDocument({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && !foreignSchemes.includes(uri.scheme);
}

function openRecaps(): readonly vscode.TextDocument[] {
  const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)));
  return vscode.workspace.textDocuments.filter(
    (document) => isRecapDocument(document) && !document.isClosed && shown.has(document.uri.toString()),
  );
}

/** The documents of a tab, as strings; VS Code's own Markdown editor is a custom one. */
export function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified.toString()];
  return [];
}
