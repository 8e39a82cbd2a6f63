import * as vscode from 'vscode';
import { restoreLevel } from '../../core/checks/checkSettings.js';
import { showInformation } from '../editor/notify.js';

/**
 * Registers the command of the Quick Fix that turns off a check in the setting `recap.checks`: where it is set already
 * for the document's folder, otherwise in the workspace, or for the user if no folder is open.
 */
export function registerTurnOffCheck(): vscode.Disposable {
  return vscode.commands.registerCommand('recap.turnOffCheck', async (code: unknown, uri: unknown) => {
    if (typeof code !== 'string' || !(uri instanceof vscode.Uri)) return;
    const { target, checks } = placeOf(code, levelsFor(uri));
    const update = (value: object | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('recap', uri).update('checks', value, target);
    await update({ ...checks, [code]: 'off' });
    const undo = vscode.l10n.t('Undo');
    const message =
      target === vscode.ConfigurationTarget.Global
        ? vscode.l10n.t('The check "{0}" is off.', code)
        : vscode.l10n.t('The check "{0}" is off in this workspace.', code);
    const answer = await showInformation(message, undo);
    // The message may have been there for long: other levels may have changed.
    if (answer === undo) await update(restoreLevel(code, checks, levelsFor(uri).get(target)));
  });
}

/** The setting as it is at each place for a document, where it is set. */
function levelsFor(uri: vscode.Uri): ReadonlyMap<vscode.ConfigurationTarget, object> {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const found = vscode.workspace.getConfiguration('recap', uri).inspect('checks');
  const values = [
    [Global, found?.globalValue],
    [Workspace, found?.workspaceValue],
    [WorkspaceFolder, found?.workspaceFolderValue],
  ] as const;
  return new Map(
    values.flatMap(([target, value]) => (typeof value === 'object' && value !== null ? [[target, value]] : [])),
  );
}

/** Where the setting is changed, and its value there. */
function placeOf(
  code: string,
  levels: ReadonlyMap<vscode.ConfigurationTarget, object>,
): { readonly target: vscode.ConfigurationTarget; readonly checks: object | undefined } {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const folder = levels.get(WorkspaceFolder);
  if (folder && Object.hasOwn(folder, code)) return { target: WorkspaceFolder, checks: folder };
  const target = vscode.workspace.workspaceFolders ? Workspace : Global;
  return { target, checks: levels.get(target) };
}
