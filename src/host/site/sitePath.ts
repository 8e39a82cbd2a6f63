import type * as vscode from 'vscode';
import { fileNameOf } from '../editor/fileNameOf.js';

/**
 * The path of a file relative to a folder, with `/` between segments and at neither end; `undefined` for a file outside
 * the folder, and for the folder itself.
 */
export function sitePathOf(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.scheme !== root.scheme || uri.authority !== root.authority || !uri.path.startsWith(folder)) return undefined;
  return uri.path.slice(folder.length);
}

/** The path of a page within its site; the file's name for a page outside it, as if it were at the root. */
export function pagePathOf(root: vscode.Uri, uri: vscode.Uri): string {
  return sitePathOf(root, uri) ?? fileNameOf(uri);
}
