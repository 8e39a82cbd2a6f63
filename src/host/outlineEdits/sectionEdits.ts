import * as vscode from 'vscode';
import { deleteParts } from '../../core/edits/move/deleteParts.js';
import { duplicateAsStub } from '../../core/edits/move/duplicateAsStub.js';
import { renumberDays } from '../../core/edits/rename/renumberDays.js';
import { sortTalks } from '../../core/edits/move/sortTalks.js';
import { partsWithin } from '../../core/recap/model/parts.js';
import { daysOf } from '../../core/recap/model/recap.js';
import type { Targets } from '../documents/targets.js';
import { makeEdit } from './makeEdit.js';

/** Registers *Delete with Notes*, *Duplicate as Stub*, *Sort Talks of the Day by Time* and *Renumber Days*. */
export function registerSectionEdits(targets: Targets): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.deleteSection', async (...given: unknown[]) => {
      const target = targets.getParts(given);
      if (!target) return;
      const { document, parts } = target;
      const done =
        parts.length === 1
          ? vscode.l10n.t('Deleted "{0}" with its notes. Undo restores it.', parts[0]!.title)
          : vscode.l10n.t('Deleted {0} sections with their notes. Undo restores them.', parts.length);
      await makeEdit(document, deleteParts(targets.documents.get(document), parts), { done });
    }),
    vscode.commands.registerCommand('recap.duplicateAsStub', async (...given: unknown[]) => {
      const target = targets.getParts(given.slice(0, 1));
      if (!target) return;
      const { document, parts } = target;
      const done = vscode.l10n.t('Duplicated "{0}" without its notes.', parts[0]!.title);
      await makeEdit(document, duplicateAsStub(targets.documents.get(document), parts[0]!), { done, focus: true });
    }),
    vscode.commands.registerCommand('recap.sortTalksByTime', async (...given: unknown[]) => {
      const target = targets.getParts(given.slice(0, 1));
      if (!target) return;
      const { document, parts } = target;
      const recap = targets.documents.get(document);
      const day = daysOf(recap).find((each) => each === parts[0] || partsWithin(each).includes(parts[0]!));
      if (!day) {
        void vscode.window.showInformationMessage(vscode.l10n.t('"{0}" is not part of a day.', parts[0]!.title));
        return;
      }
      const done = vscode.l10n.t('Sorted the talks of "{0}" by time.', day.title);
      await makeEdit(document, sortTalks(recap, day), { done });
    }),
    vscode.commands.registerCommand('recap.renumberDays', async (...given: unknown[]) => {
      const document = targets.getTarget(given)?.document;
      if (!document) return;
      const done = vscode.l10n.t('Renumbered the days.');
      await makeEdit(document, renumberDays(targets.documents.get(document)), { done });
    }),
  );
}
