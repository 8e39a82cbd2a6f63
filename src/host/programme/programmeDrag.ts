import * as vscode from 'vscode';
import type { Session } from '../../core/programme/programme.js';
import { sessionsType, toTransferItem } from '../programmes/sessionTransfer.js';

interface DragSource {
  /** The id of the programme that is shown. */
  readonly programme: () => string | undefined;
  readonly sessionsOf: (rows: readonly string[]) => readonly Session[];
}

/** Drags sessions out of the view, as titles for any other place. Files that are dropped on it are imported. */
export function programmeDrag({ programme, sessionsOf }: DragSource): vscode.TreeDragAndDropController<string> {
  return {
    dragMimeTypes: [sessionsType, 'text/plain'],
    dropMimeTypes: ['files', 'text/uri-list'],
    handleDrag: (rows, transfer) => {
      const id = programme();
      const sessions = sessionsOf(rows);
      if (id === undefined || sessions.length === 0) return;
      transfer.set(sessionsType, toTransferItem({ programme: id, sessions: sessions.map((session) => session.id) }));
      transfer.set('text/plain', new vscode.DataTransferItem(sessions.map(({ title }) => title).join('\n')));
      const hint = vscode.l10n.t('Drop it into the outline, or hold Shift and drop it into the editor.');
      vscode.window.setStatusBarMessage(hint, 5000);
    },
    handleDrop: async (_on, transfer) => {
      const uris = await urisIn(transfer);
      if (uris.length > 0) await vscode.commands.executeCommand('recap.importProgramme', uris[0], uris);
      else await importFiles(transfer);
    },
  };
}

async function urisIn(transfer: vscode.DataTransfer): Promise<readonly vscode.Uri[]> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  return list.split(/\r?\n/).flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    try {
      return [vscode.Uri.parse(line, true)];
    } catch {
      return [];
    }
  });
}

/** A browser gives the files that are dropped from outside, not where they are. */
async function importFiles(transfer: vscode.DataTransfer): Promise<void> {
  const dropped = [...transfer].flatMap(([, item]) => item.asFile() ?? []);
  const files = await Promise.all(dropped.map(async (file) => ({ name: file.name, bytes: await file.data() })));
  if (files.length > 0) await vscode.commands.executeCommand('recap.importProgramme', files);
}
