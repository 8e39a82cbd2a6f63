import * as vscode from 'vscode';
import { fromPosition } from '../editor/convert.js';
import { debounce, type Debounced } from '../editor/debounce.js';
import type { OutlineProvider } from './outlineProvider.js';

/** Milliseconds that the cursor must rest before the outline follows it. */
export const cursorRest = 100;

interface FollowedView {
  readonly view: vscode.TreeView<string>;
  readonly provider: OutlineProvider;
  /** The document whose rows the tree has, if they are up to date. */
  readonly drawnDocument: () => vscode.TextDocument | undefined;
  readonly log: vscode.LogOutputChannel;
}

/** Reveals the row of the cursor, after a delay on request, and after each selection in the tree. */
export function followCursor({ view, provider, drawnDocument, log }: FollowedView): Debounced {
  // The version of the document when a row was last selected. In a later version the row may be gone.
  let selectedIn: number | undefined;
  const follow = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== drawnDocument()) return;
    const row = provider.rowAt(fromPosition(editor.selection.active));
    if (row === undefined) return;
    if (!provider.isDrawn(row)) follow.request(cursorRest);
    else revealRow(view, row, selectedIn === editor.document.version, log);
  });
  const selection = view.onDidChangeSelection(() => {
    selectedIn = drawnDocument()?.version;
    follow.request(cursorRest);
  });
  return {
    request: follow.request,
    dispose: () => {
      selection.dispose();
      follow.dispose();
    },
  };
}

/**
 * A selection of several rows stays while the cursor is in one of them. A row that is known to be selected is not selected
 * again, because that would interfere while the user adds others to it.
 */
function revealRow(view: vscode.TreeView<string>, row: string, isKnown: boolean, log: vscode.LogOutputChannel): void {
  const { selection } = view;
  if (selection.length > 1 && selection.includes(row)) return;
  const select = !(isKnown && selection.length === 1 && selection[0] === row);
  view.reveal(row, { select, focus: false }).then(undefined, (error: unknown) => log.warn(String(error)));
}
