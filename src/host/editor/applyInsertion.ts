import * as vscode from 'vscode';
import type { Insertion } from '../../core/edits/insert/insertLines.js';
import { toSnippet } from '../../core/edits/insert/snippetStops.js';
import { applyEdits, applySnippet } from './applyEdits.js';
import { showDocument } from './showDocument.js';
import { completeWalkthroughStep } from './completeWalkthroughStep.js';

/** Applies the insertion in one undo step, as a snippet if it has placeholders, and moves the cursor to the notes. */
export async function applyInsertion(
  document: vscode.TextDocument,
  version: number,
  insertion: Insertion | undefined,
): Promise<void> {
  if (!insertion) {
    const message = vscode.l10n.t('Nothing can be inserted here because code, a comment or HTML above is not closed.');
    void vscode.window.showWarningMessage(message);
    return;
  }
  const { edits, cursor, end, stops, unplaced } = insertion;
  const [{ range, newText }, ...others] = edits;
  if (stops.length > 0) {
    // Snippets are inserted only into the editor that has the focus.
    await showDocument(document.uri, undefined);
    const snippet = { position: range.start, text: toSnippet(newText, stops, end) };
    if (await applySnippet(document, version, snippet, others)) inserted(unplaced);
  } else if (await applyEdits(document, version, edits)) {
    inserted(unplaced);
    await showDocument(document.uri, { start: cursor, end: cursor });
  }
}

function inserted(unplaced: readonly string[] = []): void {
  void completeWalkthroughStep('write');
  if (unplaced.length === 0) return;
  const tags = unplaced.map((tag) => `#${tag}`).join(', ');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The table has no column for tags. These were not inserted: {0}', tags),
  );
}
