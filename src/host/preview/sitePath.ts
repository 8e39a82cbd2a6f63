import * as vscode from 'vscode';

/** The path of a file relative to a folder, `/` between, none at either end; `undefined` for a file outside of it. */
export function sitePathOf(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.scheme !== root.scheme || uri.authority !== root.authority || !uri.path.startsWith(folder)) return undefined;
  return uri.path.slice(folder.length);
}

/** When a file was last changed, in milliseconds; `undefined` where there is no file (a folder is none). */
export async function modifiedTime(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, mtime } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : mtime;
  } catch {
    return undefined;
  }
}
