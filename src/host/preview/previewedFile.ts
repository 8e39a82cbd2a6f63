import * as vscode from 'vscode';
import type { PreviewPanel } from './previewPanel.js';
import { sitePathOf } from '../site/sitePath.js';

/** Updates the preview when its file is closed, deleted, reopened or renamed, or when a folder around it is renamed. */
export function followFile(current: () => PreviewPanel | undefined, log: vscode.LogOutputChannel): vscode.Disposable {
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

/** The new URI of a file after it or a folder around it was renamed; `undefined` if the rename did not affect it. */
function movedUri(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (uri.toString() === from.toString()) return to;
  const path = sitePathOf(from, uri);
  return path === undefined ? undefined : vscode.Uri.joinPath(to, path);
}

/** The document that a page remembers after a reload. */
export async function openRemembered(
  state: unknown,
  log: vscode.LogOutputChannel,
): Promise<vscode.TextDocument | undefined> {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  if (typeof uri !== 'string') return undefined;
  const document = await openText(uri, log);
  // The state comes from the page, which is not trusted. A preview shows only Markdown.
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
