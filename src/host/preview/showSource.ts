import * as vscode from 'vscode';
import { toRange } from '../convert.js';

/** Puts the cursor on a line of a document: in the editor that shows it, else in the column of its tab, else in the first. */
export async function showSource(uri: vscode.Uri, line: number): Promise<void> {
  const start = { line, character: 0 };
  const range = toRange({ start, end: start });
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? vscode.ViewColumn.One,
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isShown = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isShown(document.uri));
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && isShown(input.uri)),
  )?.viewColumn;
}
