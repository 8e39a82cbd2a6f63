import * as vscode from 'vscode';
import type { Position, TextEdit } from '../../core/text.js';
import { toPosition, toTextEdit } from './convert.js';

/**
 * Makes the edits in one undo step. They are refused, with a message, where the document is no longer the version that
 * they were computed for: nothing is changed then.
 */
export function applyEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  return apply(document, version, edits.map(toTextEdit));
}

/** The same for a text with stops to fill in, in VS Code's notation; the document's editor has the focus. */
export function applySnippet(
  document: vscode.TextDocument,
  version: number,
  position: Position,
  snippet: string,
): Promise<boolean> {
  const edit = vscode.SnippetTextEdit.insert(toPosition(position), new vscode.SnippetString(snippet));
  return apply(document, version, [edit]);
}

async function apply(
  document: vscode.TextDocument,
  version: number,
  edits: (vscode.TextEdit | vscode.SnippetTextEdit)[],
): Promise<boolean> {
  // A closed document keeps its version for ever, whatever becomes of its file.
  if (document.version === version && !document.isClosed) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    if (await vscode.workspace.applyEdit(edit)) return true;
  }
  const path = vscode.workspace.asRelativePath(document.uri);
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has changed meanwhile, so nothing was edited. Please try again.', path),
  );
  return false;
}
