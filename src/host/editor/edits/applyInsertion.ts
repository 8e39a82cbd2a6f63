import * as vscode from 'vscode';
import type { Insertion } from '../../../core/edits/insert/insertLines.js';
import { toSnippet } from '../../../core/edits/insert/snippetStops.js';
import { showInformation, showWarning } from '../notify.js';
import { applyEdits, applySnippet } from './applyEdits.js';
import { showDocument } from '../showDocument.js';
import { completeWalkthroughStep } from '../completeWalkthroughStep.js';

/** Applies the insertion in one undo step, and moves the cursor to the notes. Returns whether it did. */
export async function applyInsertion(
  document: vscode.TextDocument,
  version: number,
  insertion: Insertion | undefined,
): Promise<boolean> {
  if (!insertion) {
    const message = vscode.l10n.t('Nothing can be inserted here because code, a comment or HTML above is not closed.');
    void showWarning(message);
    return false;
  }
  const { edits, cursor, end, stops, unplaced } = insertion;
  const [{ range, newText }, ...others] = edits;
  // A snippet moves the cursor as it is inserted, so what is typed at once goes into the notes. VS Code indents it where
  // the text before it on its line is indented.
  const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
  if (stops.length > 0 || !/^\s/.test(before)) {
    // Snippets are inserted only into the editor that has the focus.
    await showDocument(document.uri, undefined);
    const snippet = { position: range.start, text: toSnippet(newText, stops, end) };
    if (!(await applySnippet(document, version, snippet, others))) return false;
    inserted(unplaced);
    return true;
  }
  if (!(await applyEdits(document, version, edits))) return false;
  inserted(unplaced);
  await showDocument(document.uri, { start: cursor, end: cursor });
  return true;
}

function inserted(unplaced: readonly string[] = []): void {
  void completeWalkthroughStep('write');
  if (unplaced.length === 0) return;
  const tags = unplaced.map((tag) => `#${tag}`).join(', ');
  void showInformation(vscode.l10n.t('The table has no column for tags. These were not inserted: {0}', tags));
}
