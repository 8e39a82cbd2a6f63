import * as vscode from 'vscode';
import { insertDay, refusesDay } from '../../core/edits/insert/day/insertDay.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { applyInsertion } from '../editor/edits/applyInsertion.js';
import { toText } from '../editor/convert.js';
import { showWarning } from '../editor/notify.js';

/** Registers *Insert Day*: inserts the day after the last one, in the form and language of the post. */
export function registerInsertDay(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.insertDay', async () => {
    const document = active.requireDocument();
    if (!document) return;
    const recap = documents.get(document);
    const refusal = refusesDay(recap);
    if (refusal) {
      void showWarning(toText(refusal));
      return;
    }
    const insertion = insertDay(recap, documents.optionsOf(document));
    await applyInsertion(document, document.version, insertion);
  });
}
