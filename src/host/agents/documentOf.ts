import * as vscode from 'vscode';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { ToolRefusal } from './languageModels.js';

/**
 * The Markdown file that a tool is about: one of the workspace, by its path, or the active recap if none is named. Throws
 * a `ToolRefusal`. Files outside the workspace are not read.
 */
export async function documentOf(file: unknown, active: ActiveRecap): Promise<vscode.TextDocument> {
  if (typeof file !== 'string' || file === '') {
    if (active.document) return active.document;
    throw new ToolRefusal('No recap is open. Name a file of the workspace.');
  }
  for (const uri of candidates(file)) {
    if (!vscode.workspace.getWorkspaceFolder(uri)) continue;
    const document = await open(uri);
    if (document?.languageId === 'markdown') return document;
  }
  throw new ToolRefusal(`There is no Markdown file ${file} in the workspace.`);
}

/** An address, a path in a folder of the workspace, or a path with the name of the folder before it. */
function candidates(file: string): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return [vscode.Uri.parse(file)];
  const path = file.replaceAll('\\', '/');
  return folders.flatMap(({ uri, name }) => {
    if (path.startsWith('/') || /^[a-z]:\//i.test(path))
      return uri.with({ path: path.startsWith('/') ? path : `/${path}` });
    const inside = [vscode.Uri.joinPath(uri, path)];
    if (path.startsWith(`${name}/`)) inside.push(vscode.Uri.joinPath(uri, path.slice(name.length + 1)));
    return inside;
  });
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
