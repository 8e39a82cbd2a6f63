import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Session } from '../../core/programme/programme.js';
import { isBreak } from '../../core/programme/queries/sessionsOf.js';
import { showInformation } from '../editor/notify.js';
import type { Programmes } from '../programmes/programmes.js';
import type { SessionReference } from '../programmes/sessionTransfer.js';

interface SessionSources {
  readonly programmes: Programmes;
  /** The sessions of rows; without any, of those that are selected. */
  readonly sessionsAt: (rows: readonly string[]) => readonly Session[];
  readonly shown: () => KeptProgramme | undefined;
}

/** Registers what the context menu and the keys of the view do with sessions. */
export function registerSessionCommands({ programmes, sessionsAt, shown }: SessionSources): vscode.Disposable {
  const sessionsOf = (given: readonly unknown[]): readonly Session[] => {
    const sessions = sessionsAt(rowsOf(given));
    if (sessions.length === 0) void showInformation(vscode.l10n.t('Select a session in the Programme view first.'));
    return sessions;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.insertSelectedSessions', async (...given: unknown[]) => {
      const { id: programme } = shown() ?? {};
      const sessions = sessionsOf(given)
        .filter((session) => !isBreak(session))
        .map(({ id }) => id);
      if (programme === undefined || sessions.length === 0) return;
      const reference: SessionReference = { programme, sessions };
      await vscode.commands.executeCommand('recap.insertSessions', reference);
    }),
    vscode.commands.registerCommand('recap.toggleAttended', async (...given: unknown[]) => {
      const kept = shown();
      const sessions = sessionsOf(given).filter((session) => !isBreak(session));
      if (!kept || sessions.length === 0) return;
      const ids = sessions.map(({ id }) => id);
      await programmes.attend(kept.id, ids, !ids.every((id) => kept.attended.includes(id)));
    }),
    vscode.commands.registerCommand('recap.openSessionPage', async (...given: unknown[]) => {
      const [url] = sessionsOf(given).flatMap((session) => session.url ?? []);
      if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url));
    }),
    vscode.commands.registerCommand('recap.copySessionTitle', async (...given: unknown[]) => {
      const titles = sessionsOf(given).map(({ title }) => title);
      if (titles.length > 0) await vscode.env.clipboard.writeText(titles.join('\n'));
    }),
  );
}

/** A menu of the tree passes a row and all that are selected, a key an array with the focused row. */
function rowsOf([first, others]: readonly unknown[]): readonly string[] {
  if (Array.isArray(first)) return first.filter((row) => typeof row === 'string');
  if (typeof first !== 'string') return [];
  const all = Array.isArray(others) ? others.filter((row) => typeof row === 'string') : [];
  return all.includes(first) ? all : [first];
}
