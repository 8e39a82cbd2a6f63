import * as vscode from 'vscode';

/** The text of a file of at most `largest` bytes; `undefined` for a larger one, a folder or an unreadable file. Never rejects. */
export async function readFileText(uri: vscode.Uri, largest: number): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
