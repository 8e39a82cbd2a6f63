import * as vscode from 'vscode';
import { outlineOfLeft } from '../../core/recap/queries/outline.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Targets } from '../documents/targets.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import type { Debounced } from '../editor/debounce.js';
import { showDocument } from '../editor/showDocument.js';
import { cursorRest, followCursor } from './followCursor.js';
import { OutlineContexts } from './outlineContexts.js';
import { outlineDrag } from './outlineDrag.js';
import { showHeader } from './outlineHeader.js';
import { OutlineProvider } from './outlineProvider.js';
import { shownOutlineOf, type OutlineState } from './outlineState.js';

const unfinishedKey = 'recap.showsUnfinished';

/** What the outline works with. */
export interface OutlineSources {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly outlines: Outlines;
  readonly targets: Targets;
  /** Remembers whether only unfinished talks are shown. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the tree of days and talks with its commands. */
export function registerOutlineView(sources: OutlineSources): vscode.Disposable {
  const outline = new OutlineView(sources);
  return vscode.Disposable.from(
    outline,
    registerShowNode(sources.outlines),
    vscode.commands.registerCommand('recap.pinOutline', () => outline.pin(outline.document)),
    vscode.commands.registerCommand('recap.unpinOutline', () => outline.pin(undefined)),
    vscode.commands.registerCommand('recap.showUnfinished', () => outline.filter(true)),
    vscode.commands.registerCommand('recap.showAllTalks', () => outline.filter(false)),
  );
}

/** The tree. It shows the active recap or the pinned one, and follows the cursor. */
class OutlineView implements vscode.Disposable {
  private readonly provider = new OutlineProvider();
  private readonly view = createView(this.provider);
  private readonly contexts: OutlineContexts;
  private readonly cursor: Debounced;
  private readonly listeners: vscode.Disposable;
  private pinned: vscode.TextDocument | undefined;
  private unfinishedOnly: boolean;
  /** The version of the document whose rows the tree has. In those of an earlier version, the cursor's line may be another row's. */
  private drawnVersion: number | undefined;

  constructor(private readonly sources: OutlineSources) {
    const { documents, active, targets, memory, log } = sources;
    this.unfinishedOnly = memory.get(unfinishedKey) === true;
    this.contexts = new OutlineContexts(documents);
    const drawnDocument = (): vscode.TextDocument | undefined =>
      this.document?.version === this.drawnVersion ? this.document : undefined;
    this.cursor = followCursor({ view: this.view, provider: this.provider, drawnDocument, log });
    this.listeners = vscode.Disposable.from(
      active.onDidChange(() => this.refresh()),
      documents.onDidChange((document) => document === this.document && this.refresh()),
      documents.onDidClose((document) => document === this.pinned && this.pin(undefined)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.document) this.cursor.request(cursorRest);
      }),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.cursor.request(cursorRest)),
      rememberRows(this.view, this.provider, targets),
    );
    // For a document that is already open, `documents.onDidChange` fires soon.
    if (!active.document) this.refresh();
  }

  /** The document that the tree shows. */
  get document(): vscode.TextDocument | undefined {
    return this.pinned ?? this.sources.active.document;
  }

  pin(document: vscode.TextDocument | undefined): void {
    this.pinned = document;
    this.refresh();
  }

  /** Shows only unfinished talks, or all, and the view itself: from the Command Palette it may be hidden. */
  async filter(unfinishedOnly: boolean): Promise<void> {
    this.unfinishedOnly = unfinishedOnly;
    this.refresh();
    void this.sources.memory.update(unfinishedKey, unfinishedOnly || undefined);
    if (!this.view.visible) await vscode.commands.executeCommand('recap.outline.focus');
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.cursor, this.view, this.provider).dispose();
  }

  private refresh(): void {
    const { document, pinned, unfinishedOnly } = this;
    const { active, documents, outlines } = this.sources;
    this.drawnVersion = document?.version;
    const shown = document && shownOutlineOf(document, documents, outlines);
    const state = { active: active.document, pinned, shown, unfinishedOnly };
    this.contexts.update(state);
    showRows(this.provider, state);
    showHeader(this.view, state);
    this.cursor.request(cursorRest);
  }
}

function createView(provider: OutlineProvider): vscode.TreeView<string> {
  return vscode.window.createTreeView('recap.outline', {
    treeDataProvider: provider,
    dragAndDropController: outlineDrag,
    canSelectMany: true,
    showCollapseAll: true,
  });
}

function showRows(provider: OutlineProvider, { shown, unfinishedOnly }: OutlineState): void {
  if (!shown) {
    provider.show(undefined, undefined, new Map());
    return;
  }
  const { document, outline, progress } = shown;
  provider.show(document.uri, unfinishedOnly ? outlineOfLeft(outline, progress) : outline, progress.left);
}

/** Keeps track of the rows that the user folds and selects. */
function rememberRows(view: vscode.TreeView<string>, provider: OutlineProvider, targets: Targets): vscode.Disposable {
  let selected: readonly string[] = [];
  // While VS Code redraws the tree, it reports an empty selection.
  targets.selected = () => (view.selection.length === 0 && selected.length > 0 ? undefined : view.selection);
  return vscode.Disposable.from(
    view.onDidChangeSelection(({ selection }) => {
      selected = selection;
    }),
    view.onDidCollapseElement(({ element }) => provider.setFolded(element, true)),
    view.onDidExpandElement(({ element }) => provider.setFolded(element, false)),
  );
}

/** A click on a row goes to its heading. The row may be older than the text, so its position is looked up. */
function registerShowNode(outlines: Outlines): vscode.Disposable {
  return vscode.commands.registerCommand('recap.showOutlineNode', async (row: unknown) => {
    const found = typeof row === 'string' ? outlines.find(row) : undefined;
    if (!found) return;
    void completeWalkthroughStep('outline');
    await showDocument(found.document.uri, found.node.headingRange, vscode.TextEditorRevealType.AtTop);
  });
}
