import * as vscode from 'vscode';
import { toPosition } from './convert.js';

/** The visible editor of a document; the active one if it is among several. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
}

/** The cursor in a document's editor; the start of the document if no editor shows it. */
export function cursorIn(document: vscode.TextDocument): vscode.Position {
  return editorOf(document)?.selection.active ?? toPosition({ line: 0, character: 0 });
}
