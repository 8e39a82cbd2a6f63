import * as vscode from 'vscode';
import { nodeModule } from '../../editor/nodeModule.js';

/** What is used of Node's `fs`. */
interface FileSystem {
  readonly promises: { readonly realpath: (path: string) => Promise<string> };
}

/** Which paths are symbolic links. */
export type KnownLinks = Map<string, Promise<boolean>>;

/**
 * Whether a file is within a folder, wherever symbolic links lead. Where VS Code does not say where one leads, a path that
 * contains one leaves the folder. `uri`: a path below the folder's. `known` spares questions about folders that many
 * files share. Never rejects.
 */
export async function staysWithin(
  uri: vscode.Uri,
  folder: vscode.Uri,
  known: KnownLinks = new Map(),
): Promise<boolean> {
  try {
    if (!(await hasLink(uri, folder, known))) return true;
    const fs = uri.scheme === 'file' ? (nodeModule('node:fs') as FileSystem | undefined) : undefined;
    if (!fs) return false;
    const [file, around] = await Promise.all([uri, folder].map(({ fsPath }) => fs.promises.realpath(fsPath)));
    return file!.startsWith(around!) && /^[\\/]/.test(file!.slice(around!.replace(/[\\/]$/, '').length));
  } catch {
    return false;
  }
}

/** Whether the file or a folder around it, up to `folder`, is a symbolic link. */
async function hasLink(uri: vscode.Uri, folder: vscode.Uri, known: KnownLinks): Promise<boolean> {
  const end = folder.path.replace(/\/$/, '').length;
  for (let at = uri; at.path.length > end; at = vscode.Uri.joinPath(at, '..')) {
    const isOne = known.get(at.path) ?? isLink(at);
    known.set(at.path, isOne);
    if (await isOne) return true;
  }
  return false;
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
}
