import * as vscode from 'vscode';

/** Bytes that usually contain the front matter, and the maximum to read of a larger file. */
const [usual, most] = [16_384, 262_144];

/** The start of a file, including its front matter; `undefined` if it cannot be read. */
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
