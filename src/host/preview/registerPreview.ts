import * as vscode from 'vscode';
import type { ActiveRecap } from '../activeRecap.js';
import type { RecapDocuments } from '../recapDocuments.js';
import type { Sites } from '../sites.js';
import { PreviewPanel } from './previewPanel.js';
import { sitePathOf } from './sitePath.js';

const viewType = 'recap.preview';

/** The command that opens the preview, and the one preview, which follows the recap that the user works on. */
export function registerPreview(
  context: vscode.ExtensionContext,
  documents: RecapDocuments,
  activeRecap: ActiveRecap,
  sites: Sites,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const sources = { extensionUri: context.extensionUri, documents, sites, log };
  let current: PreviewPanel | undefined;

  function adopt(panel: vscode.WebviewPanel): PreviewPanel {
    current?.dispose();
    const preview = new PreviewPanel(panel, sources);
    current = preview;
    preview.onDidDispose(() => {
      preview.dispose();
      if (current === preview) current = undefined;
    });
    return preview;
  }

  function open(): void {
    const { document } = activeRecap;
    if (!document) {
      const message = vscode.l10n.t('There is no recap to preview. Open a Markdown file with a day or a talk first.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    if (current) current.reveal();
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      adopt(vscode.window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }));
    }
    current?.show(document);
  }

  /** After a reload: the document that the page remembers, else the recap in use, else no preview. */
  async function restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const document = (await openRemembered(state, log)) ?? activeRecap.document;
    if (document) adopt(panel).show(document);
    else panel.dispose();
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.openPreview', open),
    vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    activeRecap.onDidChange((document) => {
      if (document) current?.show(document);
    }),
    followFile(() => current, log),
    { dispose: () => current?.dispose() },
  );
}

/** Keeps the preview true to what happens to its file: closed, deleted, opened again, renamed with or without its folder. */
function followFile(current: () => PreviewPanel | undefined, log: vscode.LogOutputChannel): vscode.Disposable {
  const isShown = (uri: vscode.Uri): boolean => current()?.uri?.toString() === uri.toString();
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isShown(uri)) current()?.markAsGone();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isShown(document.uri)) current()?.show(document);
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      const shown = current()?.uri;
      const moved = shown && files.map(({ oldUri, newUri }) => movedUri(shown, oldUri, newUri)).find(Boolean);
      const document = moved && (await openText(moved.toString(), log));
      if (document && isShown(shown)) current()?.show(document);
    }),
  );
}

/** Where a file is after it or a folder around it was renamed; `undefined` where that did not touch it. */
function movedUri(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (uri.toString() === from.toString()) return to;
  const path = sitePathOf(from, uri);
  return path === undefined ? undefined : vscode.Uri.joinPath(to, path);
}

async function openRemembered(state: unknown, log: vscode.LogOutputChannel): Promise<vscode.TextDocument | undefined> {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  if (typeof uri !== 'string') return undefined;
  const document = await openText(uri, log);
  // The state comes from the page, which is not trusted: a preview shows Markdown and nothing else.
  return document?.languageId === 'markdown' ? document : undefined;
}

async function openText(uri: string, log: vscode.LogOutputChannel): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  } catch (error) {
    log.info(`Preview: ${uri} cannot be opened: ${String(error)}`);
    return undefined;
  }
}
