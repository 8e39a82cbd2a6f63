import * as vscode from 'vscode';

/** Copies a text to the clipboard and confirms it. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied.'), 5000);
}
