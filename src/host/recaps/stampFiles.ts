import type * as vscode from 'vscode';
import { inLanes } from '../site/found/inTurn.js';
import { stampOf, type RecapFile } from './recapFile.js';

/** Requests the time of each new file, so that it is not read again. `files`: by id; those that were requested are replaced. */
export function stampFiles(
  files: Map<string, RecapFile>,
  found: readonly (readonly [vscode.Uri, unknown])[],
  token: vscode.CancellationToken,
): Promise<void> {
  return inLanes(found, token, async ([uri]) => {
    const id = uri.toString();
    const file = files.get(id);
    if (!file || file.stamp !== undefined) return;
    // What was changed while it was read is read again next time.
    const stamp = await stampOf(uri, file.readAt);
    if (files.get(id) === file) files.set(id, { ...file, stamp });
  });
}
