import * as vscode from 'vscode';

/** The path of a file relative to a folder, `/` between, none at either end; `undefined` for a file outside of it. */
export function sitePathOf(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.scheme !== root.scheme || uri.authority !== root.authority || !uri.path.startsWith(folder)) return undefined;
  return uri.path.slice(folder.length);
}

/** The file at a relative path; `undefined` where the path leads out of the folder. */
export function siteFile(root: vscode.Uri, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(root, path);
  return sitePathOf(root, uri) === undefined ? undefined : uri;
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
