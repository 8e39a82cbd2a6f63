import * as vscode from 'vscode';
import { rowsBelow } from '../../core/recap/queries/outline.js';
import type { Talk } from '../../core/recap/model/recap.js';
import type { Outlines } from '../documents/outlines.js';
import { countTalks } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';
import { showDocument } from '../editor/showDocument.js';
import type { Targets } from '../documents/targets.js';

interface TalkItem extends vscode.QuickPickItem {
  readonly talk?: Talk;
}

/** Registers *Go to Unfinished Talk…*: lists all talks that something is missing from, grouped by day. */
export function registerGoToUnfinished(targets: Targets, outlines: Outlines): vscode.Disposable {
  return vscode.commands.registerCommand('recap.goToUnfinished', async () => {
    const document = targets.getTarget([])?.document;
    if (!document) return;
    const items = itemsOf(document, outlines);
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('All talks are finished.'));
      return;
    }
    const { left, talks } = outlines.progress(document);
    const picked = await vscode.window.showQuickPick<TalkItem>(items, {
      title: vscode.l10n.t('Unfinished: {0} of {1}', left.size, countTalks(talks)),
      placeHolder: vscode.l10n.t('Go to a talk'),
      matchOnDescription: true,
    });
    if (!picked?.talk) return;
    await showDocument(document.uri, picked.talk.headingRange, vscode.TextEditorRevealType.AtTop);
  });
}

function itemsOf(document: vscode.TextDocument, outlines: Outlines): readonly TalkItem[] {
  const outline = outlines.get(document);
  const { left } = outlines.progress(document);
  return (outline?.children ?? []).flatMap((row) => {
    const talks = [row, ...rowsBelow(row)].flatMap(({ part }) => (part?.kind === 'talk' ? [part] : []));
    const items = talks.flatMap((talk): readonly TalkItem[] => {
      const lacks = left.get(talk);
      const label = talk.title === '' ? vscode.l10n.t('Untitled') : talk.title;
      return lacks ? [{ label, description: vscode.l10n.t('no {0}', nameLacks(lacks)), talk }] : [];
    });
    const separator = { label: row.title, kind: vscode.QuickPickItemKind.Separator };
    return items.length > 0 && row.kind !== 'talk' ? [separator, ...items] : items;
  });
}
