import * as vscode from 'vscode';
import type { Range } from '../../core/text.js';
import { toPosition, toRange } from './convert.js';

/**
 * Shows a document in its visible editor, or in the column of its tab, or in the first column, but never over a
 * preview. Moves the cursor to the start of the range.
 */
export async function showDocument(
  uri: vscode.Uri,
  range: Range | undefined,
  reveal = vscode.TextEditorRevealType.InCenterIfOutsideViewport,
): Promise<void> {
  const viewColumn = columnOf(uri) ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(uri, { viewColumn });
  if (!range) return;
  const start = toPosition(range.start);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(range), reveal);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isShown = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isShown(document.uri));
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && isShown(input.uri)),
  )?.viewColumn;
}
