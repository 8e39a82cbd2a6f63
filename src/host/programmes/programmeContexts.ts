import * as vscode from 'vscode';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { ContextKeys } from '../editor/contextKeys.js';
import type { RecapProgrammes } from './recapProgrammes.js';

/** Says to menus and keybindings whether the programme of the active recap is known. */
export function registerProgrammeContexts(
  documents: RecapDocuments,
  active: ActiveRecap,
  ofRecaps: RecapProgrammes,
): vscode.Disposable {
  const keys = new ContextKeys();
  const refresh = (): void => {
    const { document } = active;
    keys.set({ 'recap.hasProgramme': document !== undefined && ofRecaps.get(document) !== undefined });
  };
  refresh();
  return vscode.Disposable.from(
    active.onDidChange(refresh),
    ofRecaps.onDidChange(refresh),
    documents.onDidChange((document) => {
      if (document === active.document) refresh();
    }),
  );
}
