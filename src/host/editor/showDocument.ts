import * as vscode from 'vscode';
import type { Range } from '../../core/text.js';
import { toPosition, toRange } from './convert.js';

interface ShowOptions {
  readonly reveal?: vscode.TextEditorRevealType;
  /** Whether the focus stays where it is. */
  readonly preserveFocus?: boolean;
  /** Whether the range is still to be scrolled to once the editor is shown. */
  readonly isWanted?: () => boolean;
}

/**
 * Shows a document in its visible editor, or in the column of its tab, or in the first column, but never over a
 * preview. Moves the cursor to the start of the range.
 */
export async function showDocument(
  uri: vscode.Uri,
  range: Range | undefined,
  { reveal = vscode.TextEditorRevealType.InCenterIfOutsideViewport, preserveFocus = false, isWanted }: ShowOptions = {},
): Promise<void> {
  const viewColumn = columnOf(uri) ?? vscode.ViewColumn.One;
  const start = range && toPosition(range.start);
  // With the editor, not after it: what is typed at once belongs at the new place.
  const selection = start ? { selection: new vscode.Selection(start, start) } : {};
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus, ...selection });
  if (range && isWanted?.() !== false) editor.revealRange(toRange(range), reveal);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isShown = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isShown(document.uri));
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && isShown(input.uri)),
  )?.viewColumn;
}
