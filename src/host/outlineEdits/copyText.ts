import * as vscode from 'vscode';

/** Copies a text to the clipboard, and says so in the status bar. */
export async function copyText(text: string, done: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done, 5000);
}
