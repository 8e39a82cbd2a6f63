import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { deleteParts } from '../../core/edits/move/deleteParts.js';
import { duplicateAsStub } from '../../core/edits/move/duplicateAsStub.js';
import { renumberDays } from '../../core/edits/rename/renumberDays.js';
import { sortTalks } from '../../core/edits/move/sortTalks.js';
import { partsWithin } from '../../core/recap/model/parts.js';
import { programmeTimes } from '../../core/programme/match/programmeTimes.js';
import { daysOf } from '../../core/recap/model/recap.js';
import type { Targets } from '../documents/targets.js';
import { showInformation } from '../editor/notify.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { makeEdit } from './makeEdit.js';
import { toText } from '../editor/convert.js';

/** Registers *Delete with Notes*, *Duplicate as Stub*, *Sort Talks of the Day by Time* and *Renumber Days*. */
export function registerSectionEdits(targets: Targets, ofRecaps: RecapProgrammes): vscode.Disposable {
  const deleteSelected = (...given: unknown[]): Promise<void> => deleteSections(targets, given);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.deleteSection', deleteSelected),
    vscode.commands.registerCommand('recap.deleteRow', deleteSelected),
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
        void showInformation(vscode.l10n.t('"{0}" is not part of a day.', parts[0]!.title));
        return;
      }
      const done = vscode.l10n.t('Sorted the talks of "{0}" by time.', day.title);
      const found = ofRecaps.get(document);
      const times = found && programmeTimes(found.kept.programme, found.sessions);
      await makeEdit(document, sortTalks(recap, day, times), { done });
    }),
    vscode.commands.registerCommand('recap.renumberDays', async (...given: unknown[]) => {
      const document = targets.getTarget(given)?.document;
      if (!document) return;
      const done = vscode.l10n.t('Renumbered the days.');
      await makeEdit(document, renumberDays(targets.documents.get(document)), { done });
    }),
  );
}

async function deleteSections(targets: Targets, given: readonly unknown[]): Promise<void> {
  const target = targets.getParts(given);
  if (!target) return;
  const { document, parts } = target;
  const done =
    parts.length === 1
      ? vscode.l10n.t('Deleted "{0}" with its notes. Undo restores it.', parts[0]!.title)
      : toText(sayCount('Deleted {0} sections with their notes. Undo restores them.', parts.length));
  await makeEdit(document, deleteParts(targets.documents.get(document), parts), { done });
}
