import * as vscode from 'vscode';

const type = 'application/vnd.code.tree.recap.outline';

/** Drags rows of the tree. What a drop does is decided by a command. */
export const outlineDrag: vscode.TreeDragAndDropController<string> = {
  dragMimeTypes: [type],
  dropMimeTypes: [type],
  handleDrag: (rows, transfer) => {
    transfer.set(type, new vscode.DataTransferItem([...rows]));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Drop it on the row to insert it after.'), 5000);
  },
  handleDrop: async (on, transfer) => {
    const rows: unknown = transfer.get(type)?.value;
    if (rows !== undefined) await vscode.commands.executeCommand('recap.dropInOutline', rows, on);
  },
};
