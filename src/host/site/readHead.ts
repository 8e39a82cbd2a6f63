import * as vscode from 'vscode';

/** Bytes in which front matter ends, or which are looked at in a larger file. */
const [usual, most] = [16_384, 262_144];

/** The beginning of a file, with its front matter; `undefined` for one that cannot be read. */
export async function readHead(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder().decode(bytes.subarray(0, usual));
    const isWhole = bytes.length <= usual || /\n(?:---|\+\+\+|\})/.test(text);
    return isWhole ? text : new TextDecoder().decode(bytes.subarray(0, most));
  } catch {
    return undefined;
  }
}
