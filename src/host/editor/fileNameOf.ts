import type * as vscode from 'vscode';

/** The last segment of a URI's path. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
