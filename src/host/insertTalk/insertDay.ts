import * as vscode from 'vscode';
import { insertDay } from '../../core/edits/insert/insertDay.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applyInsertion } from '../editor/applyInsertion.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** *Recap: Insert Day*: the one after the last, as the post writes its days. */
export function registerInsertDay(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.insertDay', async () => {
    const { document } = active;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
      return;
    }
    const insertion = insertDay(documents.get(document), documents.optionsOf(document));
    await applyInsertion(document, document.version, insertion);
  });
}
