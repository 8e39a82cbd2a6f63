import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { pickItem } from '../editor/askInSteps.js';
import { showInformation } from '../editor/notify.js';
import { describeProgramme, eventOf } from './describeProgramme.js';
import type { Programmes } from './programmes.js';

/**
 * Asks for one of the programmes, that of the Programme view first; the only one is not asked for. `undefined` if the user
 * cancels, and if there is none: then a message says so.
 */
export async function chooseProgramme(programmes: Programmes, title: string): Promise<KeptProgramme | undefined> {
  const all = await programmes.load();
  if (all.length === 0) {
    void showInformation(vscode.l10n.t('There is no programme. Import one first.'));
    return undefined;
  }
  if (all.length === 1) return all[0];
  const shown = all.filter(({ id }) => id === programmes.shown);
  const items = [...shown, ...all.filter((kept) => !shown.includes(kept))].map((kept) => ({
    label: eventOf(kept.programme),
    description: describeProgramme(kept.programme),
    kept,
  }));
  const placeholder = vscode.l10n.t('Which programme?');
  const item = await pickItem({ title, placeholder, items: () => items }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.kept;
}
