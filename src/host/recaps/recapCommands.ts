import * as vscode from 'vscode';
import { groupRecaps, type RecapEntry } from '../../core/recaps/groupRecaps.js';
import { countRecaps } from '../documents/counts.js';
import { showInformation } from '../editor/notify.js';
import { showDocument } from '../editor/showDocument.js';
import type { RecapIndex } from './recapIndex.js';

/** What a row of the tree is. */
interface RowMeaning {
  readonly entry: RecapEntry | undefined;
  readonly tag: string | undefined;
}

/** Registers what can be done with a recap or a tag of the tree. */
export function registerRecapCommands(index: RecapIndex, meaningOf: (row: string) => RowMeaning): vscode.Disposable {
  const recapOf = (row: unknown): vscode.Uri | undefined => {
    const entry = typeof row === 'string' ? meaningOf(row).entry : undefined;
    return entry && index.uriOf(entry.id);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.openRecap', async (row: unknown) => {
      const uri = recapOf(row);
      if (uri) await vscode.window.showTextDocument(uri, { preview: false });
    }),
    vscode.commands.registerCommand('recap.previewRecap', async (row: unknown) => {
      const uri = recapOf(row);
      if (!uri) return;
      await showDocument(uri, undefined);
      await vscode.commands.executeCommand('recap.openPreview');
    }),
    vscode.commands.registerCommand('recap.checkReadinessOfRecap', async (row: unknown) => {
      const uri = recapOf(row);
      if (!uri) return;
      await showDocument(uri, undefined);
      await vscode.commands.executeCommand('recap.checkReadiness');
    }),
    vscode.commands.registerCommand('recap.newRecapLikeThis', async (row: unknown) => {
      const like = recapOf(row);
      if (like) await vscode.commands.executeCommand('recap.newRecap', { like });
    }),
    vscode.commands.registerCommand('recap.newRecapFromLast', async () => {
      const dateOf = ({ head }: RecapEntry): number => head.date ?? -Infinity;
      const [last] = [...index.entries].sort((one, other) => dateOf(other) - dateOf(one) || 0);
      await vscode.commands.executeCommand('recap.newRecap', last ? { like: index.uriOf(last.id) } : undefined);
    }),
    vscode.commands.registerCommand('recap.renameTagEverywhere', async (row: unknown) => {
      const tag = typeof row === 'string' ? meaningOf(row).tag : await askForTag(index);
      if (tag !== undefined) await vscode.commands.executeCommand('recap.renameTag', { tag });
    }),
  );
}

/** Lists the tags of all recaps with the number of recaps that have them. */
async function askForTag(index: RecapIndex): Promise<string | undefined> {
  const reading = index.readFor();
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, () => reading.done);
  reading.dispose();
  const groups = groupRecaps(index.entries, 'tag').filter(({ label }) => label !== '');
  if (groups.length === 0) {
    void showInformation(vscode.l10n.t('No recap in this workspace has a tag.'));
    return undefined;
  }
  const items = groups.map(({ label, entries }) => ({ label, description: countRecaps(entries.length) }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Rename Tag'),
    placeHolder: vscode.l10n.t('Select a tag to rename'),
  });
  return picked?.label;
}
