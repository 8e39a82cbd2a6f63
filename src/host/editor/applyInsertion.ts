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
  const { edits, cursor, end, stops } = insertion;
  const [{ range, newText }] = edits;
  if (stops.length > 0) {
    // Snippets are inserted only into the editor that has the focus.
    await showDocument(document.uri, undefined);
    if (await applySnippet(document, version, range.start, toSnippet(newText, stops, end)))
      void completeWalkthroughStep('write');
  } else if (await applyEdits(document, version, edits)) {
    void completeWalkthroughStep('write');
    await showDocument(document.uri, { start: cursor, end: cursor });
  }
}
