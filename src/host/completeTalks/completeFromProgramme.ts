import * as vscode from 'vscode';
import { completeTalks } from '../../core/edits/complete/completeTalks.js';
import type { ChangeKind, ProposedChange } from '../../core/edits/complete/proposedChange.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { countTalks } from '../documents/counts.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toText, toTextEdit } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';
import { chooseForPost } from '../programmes/programmeOfPost.js';
import type { Programmes } from '../programmes/programmes.js';
import type { FoundProgramme, RecapProgrammes } from '../programmes/recapProgrammes.js';
import { idOptionsIn } from '../site/idOptions.js';
import type { Sites } from '../site/sites.js';

/** What the command needs. */
export interface CompletionSources {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly programmes: Programmes;
  readonly ofRecaps: RecapProgrammes;
  readonly sites: Sites;
}

/**
 * Registers *Complete from Programme*: shows what the programme adds to the talks, and what it spells differently, in VS Code's
 * refactor preview. What would replace words of the author is not ticked.
 */
export function registerCompleteFromProgramme(sources: CompletionSources): vscode.Disposable {
  const { active, programmes, ofRecaps } = sources;
  return vscode.commands.registerCommand('recap.completeFromProgramme', async () => {
    const document = active.requireDocument();
    if (!document) return;
    if (!(await ofRecaps.load(document)) && !(await chooseForPost(programmes, ofRecaps, document))) return;
    const ids = await idOptionsIn(sources.sites, document);
    // From here on nothing is waited for: the changes are those of the current text.
    const found = ofRecaps.get(document);
    if (!found) return;
    const { sessions, kept } = found;
    const changes = completeTalks(sources.documents.get(document), { programme: kept.programme, sessions, ids });
    if (changes.length === 0) void showInformation(nothingToDo(found));
    else if (await vscode.workspace.applyEdit(previewOf(document, changes), { isRefactoring: true }))
      vscode.window.setStatusBarMessage(vscode.l10n.t('The talks were completed from the programme.'), 5000);
  });
}

function nothingToDo({ kept, sessions }: FoundProgramme): string {
  const { event } = kept.programme;
  return sessions.size === 0
    ? vscode.l10n.t('None of the talks was found in the programme "{0}".', event)
    : vscode.l10n.t('{0} found in the programme "{1}". There is nothing to add.', countTalks(sessions.size), event);
}

/** The changes with their labels. VS Code shows a preview only where something needs to be confirmed. */
function previewOf({ uri }: vscode.TextDocument, changes: readonly ProposedChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const entries = changes.flatMap((change) =>
    change.edits.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      toTextEdit(each),
      metadataOf(change),
    ]),
  );
  const isAllAdded = changes.every(({ isAddition }) => isAddition);
  edit.set(uri, isAllAdded ? [...entries, noReplacement()] : entries);
  return edit;
}

/** Nothing: it is there so that the preview is shown, and says that the others only add. */
function noReplacement(): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] {
  const label = vscode.l10n.t('Nothing you wrote is replaced');
  const nothing = toTextEdit({ range: { start: origin, end: origin }, newText: '' });
  return [nothing, { needsConfirmation: true, label }];
}

const origin = { line: 0, character: 0 };

function metadataOf({ kind, talk, label, isAddition }: ProposedChange): vscode.WorkspaceEditEntryMetadata {
  return {
    needsConfirmation: !isAddition,
    label: isAddition ? nameOf(kind) : toText(label),
    description: isAddition ? '' : talk.title,
    iconPath: new vscode.ThemeIcon(isAddition ? 'add' : 'replace'),
  };
}

/** Additions of one kind are together: they can be ticked at once. */
function nameOf(kind: ChangeKind): string {
  switch (kind) {
    case 'address':
      return vscode.l10n.t('Link titles to the pages of the sessions');
    case 'speakers':
      return vscode.l10n.t('Add speakers');
    case 'tags':
      return vscode.l10n.t('Add tags');
    default:
      return vscode.l10n.t('Add links to slides and videos');
  }
}
