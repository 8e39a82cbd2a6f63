import * as vscode from 'vscode';
import { outlineOfLeft } from '../../core/recap/queries/outline.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { fromPosition } from '../editor/convert.js';
import { debounce, type Debounced } from '../editor/debounce.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { showDocument } from '../editor/showDocument.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import { OutlineContexts } from './outlineContexts.js';
import { outlineDrag } from './outlineDrag.js';
import { showHeader } from './outlineHeader.js';
import { OutlineProvider } from './outlineProvider.js';
import type { Outlines } from '../documents/outlines.js';
import { shownOutlineOf, type OutlineState } from './outlineState.js';
import type { Targets } from '../documents/targets.js';

/** Milliseconds that the cursor rests before the outline follows it. */
const rest = 100;

const unfinishedKey = 'recap.showsUnfinished';

/**
 * The tree of days and talks: shows the active recap, or the one that is pinned; goes where one clicks, follows the cursor.
 * Whether only what is left is to be seen is remembered for the workspace, in `memory`.
 */
export function registerOutlineView(
  documents: RecapDocuments,
  active: ActiveRecap,
  outlines: Outlines,
  targets: Targets,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const provider = new OutlineProvider();
  const view = createView(provider);
  const contexts = new OutlineContexts(documents);
  let pinned: vscode.TextDocument | undefined;
  let unfinishedOnly = memory.get(unfinishedKey) === true;
  // Of the text whose rows the tree has: in rows of a former one the cursor's line may be another's.
  let version: number | undefined;
  const shown = (): vscode.TextDocument | undefined => pinned ?? active.document;
  const drawn = (): vscode.TextDocument | undefined => (shown()?.version === version ? shown() : undefined);
  const follow = followCursor(view, provider, drawn, log);
  const refresh = (): void => {
    const document = shown();
    version = document?.version;
    const outline = document && shownOutlineOf(document, documents, outlines);
    const state = { active: active.document, pinned, shown: outline, unfinishedOnly };
    contexts.tell(state);
    showRows(provider, state);
    showHeader(view, state);
    follow.request(rest);
  };
  const pin = (document: vscode.TextDocument | undefined): void => {
    pinned = document;
    refresh();
  };
  // Of a document that is open already we are told soon.
  if (!active.document) refresh();
  return vscode.Disposable.from(
    view,
    provider,
    follow,
    active.onDidChange(refresh),
    documents.onDidChange((document) => {
      if (document === shown()) refresh();
    }),
    documents.onDidClose((document) => {
      if (document === pinned) pin(undefined);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === shown()) follow.request(rest);
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) follow.request(rest);
    }),
    registerShowNode(outlines),
    vscode.commands.registerCommand('recap.pinOutline', () => pin(shown())),
    vscode.commands.registerCommand('recap.unpinOutline', () => pin(undefined)),
    registerFilter(view, memory, (only) => {
      unfinishedOnly = only;
      refresh();
    }),
    rememberRows(view, provider, targets),
  );
}

/** Shows the row of the cursor, some time after it was asked to, and after the user has picked rows: who does may pick more. */
function followCursor(
  view: vscode.TreeView<string>,
  provider: OutlineProvider,
  drawn: () => vscode.TextDocument | undefined,
  log: vscode.LogOutputChannel,
): Debounced {
  // The version of the text in whose rows something was selected last: it may have gone with a row since.
  let selectedIn: number | undefined;
  const follow = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== drawn()) return;
    const row = provider.rowAt(fromPosition(editor.selection.active));
    if (row === undefined) return;
    if (!provider.isDrawn(row)) follow.request(rest);
    else showRow(view, row, selectedIn === editor.document.version, log);
  });
  const selection = view.onDidChangeSelection(() => {
    selectedIn = drawn()?.version;
    follow.request(rest);
  });
  return {
    request: follow.request,
    dispose: () => {
      selection.dispose();
      follow.dispose();
    },
  };
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

/**
 * What the user has picked together stays so while the cursor is in one of them. A row that is known to be selected is not
 * selected again: that would come in between while the user picks others to it.
 */
function showRow(view: vscode.TreeView<string>, row: string, isKnown: boolean, log: vscode.LogOutputChannel): void {
  const { selection } = view;
  if (selection.length > 1 && selection.includes(row)) return;
  const select = !(isKnown && selection.length === 1 && selection[0] === row);
  view.reveal(row, { select, focus: false }).then(undefined, (error: unknown) => log.warn(String(error)));
}

/** What the user folds and selects. */
function rememberRows(view: vscode.TreeView<string>, provider: OutlineProvider, targets: Targets): vscode.Disposable {
  let told: readonly string[] = [];
  // While VS Code draws the tree anew it knows no row, and leaves them out of what is selected.
  targets.selected = () => (view.selection.length === 0 && told.length > 0 ? undefined : view.selection);
  return vscode.Disposable.from(
    view.onDidChangeSelection(({ selection }) => {
      told = selection;
    }),
    view.onDidCollapseElement(({ element }) => provider.setFolded(element, true)),
    view.onDidExpandElement(({ element }) => provider.setFolded(element, false)),
  );
}

/** *What Is Left*, and back to all. Who says so in the palette wants to see it. */
function registerFilter(
  view: vscode.TreeView<string>,
  memory: vscode.Memento,
  show: (unfinishedOnly: boolean) => void,
): vscode.Disposable {
  const showAndReveal = async (unfinishedOnly: boolean): Promise<void> => {
    show(unfinishedOnly);
    void memory.update(unfinishedKey, unfinishedOnly || undefined);
    if (!view.visible) await vscode.commands.executeCommand('recap.outline.focus');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.showUnfinished', () => showAndReveal(true)),
    vscode.commands.registerCommand('recap.showAllTalks', () => showAndReveal(false)),
  );
}

/** What a click on a row does. The row may be older than the text: where it stands now is looked up. */
function registerShowNode(outlines: Outlines): vscode.Disposable {
  return vscode.commands.registerCommand('recap.showOutlineNode', async (row: unknown) => {
    const found = typeof row === 'string' ? outlines.find(row) : undefined;
    if (!found) return;
    void completeWalkthroughStep('outline');
    await showDocument(found.document.uri, found.node.headingRange, vscode.TextEditorRevealType.AtTop);
  });
}
