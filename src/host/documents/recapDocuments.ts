import * as vscode from 'vscode';
import { parseRecap } from '../../core/recap/parseRecap.js';
import type { ReadingOptions, Recap } from '../../core/recap/model/recap.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import type { ReadingSettings } from './readingSettings.js';

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

/** A recap, and what it was read from. */
interface ParsedVersion {
  readonly version: number;
  readonly options: ReadingOptions;
  readonly recap: Recap;
}

/**
 * The Markdown documents that stand in a tab, each with its recap. `get` is always current and parses at most once a
 * version (and once more where settings or corrections change); only the events wait for a pause in typing.
 */
export class RecapDocuments implements vscode.Disposable {
  private readonly parsed = new WeakMap<vscode.TextDocument, ParsedVersion>();
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly readAnew = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private open: readonly vscode.TextDocument[] = [];

  /**
   * A document was opened, its text has changed and there was a pause, or it is read in another way. Told of each that was
   * open before us, too, but not at once: a first recap takes longer to parse than all of activation.
   */
  readonly onDidChange = this.changed.event;
  /** The last tab of a document is gone, or it is no Markdown any more. */
  readonly onDidClose = this.closed.event;
  /** Recaps are read in another way, though their texts are the same: for those whom VS Code asks after a change only. */
  readonly onDidReadAnew = this.readAnew.event;

  constructor(private readonly settings: ReadingSettings) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document, pause)),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
      vscode.workspace.onDidCloseTextDocument(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
      settings.onDidChange((uri) => {
        const isTouched = (document: vscode.TextDocument): boolean =>
          !uri || document.uri.toString() === uri.toString();
        this.readAnew.fire();
        for (const document of this.open.filter(isTouched)) this.changed.fire(document);
      }),
    );
    this.open = openRecaps([]);
    for (const document of this.open) this.schedule(document, 0);
  }

  /** The documents that are open, in no order. */
  get all(): readonly vscode.TextDocument[] {
    return this.open;
  }

  /** The document that a tab shows, as editor or as preview; of several that a preview may be of, rather this one. */
  inTab(tab: vscode.Tab, likely: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
    const uris = urisOf(tab);
    if (!isPreview(tab)) return this.open.find(({ uri }) => uris.includes(uri.toString()));
    const possible = this.open.filter((document) => isNamedIn(tab, document));
    return likely && possible.includes(likely) ? likely : possible[0];
  }

  /** The recap of the document's present text. */
  get(document: vscode.TextDocument): Recap {
    const { version, uri } = document;
    const options = this.settings.get(uri);
    const known = this.parsed.get(document);
    if (known?.version === version && known.options === options) return known.recap;
    const recap = parseRecap(document.getText(), options, known?.recap);
    this.parsed.set(document, { version, options, recap });
    return recap;
  }

  /** How the document is read. */
  optionsOf({ uri }: vscode.TextDocument): ReadingOptions {
    return this.settings.get(uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.listeners, this.changed, this.closed, this.readAnew).dispose();
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
    this.open = openRecaps(before);
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

/**
 * The documents of tabs, and those that only a preview shows any more. A preview's tab does not say whose it is but for its
 * label, so a name that an editor has, too, is left to that.
 */
function openRecaps(before: readonly vscode.TextDocument[]): readonly vscode.TextDocument[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = new Set(tabs.flatMap(urisOf));
  const all = vscode.workspace.textDocuments.filter((document) => isRecapDocument(document) && !document.isClosed);
  const open = all.filter(({ uri }) => shown.has(uri.toString()));
  for (const tab of tabs.filter(isPreview)) {
    if (open.some((document) => isNamedIn(tab, document))) continue;
    // What VS Code has closed meanwhile is known as it was; an open document of that name is better.
    const previewed = [...before, ...all].filter((document) => isNamedIn(tab, document));
    const document = previewed.find(({ isClosed }) => !isClosed) ?? previewed[0];
    if (document) open.push(document);
  }
  return open;
}

/** Whether a tab is a preview of Markdown that is no editor: ours, or VS Code's own. */
function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && /(?:^|-)(?:recap|markdown)\.preview$/.test(input.viewType);
}

function isNamedIn({ label }: vscode.Tab, { uri }: vscode.TextDocument): boolean {
  return label.includes(fileNameOf(uri));
}

/** The documents of a tab, as strings; VS Code's own Markdown editor is a custom one. */
function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified.toString()];
  return [];
}
