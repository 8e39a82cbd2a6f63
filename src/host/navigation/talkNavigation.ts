import * as vscode from 'vscode';
import { neighbourTalk } from '../../core/recap/queries/neighbourTalk.js';
import { partAt, partsWithin } from '../../core/recap/model/parts.js';
import { talksOf } from '../../core/recap/model/recap.js';
import { fromPosition, toPosition, toRange } from '../editor/convert.js';
import { showDocument } from '../editor/showDocument.js';
import type { Targets } from '../documents/targets.js';
import { editorOf } from '../editor/editorOf.js';

/** Registers *Go to Next Talk*, *Go to Previous Talk* and *Fold All but This Talk*. */
export function registerTalkNavigation(targets: Targets): vscode.Disposable {
  const go = (way: 'next' | 'previous'): void => {
    const document = targets.getTarget([])?.document;
    const editor = document && editorOf(document);
    if (!editor) return;
    const talk = neighbourTalk(targets.documents.get(document), fromPosition(editor.selection.active), way);
    if (!talk) {
      const none = way === 'next' ? vscode.l10n.t('This is the last talk.') : vscode.l10n.t('This is the first talk.');
      vscode.window.setStatusBarMessage(none, 5000);
      return;
    }
    const start = toPosition(talk.headingRange.start);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(toRange(talk.headingRange), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.nextTalk', () => go('next')),
    vscode.commands.registerCommand('recap.previousTalk', () => go('previous')),
    vscode.commands.registerCommand('recap.foldAllButThisTalk', async (...given: unknown[]) => {
      const target = targets.getParts(given);
      if (!target) return;
      const { document, parts } = target;
      const recap = targets.documents.get(document);
      const kept =
        talksOf(recap).find((talk) => talk === parts[0] || partsWithin(talk).includes(parts[0]!)) ?? parts[0]!;
      const cursor = editorOf(document)?.selection.active;
      const isInside = cursor && partAt({ parts: [kept] }, fromPosition(cursor)) !== undefined;
      // The folding commands apply to the active editor.
      await showDocument(document.uri, isInside ? undefined : kept.headingRange);
      const lines = talksOf(recap)
        .filter((talk) => talk !== kept)
        .map(({ range }) => range.start.line);
      await vscode.commands.executeCommand('editor.unfold', { selectionLines: [kept.range.start.line], levels: 1 });
      await vscode.commands.executeCommand('editor.fold', { selectionLines: lines, levels: 1 });
    }),
  );
}
