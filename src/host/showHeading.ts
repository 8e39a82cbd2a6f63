import * as vscode from 'vscode';
import type { Range } from '../core/text.js';
import { toPosition, toRange } from './convert.js';

/** Shows a place of a document in the editor where it is open, else in the active group; the cursor goes there. */
export async function showHeading(
  uri: vscode.Uri,
  find: (document: vscode.TextDocument) => Range | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const range = find(document);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, { ...(shown && { viewColumn: shown }) });
  if (!range) return;
  const start = toPosition(range.start);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.AtTop);
}
