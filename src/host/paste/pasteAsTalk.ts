import * as vscode from 'vscode';
import { readTitleInput } from '../../core/edits/insert/readTalkInput.js';
import { pastedTalk } from '../../core/paste/pasteTalk.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applyInsertion } from '../editor/applyInsertion.js';
import { fromPosition } from '../editor/convert.js';
import { cursorIn } from '../editor/editorOf.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** Registers *Paste as Talk*: inserts the title or address on the clipboard as a talk after the one at the cursor. */
export function registerPasteAsTalk(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.pasteAsTalk', async () => {
    const document = active.requireDocument();
    if (!document) return;
    const input = readTitleInput(await vscode.env.clipboard.readText());
    if (!input) {
      const message = vscode.l10n.t('Copy the title of a talk or the address of its page first.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const cursor = fromPosition(cursorIn(document));
    const insertion = pastedTalk(documents.get(document), input, cursor);
    await applyInsertion(document, document.version, insertion);
  });
}
