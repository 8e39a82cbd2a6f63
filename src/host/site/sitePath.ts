import * as vscode from 'vscode';

/** The path of a file relative to a folder, `/` between, none at either end; `undefined` for a file outside of it. */
export function sitePathOf(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.scheme !== root.scheme || uri.authority !== root.authority || !uri.path.startsWith(folder)) return undefined;
  return uri.path.slice(folder.length);
}

/** The path of a page within its site; of a file outside of it the name, as if it lay there. */
export function pagePathOf(root: vscode.Uri, uri: vscode.Uri): string {
  return sitePathOf(root, uri) ?? nameOf(uri);
}

/** The file's name. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
