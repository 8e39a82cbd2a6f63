import * as vscode from 'vscode';
import type { Programme, Session } from '../../core/programme/programme.js';
import { speakerNames } from '../../core/programme/queries/sessionsOf.js';
import { pickItem } from '../editor/askInSteps.js';
import { formatDay, formatTimes } from '../programmes/describeProgramme.js';

/** Lists all sessions, to read or to search, until the user goes back or picks one. */
export async function listSessions(title: string, { days }: Programme): Promise<void> {
  const items = days.flatMap(({ date, sessions }) => {
    const label = date === undefined ? vscode.l10n.t('No date') : formatDay(date);
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...sessions.map(itemOf)];
  });
  const placeholder = vscode.l10n.t('What was understood. Select any row to go back.');
  await pickItem({ title, placeholder, items: () => items }, { number: 2, total: 2 });
}

function itemOf(session: Session): vscode.QuickPickItem {
  const { title, subtitle, room, track } = session;
  return {
    label: subtitle === undefined ? title : `${title} · ${subtitle}`,
    description: speakerNames(session),
    detail: [formatTimes(session), room, track].filter(Boolean).join(' · '),
  };
}
