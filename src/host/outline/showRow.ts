import * as vscode from 'vscode';
import type { Outlines } from '../documents/outlines.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import { showDocument } from '../editor/showDocument.js';

/** Milliseconds in which a second click is part of a double click, as in Windows and GTK. */
const doubleClick = 500;

/**
 * Registers what a click on a row does and what Enter does. A click shows the heading and leaves the focus in the tree,
 * so that its keys still apply to the row. A double click and Enter go to the heading.
 */
export function registerShowRow(outlines: Outlines, onPick: (row: string) => void): vscode.Disposable {
  let last: { readonly row: string; readonly at: number } | undefined;
  let newest = 0;
  const show = async (row: string, preserveFocus: boolean): Promise<void> => {
    // The row may be older than the text, so its position is looked up.
    const found = outlines.find(row);
    if (!found) return;
    const turn = ++newest;
    onPick(row);
    void completeWalkthroughStep('outline');
    const reveal = vscode.TextEditorRevealType.AtTop;
    // Of two at once, an earlier click that takes longer must not win over Enter.
    const isWanted = (): boolean => turn === newest;
    await showDocument(found.document.uri, found.node.headingRange, { reveal, preserveFocus, isWanted });
  };
  return vscode.Disposable.from(
    // VS Code runs the command of a row on the first click and again on the double click, and does not say which it is.
    vscode.commands.registerCommand('recap.showOutlineNode', async (row: unknown) => {
      if (typeof row !== 'string') return;
      const isDouble = last?.row === row && Date.now() - last.at < doubleClick;
      last = { row, at: Date.now() };
      await show(row, !isDouble && !opensOnDoubleClick());
    }),
    vscode.commands.registerCommand('recap.goToOutlineNode', async (focused: unknown) => {
      const row: unknown = Array.isArray(focused) ? focused[0] : undefined;
      if (typeof row !== 'string') return;
      // A group is not part of the text: Enter folds or unfolds it, as a click does.
      if (outlines.find(row)) await show(row, false);
      else await vscode.commands.executeCommand('list.toggleExpand');
    }),
  );
}

/** Whether the user has set that lists react to double clicks alone. */
function opensOnDoubleClick(): boolean {
  return vscode.workspace.getConfiguration('workbench.list').get('openMode') === 'doubleClick';
}
