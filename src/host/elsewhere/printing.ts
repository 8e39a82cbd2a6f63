import * as vscode from 'vscode';
import { fileNameOf } from '../editor/fileNameOf.js';
import { showInformation } from '../editor/notify.js';

/**
 * Opens a page in the browser, which prints it or saves it as PDF. Only on the desktop can a browser open a file of ours;
 * elsewhere the user chooses where the page is saved.
 */
export async function openForPrinting(html: string, document: vscode.TextDocument, storage: vscode.Uri): Promise<void> {
  const name = `${fileNameOf(document.uri).replace(/\.[^.]*$/, '')}.html`;
  const content = new TextEncoder().encode(html);
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isLocal && storage.scheme === 'file') {
    const folder = vscode.Uri.joinPath(storage, 'print');
    await vscode.workspace.fs.createDirectory(folder);
    const file = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(file, content);
    if (await vscode.env.openExternal(file)) return;
  }
  const folder = document.uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(document.uri, '..', name);
  const title = vscode.l10n.t('Save the Page to Print');
  const options = { title, filters: { HTML: ['html'] }, ...(folder && { defaultUri: folder }) };
  const chosen = await vscode.window.showSaveDialog(options);
  if (!chosen) return;
  await vscode.workspace.fs.writeFile(chosen, content);
  void showInformation(vscode.l10n.t('Saved {0}. Open it in a browser to print it.', fileNameOf(chosen)));
}
