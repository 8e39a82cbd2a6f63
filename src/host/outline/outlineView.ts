import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/recap.js';
import type { ActiveRecap } from '../activeRecap.js';
import { fromPosition } from '../convert.js';
import { debounce } from '../debounce.js';
import type { RecapDocuments } from '../recapDocuments.js';
import { showDocument } from '../showDocument.js';
import { outlineDrag } from './outlineDrag.js';
import { OutlineProvider } from './outlineProvider.js';
import { countsOf } from './outlineRow.js';
import type { Outlines } from './outlines.js';
import type { Targets } from '../targets.js';

/** Milliseconds that the cursor rests before the outline follows it. */
const rest = 100;

/** The tree of days and talks: shows the active recap, or the one that is pinned; goes where one clicks, follows the cursor. */
export function registerOutlineView(
  documents: RecapDocuments,
  active: ActiveRecap,
  outlines: Outlines,
  targets: Targets,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const provider = new OutlineProvider();
  const view = createView(provider);
  let pinned: vscode.TextDocument | undefined;
  // Of the text whose rows the tree has: in rows of a former one the cursor's line may be another's.
  let version: number | undefined;
  const shown = (): vscode.TextDocument | undefined => pinned ?? active.document;
  const follow = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== shown() || editor.document.version !== version) return;
    const row = provider.rowAt(fromPosition(editor.selection.active));
    if (row !== undefined && !provider.isDrawn(row)) follow.request(rest);
    else if (row !== undefined) showRow(view, row, log);
  });
  const refresh = (): void => {
    setContexts(documents, active.document, pinned);
    const document = shown();
    version = document?.version;
    const outline = document && outlines.get(document);
    provider.show(document?.uri, outline);
    // A container's only view has no room for a description: the number of talks goes into the title.
    view.title = outline ? vscode.l10n.t('Talks ({0})', outline.talks) : vscode.l10n.t('Talks');
    view.description = outline ? countsOf(outline) : '';
    const message = pinned && vscode.l10n.t('Pinned: {0}', vscode.workspace.asRelativePath(pinned.uri));
    if (view.message !== (message ?? '')) view.message = message ?? '';
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
    rememberRows(view, provider, targets),
    // Who picks rows may pick more: the outline follows a little later.
    view.onDidChangeSelection(() => follow.request(rest)),
  );
}

function createView(provider: OutlineProvider): vscode.TreeView<string> {
  return vscode.window.createTreeView('recap.outline', {
    treeDataProvider: provider,
    dragAndDropController: outlineDrag,
    canSelectMany: true,
    showCollapseAll: true,
  });
}

/** What the user has picked together stays so while the cursor is in one of them. */
function showRow(view: vscode.TreeView<string>, row: string, log: vscode.LogOutputChannel): void {
  if (view.selection.length > 1 && view.selection.includes(row)) return;
  view.reveal(row, { select: true, focus: false }).then(undefined, (error: unknown) => log.warn(String(error)));
}

/** What the user folds and selects. */
function rememberRows(view: vscode.TreeView<string>, provider: OutlineProvider, targets: Targets): vscode.Disposable {
  return vscode.Disposable.from(
    view.onDidChangeSelection(({ selection }) => {
      targets.selected = selection;
    }),
    view.onDidCollapseElement(({ element }) => provider.setFolded(element, true)),
    view.onDidExpandElement(({ element }) => provider.setFolded(element, false)),
  );
}

/** What a click on a row does. The row may be older than the text: where it stands now is looked up. */
function registerShowNode(outlines: Outlines): vscode.Disposable {
  return vscode.commands.registerCommand('recap.showOutlineNode', async (row: unknown) => {
    const found = typeof row === 'string' ? outlines.find(row) : undefined;
    if (!found) return;
    await showDocument(found.document.uri, found.node.headingRange, vscode.TextEditorRevealType.AtTop);
  });
}

/** What menus and welcome texts go by. */
function setContexts(
  documents: RecapDocuments,
  document: vscode.TextDocument | undefined,
  pinned: vscode.TextDocument | undefined,
): void {
  const contexts = {
    'recap.hasDocument': document !== undefined,
    'recap.isRecap': document !== undefined && isRecap(documents.get(document)),
    'recap.isPinned': pinned !== undefined,
    // Buttons above the tree that act on the active recap must not seem to act on another one.
    'recap.isPinnedElsewhere': pinned !== undefined && pinned !== document,
  };
  for (const [key, value] of Object.entries(contexts)) void vscode.commands.executeCommand('setContext', key, value);
}
