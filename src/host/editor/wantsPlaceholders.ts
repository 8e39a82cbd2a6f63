import * as vscode from 'vscode';

/** Whether the user wants placeholders for what is left empty of a new talk (`recap.insertTalk.placeholders`). */
export function wantsPlaceholders(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('recap.insertTalk', document.uri).get('placeholders') === true;
}
