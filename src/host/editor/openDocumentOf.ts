import * as vscode from 'vscode';

/** The open text document of a file, whether or not an editor shows it. */
export function openDocumentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
