import * as vscode from 'vscode';
import { readTitleInput } from '../../core/edits/insert/readTalkInput.js';
import { pastedTalk } from '../../core/paste/pasteTalk.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { Corrections } from '../documents/corrections.js';
import { applyInsertion } from '../editor/edits/applyInsertion.js';
import { fromPosition } from '../editor/convert.js';
import { cursorIn } from '../editor/editorOf.js';
import { showInformation } from '../editor/notify.js';
import { wantsPlaceholders } from '../editor/wantsPlaceholders.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** Registers *Paste as Talk*: inserts the title or address on the clipboard as a talk after the one at the cursor. */
export function registerPasteAsTalk(
  documents: RecapDocuments,
  active: ActiveRecap,
  corrections: Corrections,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.pasteAsTalk', async () => {
    const document = active.requireDocument();
    if (!document) return;
    const input = readTitleInput(await vscode.env.clipboard.readText());
    if (!input) {
      const message = vscode.l10n.t('Copy the title of a talk or the address of its page first.');
      void showInformation(message);
      return;
    }
    const cursor = fromPosition(cursorIn(document));
    const insertion = pastedTalk(documents.get(document), input, cursor, wantsPlaceholders(document));
    if ((await applyInsertion(document, document.version, insertion)) && insertion?.correction)
      corrections.add(document.uri, insertion.correction);
  });
}
