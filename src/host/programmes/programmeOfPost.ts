import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { pickItem } from '../editor/askInSteps.js';
import { showInformation } from '../editor/notify.js';
import { describeProgramme, eventOf } from './describeProgramme.js';
import type { Programmes } from './programmes.js';
import type { RecapProgrammes } from './recapProgrammes.js';

interface ProgrammeItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** Registers *Choose Programme…*: which programme the recap is about, for a post of which that is not clear. */
export function registerChooseProgramme(
  programmes: Programmes,
  ofRecaps: RecapProgrammes,
  active: ActiveRecap,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.chooseProgramme', async () => {
    const document = active.requireDocument();
    if (document) await chooseForPost(programmes, ofRecaps, document);
  });
}

/** Lets the user choose and remembers it. Returns whether the post has a programme now. */
export async function chooseForPost(
  programmes: Programmes,
  ofRecaps: RecapProgrammes,
  document: vscode.TextDocument,
): Promise<boolean> {
  const all = await programmes.load();
  if (all.length === 0) {
    await offerImport();
    return false;
  }
  const current = ofRecaps.get(document)?.kept.id;
  const none: ProgrammeItem = { label: vscode.l10n.t('No programme'), id: '' };
  const items = [...all.map((kept) => itemOf(kept, current)), none];
  const question = {
    title: vscode.l10n.t('Choose Programme'),
    placeholder: vscode.l10n.t('The programme of the conference that this post is about'),
    items: () => items,
  };
  const item = await pickItem<ProgrammeItem>(question, { number: 1, total: 1 });
  if (!item || item === 'back') return false;
  ofRecaps.choose(document, item.id);
  return item.id !== '';
}

/** Says that there is no programme yet, and how to get one. */
export async function offerImport(): Promise<void> {
  const button = vscode.l10n.t('Import Programme…');
  const message = vscode.l10n.t('No programme is known yet. Import the schedule of the conference first.');
  if ((await showInformation(message, button)) === button)
    await vscode.commands.executeCommand('recap.importProgramme');
}

function itemOf({ id, programme }: KeptProgramme, current: string | undefined): ProgrammeItem {
  const isCurrent = id === current;
  const facts = describeProgramme(programme);
  return {
    label: eventOf(programme),
    iconPath: new vscode.ThemeIcon(isCurrent ? 'check' : 'calendar'),
    description: isCurrent ? [vscode.l10n.t('selected'), facts].join(' · ') : facts,
    id,
  };
}
