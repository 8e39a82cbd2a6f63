import * as vscode from 'vscode';
import { outlineOf, type OutlineNode } from '../core/recap/outline.js';
import { daysOf, isRecap } from '../core/recap/recap.js';
import type { ActiveRecap } from './activeRecap.js';
import { fromPosition } from './convert.js';
import { debounce } from './debounce.js';
import { OutlineProvider } from './outlineProvider.js';
import type { RecapDocuments } from './recapDocuments.js';
import { showDocument } from './showDocument.js';

/** Milliseconds that the cursor rests before the outline follows it. */
const rest = 100;

/** The tree of days and talks: shows the active recap, goes where one clicks, follows the cursor. */
export function registerOutlineView(
  documents: RecapDocuments,
  active: ActiveRecap,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const provider = new OutlineProvider();
  const view = vscode.window.createTreeView('recap.outline', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => {
    const { document } = active;
    const recap = document && documents.get(document);
    setContext('recap.hasDocument', recap !== undefined);
    setContext('recap.isRecap', recap !== undefined && isRecap(recap));
    const outline = recap && outlineOf(recap);
    provider.show(document?.uri, outline);
    // A container's only view has no room for a description: the number of talks goes into the title.
    view.title = outline ? vscode.l10n.t('Talks ({0})', outline.talks) : vscode.l10n.t('Talks');
    view.description = recap && outline ? countsOf(daysOf(recap).length, outline.talks) : '';
  };
  const follow = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== active.document) return;
    const row = provider.rowAt(fromPosition(editor.selection.active));
    if (row === undefined) return;
    if (!provider.isDrawn(row)) follow.request(rest);
    else view.reveal(row, { select: true, focus: false }).then(undefined, (error: unknown) => log.warn(String(error)));
  });
  // Of a document that is open already we are told soon.
  if (!active.document) refresh();
  return vscode.Disposable.from(
    view,
    provider,
    follow,
    active.onDidChange(() => {
      refresh();
      follow.request(rest);
    }),
    documents.onDidChange((document) => {
      if (document !== active.document) return;
      refresh();
      follow.request(rest);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === active.document) follow.request(rest);
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) follow.request(rest);
    }),
    vscode.commands.registerCommand('recap.showOutlineNode', async (uri: vscode.Uri, id: string) => {
      // The row may be older than the text: where it stands now is looked up.
      const document = documents.all.find((open) => open.uri.toString() === uri.toString());
      const node = document && findNode(outlineOf(documents.get(document)), id);
      await showDocument(uri, node?.headingRange, vscode.TextEditorRevealType.AtTop);
    }),
    view.onDidCollapseElement(({ element }) => provider.setFolded(element, true)),
    view.onDidExpandElement(({ element }) => provider.setFolded(element, false)),
  );
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

function countsOf(days: number, talks: number): string {
  const talkCount = talks === 1 ? vscode.l10n.t('1 talk') : vscode.l10n.t('{0} talks', talks);
  if (days === 0) return talkCount;
  const dayCount = days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', days);
  return `${dayCount}, ${talkCount}`;
}

function findNode(node: OutlineNode | undefined, id: string): OutlineNode | undefined {
  if (!node || node.id === id) return node;
  for (const child of node.children) {
    const found = findNode(child, id);
    if (found) return found;
  }
  return undefined;
}
