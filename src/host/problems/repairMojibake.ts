import * as vscode from 'vscode';
import { repairMojibake } from '../../core/checks/text/mojibake.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { showInformation } from '../editor/notify.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/**
 * Registers *Repair Mojibake*: repairs all characters of a post that were decoded in the wrong encoding, in one step.
 */
export function registerRepairMojibake(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.repairMojibake', async () => {
    const { document } = active;
    if (!document) return;
    const edits = repairMojibake(documents.get(document));
    if (edits.length > 0) await applyEdits(document, document.version, edits);
    else void showInformation(vscode.l10n.t('No wrongly decoded characters found.'));
  });
}
