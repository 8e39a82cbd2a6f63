import * as vscode from 'vscode';

const type = 'application/vnd.code.tree.recap.outline';

/** Rows that are dragged in the tree: what is dropped where is a command's, which comes with the other features. */
export const outlineDrag: vscode.TreeDragAndDropController<string> = {
  dragMimeTypes: [type],
  dropMimeTypes: [type],
  handleDrag: (rows, transfer) => {
    transfer.set(type, new vscode.DataTransferItem([...rows]));
  },
  handleDrop: async (on, transfer) => {
    const rows: unknown = transfer.get(type)?.value;
    // Below all rows there is room, too: what is dropped there goes where a drop on the event's row goes.
    if (rows !== undefined) await vscode.commands.executeCommand('recap.dropInOutline', rows, on);
  },
};
