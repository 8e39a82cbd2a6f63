import * as vscode from 'vscode';
import { showInformation } from '../editor/notify.js';
import { draggedSessions, sessionsType } from '../programmes/sessionTransfer.js';

const type = 'application/vnd.code.tree.recap.outline';

/**
 * Drags rows of the tree while they are in the order of the text, and takes sessions of a programme. What a drop does is
 * decided by a command.
 */
export function outlineDrag(isGrouped: () => boolean): vscode.TreeDragAndDropController<string> {
  return {
    dragMimeTypes: [type],
    dropMimeTypes: [type, sessionsType],
    handleDrag: (rows, transfer) => {
      transfer.set(type, new vscode.DataTransferItem([...rows]));
      const hint = isGrouped()
        ? vscode.l10n.t('Group by day to move talks by dragging them.')
        : vscode.l10n.t('Drop it on the row to insert it after.');
      vscode.window.setStatusBarMessage(hint, 5000);
    },
    handleDrop: async (on, transfer) => {
      const sessions = await draggedSessions(transfer);
      if (sessions) await vscode.commands.executeCommand('recap.insertSessions', sessions, on);
      const rows: unknown = transfer.get(type)?.value;
      if (rows === undefined) return;
      if (isGrouped()) void showInformation(vscode.l10n.t('Group by day to move talks by dragging them.'));
      else await vscode.commands.executeCommand('recap.dropInOutline', rows, on);
    },
  };
}
