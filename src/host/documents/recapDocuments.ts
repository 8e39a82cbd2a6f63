import * as vscode from 'vscode';
import { parseRecap } from '../../core/recap/parseRecap.js';
import type { ReadingOptions, Recap } from '../../core/recap/model/recap.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import type { ReadingSettings } from './readingSettings.js';

/** Milliseconds without a keystroke before listeners are notified of a change. */
const pause = 120;

/** The maximum delay after a keystroke, in milliseconds, for users who type without pausing. */
const longestWait = 1000;

/**
 * Schemes of texts that are not documents of their own, such as the original side of a diff or the cells of a notebook.
 */
const foreignSchemes = [
  'comment',
  'git',
  'gitfs',
  'output',
  'vscode-local-history',
  'vscode-notebook-cell',
  'vscode-scm',
];

/** A recap, and what it was parsed from. */
interface ParsedVersion {
  readonly version: number;
  readonly options: ReadingOptions;
  readonly recap: Recap;
}

/** A change that listeners are not yet notified of. */
interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  /** When the first of the changes was made, in milliseconds. */
  readonly since: number;
}

/**
 * The Markdown documents that are open in tabs, with their recaps. `get` is always up to date and parses at most once
 * per version, and once more when settings or corrections change. Only the events wait for a pause in typing.
 */
export class RecapDocuments implements vscode.Disposable {
  private readonly parsed = new WeakMap<vscode.TextDocument, ParsedVersion>();
  private readonly waiting = new Map<vscode.TextDocument, Waiting>();
  private readonly edited = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  private readonly editedAny = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly reinterpreted = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private open: readonly vscode.TextDocument[] = [];

  /** Fires at every change of a document's text, for features that must respond to the keystroke itself. */
  readonly onDidEdit = this.edited.event;
  /** The same for any document, in a tab or not, for features that must not miss an edit, such as by _Replace in Files_. */
  readonly onDidEditAny = this.editedAny.event;
  /**
   * Fires when a document was opened, after a pause when its text has changed, and when it is read differently. Also
   * fires for documents that were open before, but later: parsing the first recap takes longer than the whole
   * activation.
   */
  readonly onDidChange = this.changed.event;
  /** Fires when the last tab of a document is closed, or its language is no longer Markdown. */
  readonly onDidClose = this.closed.event;
  /**
   * Fires when recaps are read differently although their texts are unchanged, for features that VS Code queries only
   * after a change.
   */
  readonly onDidReinterpret = this.reinterpreted.event;

  /** `pages`: a folder whose documents are not recaps, but what the extension shows of its own. */
  constructor(
    private readonly settings: ReadingSettings,
    private readonly pages: vscode.Uri,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.schedule(event.document, pause);
        this.editedAny.fire(event);
        if (this.open.includes(event.document)) this.edited.fire(event);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
      vscode.workspace.onDidCloseTextDocument(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
      settings.onDidChange((uri) => {
        const isTouched = (document: vscode.TextDocument): boolean =>
          !uri || document.uri.toString() === uri.toString();
        this.reinterpreted.fire();
        for (const document of this.open.filter(isTouched)) this.changed.fire(document);
      }),
    );
    this.open = openRecaps([], pages);
    for (const document of this.open) this.schedule(document, 0);
  }

  /** The open documents, in no particular order. */
  get all(): readonly vscode.TextDocument[] {
    return this.open;
  }

  /** The document that a tab shows in an editor or preview. If the preview may show several, `likely` is preferred. */
  inTab(tab: vscode.Tab, likely: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
    const uris = urisOf(tab);
    if (!isPreview(tab)) return this.open.find(({ uri }) => uris.includes(uri.toString()));
    const possible = this.open.filter((document) => isNamedIn(tab, document));
    return likely && possible.includes(likely) ? likely : possible[0];
  }

  /** The recap of the document's current text. */
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
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    const events = [this.edited, this.editedAny, this.changed, this.closed, this.reinterpreted];
    vscode.Disposable.from(this.listeners, ...events).dispose();
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!this.open.includes(document)) return;
    const before = this.waiting.get(document);
    clearTimeout(before?.timer);
    const fire = (): void => {
      this.waiting.delete(document);
      this.changed.fire(document);
    };
    const since = before?.since ?? Date.now();
    const left = Math.max(0, since + longestWait - Date.now());
    this.waiting.set(document, { timer: setTimeout(fire, Math.min(delay, left)), since });
  }

  private update(): void {
    const before = this.open;
    this.open = openRecaps(before, this.pages);
    for (const document of before) if (!this.open.includes(document)) this.forget(document);
    for (const document of this.open) if (!before.includes(document)) this.changed.fire(document);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document)?.timer);
    this.waiting.delete(document);
    this.closed.fire(document);
  }
}

/** Whether the extension supports a document. */
function isRecapDocument({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && !foreignSchemes.includes(uri.scheme);
}

/**
 * The documents of tabs, and those that only a preview still shows. The tab of a preview identifies its document only
 * by its label, so an open editor of that name takes precedence.
 */
function openRecaps(before: readonly vscode.TextDocument[], pages: vscode.Uri): readonly vscode.TextDocument[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = new Set(tabs.flatMap(urisOf));
  const isPage = ({ uri }: vscode.TextDocument): boolean => uri.toString().startsWith(`${pages.toString()}/`);
  const all = vscode.workspace.textDocuments.filter(
    (document) => isRecapDocument(document) && !document.isClosed && !isPage(document),
  );
  const open = all.filter(({ uri }) => shown.has(uri.toString()));
  for (const tab of tabs.filter(isPreview)) {
    if (open.some((document) => isNamedIn(tab, document))) continue;
    // For a document that VS Code has closed, the last known version remains. An open document of that name is better.
    const previewed = [...before, ...all].filter((document) => isNamedIn(tab, document));
    const document = previewed.find(({ isClosed }) => !isClosed) ?? previewed[0];
    if (document) open.push(document);
  }
  return open;
}

/** Whether a tab is a preview of Markdown, ours or VS Code's, and not an editor. */
function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && /(?:^|-)(?:recap|markdown)\.preview$/.test(input.viewType);
}

function isNamedIn({ label }: vscode.Tab, { uri }: vscode.TextDocument): boolean {
  return label.includes(fileNameOf(uri));
}

/** The URIs of a tab's documents. VS Code's own Markdown editor is a custom editor. */
function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified.toString()];
  return [];
}
