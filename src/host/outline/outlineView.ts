import * as vscode from 'vscode';
import { groupings, groupOutline, type Grouping } from '../../core/recap/queries/outline/groupOutline.js';
import { outlineOfLeft } from '../../core/recap/queries/outline/outline.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Targets } from '../documents/targets.js';
import { CursorFollower } from './cursorFollower.js';
import { OutlineContexts } from './outlineContexts.js';
import { outlineDrag } from './outlineDrag.js';
import { showHeader } from './outlineHeader.js';
import { OutlineProvider } from './outlineProvider.js';
import { shownOutlineOf, type OutlineState } from './outlineState.js';
import { registerShowRow } from './showRow.js';

const unfinishedKey = 'recap.showsUnfinished';
const groupingKey = 'recap.grouping';

/** What the outline works with. */
export interface OutlineSources {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly outlines: Outlines;
  readonly targets: Targets;
  /** Remembers whether only unfinished talks are shown, and what talks are grouped by. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the tree of days and talks with its commands. */
export function registerOutlineView(sources: OutlineSources): vscode.Disposable {
  const outline = new OutlineView(sources);
  return vscode.Disposable.from(
    outline,
    registerShowRow(sources.outlines, (row) => outline.cursor.pick(row)),
    vscode.commands.registerCommand('recap.pinOutline', () => outline.pin(outline.document)),
    vscode.commands.registerCommand('recap.unpinOutline', () => outline.pin(undefined)),
    vscode.commands.registerCommand('recap.showUnfinished', () => outline.filter(true)),
    vscode.commands.registerCommand('recap.showAllTalks', () => outline.filter(false)),
    vscode.commands.registerCommand('recap.groupByDay', () => outline.group('day')),
    vscode.commands.registerCommand('recap.groupByTrack', () => outline.group('track')),
    vscode.commands.registerCommand('recap.groupBySpeaker', () => outline.group('speaker')),
    vscode.commands.registerCommand('recap.groupByTag', () => outline.group('tag')),
  );
}

/** The tree. It shows the active recap or the pinned one, and follows the cursor. */
class OutlineView implements vscode.Disposable {
  private readonly provider = new OutlineProvider();
  private readonly view = createView(this.provider, () => this.grouping !== 'day');
  private readonly contexts: OutlineContexts;
  readonly cursor: CursorFollower;
  private readonly listeners: vscode.Disposable;
  private pinned: vscode.TextDocument | undefined;
  private unfinishedOnly: boolean;
  private grouping: Grouping;
  /** The version of the document whose rows the tree has. In those of an earlier version, the cursor's line may be another row's. */
  private drawnVersion: number | undefined;

  constructor(private readonly sources: OutlineSources) {
    const { documents, active, outlines, targets, memory, log } = sources;
    this.unfinishedOnly = memory.get(unfinishedKey) === true;
    this.grouping = groupings.find((each) => each === memory.get(groupingKey)) ?? 'day';
    this.contexts = new OutlineContexts(documents);
    const drawnDocument = (): vscode.TextDocument | undefined =>
      this.document?.version === this.drawnVersion ? this.document : undefined;
    this.cursor = new CursorFollower({ view: this.view, provider: this.provider, drawnDocument, log });
    this.listeners = vscode.Disposable.from(
      active.onDidChange(() => this.refresh()),
      outlines.onDidChangeProgress(() => this.refresh()),
      documents.onDidChange((document) => document === this.document && this.refresh()),
      documents.onDidClose((document) => document === this.pinned && this.pin(undefined)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.document) this.cursor.request();
      }),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.cursor.request()),
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
    await this.showAs(unfinishedKey, unfinishedOnly || undefined);
  }

  /** Groups the talks, and shows the view itself. */
  async group(grouping: Grouping): Promise<void> {
    this.grouping = grouping;
    await this.showAs(groupingKey, grouping === 'day' ? undefined : grouping);
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.cursor, this.view, this.provider).dispose();
  }

  /** Redraws the view after a choice, which is remembered. */
  private async showAs(key: string, choice: unknown): Promise<void> {
    this.refresh();
    void this.sources.memory.update(key, choice);
    if (!this.view.visible) await vscode.commands.executeCommand('recap.outline.focus');
  }

  private refresh(): void {
    const { document, pinned, unfinishedOnly, grouping } = this;
    const { active, documents, outlines } = this.sources;
    this.drawnVersion = document?.version;
    const shown = document && shownOutlineOf(document, documents, outlines);
    const state = { active: active.document, pinned, shown, unfinishedOnly, grouping };
    this.contexts.update(state);
    showRows(this.provider, state);
    showHeader(this.view, state);
    this.cursor.request();
  }
}

function createView(provider: OutlineProvider, isGrouped: () => boolean): vscode.TreeView<string> {
  return vscode.window.createTreeView('recap.outline', {
    treeDataProvider: provider,
    dragAndDropController: outlineDrag(isGrouped),
    canSelectMany: true,
    showCollapseAll: true,
  });
}

function showRows(provider: OutlineProvider, { shown, unfinishedOnly, grouping }: OutlineState): void {
  if (!shown) {
    provider.show(undefined);
    return;
  }
  const { document, recap, progress } = shown;
  const outline = unfinishedOnly ? outlineOfLeft(shown.outline, progress) : shown.outline;
  provider.show({
    uri: document.uri,
    recap,
    outline: outline && groupOutline(outline, grouping),
    left: progress.left,
  });
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
