import * as vscode from 'vscode';

/** When a file was last changed, in milliseconds since the epoch; `undefined` for a folder or a missing file. Never rejects. */
export async function modifiedTime(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, mtime } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : mtime;
  } catch {
    return undefined;
  }
}
