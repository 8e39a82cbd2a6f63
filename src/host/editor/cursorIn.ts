import * as vscode from 'vscode';
import { toPosition } from './convert.js';

/** The cursor in the editor of a document; its start where no editor shows it. */
export function cursorIn(document: vscode.TextDocument): vscode.Position {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor =
    activeTextEditor?.document === document
      ? activeTextEditor
      : visibleTextEditors.find((visible) => visible.document === document);
  return editor?.selection.active ?? toPosition({ line: 0, character: 0 });
}
