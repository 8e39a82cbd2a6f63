import * as vscode from 'vscode';
import type { Position, TextEdit } from '../../../core/text.js';
import { showWarning } from '../notify.js';
import { toPosition, toTextEdit } from '../convert.js';

/**
 * Applies the edits in one undo step. If the document is no longer the version that they were computed for, nothing is
 * changed, and a message says so.
 */
export function applyEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  return apply(document, version, edits.map(toTextEdit));
}

/** Inserts a snippet in VS Code's syntax, in the same way, together with other edits. The document's editor must have the focus. */
export function applySnippet(
  document: vscode.TextDocument,
  version: number,
  { position, text }: { readonly position: Position; readonly text: string },
  others: readonly TextEdit[] = [],
): Promise<boolean> {
  const edit = vscode.SnippetTextEdit.insert(toPosition(position), new vscode.SnippetString(text));
  return apply(document, version, [edit, ...others.map(toTextEdit)]);
}

async function apply(
  document: vscode.TextDocument,
  version: number,
  edits: (vscode.TextEdit | vscode.SnippetTextEdit)[],
): Promise<boolean> {
  // The version of a closed document never changes, whatever happens to its file.
  if (document.version === version && !document.isClosed) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    if (await vscode.workspace.applyEdit(edit)) return true;
  }
  const path = vscode.workspace.asRelativePath(document.uri);
  void showWarning(vscode.l10n.t('Nothing was edited because {0} has changed in the meantime. Try again.', path));
  return false;
}
