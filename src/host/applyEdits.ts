import * as vscode from 'vscode';
import type { TextEdit } from '../core/text.js';
import { toTextEdit } from './convert.js';

/**
 * Makes the edits in one undo step. They are refused, with a message, where the document is no longer the version that
 * they were computed for: nothing is changed then.
 */
export async function applyEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  // A closed document keeps its version for ever, whatever becomes of its file.
  if (document.version === version && !document.isClosed) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits.map(toTextEdit));
    if (await vscode.workspace.applyEdit(edit)) return true;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has changed meanwhile, so nothing was edited. Please try again.', document.fileName),
  );
  return false;
}
