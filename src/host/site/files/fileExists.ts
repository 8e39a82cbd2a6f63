import * as vscode from 'vscode';

/** Whether a file or folder exists. Never rejects. */
export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
