import * as vscode from 'vscode';
import type { EditResult } from '../../core/edits/verification/editResult.js';
import { contains, type Position } from '../../core/text.js';
import type { AnyPart } from '../../core/recap/model/parts.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { fromPosition, toPosition, toRange, toText } from '../editor/convert.js';
import { editorOf } from '../editor/editorOf.js';
import { showInformation, showWarning } from '../editor/notify.js';

interface EditOutcome {
  /** The message when the edit has succeeded. */
  readonly done: string;
  /** A part in which the cursor stays at its relative position. */
  readonly follow?: AnyPart;
  /** Whether the editor gets the focus, because the selection is a placeholder. */
  readonly focus?: boolean;
}

/**
 * Applies an edit to a document's current text, or shows why it was refused. Moves the cursor along, and confirms what
 * was done.
 */
export async function makeEdit(
  document: vscode.TextDocument,
  result: EditResult,
  { done, follow, focus }: EditOutcome,
): Promise<void> {
  if (result.kind === 'refusal') {
    void showWarning(toText(result.reason));
    return;
  }
  if (result.edits.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to change.'), 5000);
    return;
  }
  const editor = editorOf(document);
  const cursor = editor && fromPosition(editor.selection.active);
  if (!(await applyEdits(document, document.version, result.edits))) return;
  confirm(done);
  if (!editor) return;
  const { start, end } = result.selection;
  const isInside = follow && cursor && contains(follow.range, cursor);
  const place: Position = isInside
    ? { line: start.line + cursor.line - follow.range.start.line, character: cursor.character }
    : start;
  editor.selection = new vscode.Selection(toPosition(place), toPosition(isInside ? place : end));
  editor.revealRange(toRange(result.selection), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (focus) await vscode.window.showTextDocument(document, editor.viewColumn);
}

/** Shows it in the status bar. Screen readers do not read that, so they get a notification. */
function confirm(done: string): void {
  vscode.window.setStatusBarMessage(done, 5000);
  if (vscode.workspace.getConfiguration('editor').get('accessibilitySupport') === 'on') void showInformation(done);
}
