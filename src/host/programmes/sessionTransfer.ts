import * as vscode from 'vscode';

/** The type of what is dragged from the Programme view: VS Code's own, for a tree with the id `recap.programme`. */
export const sessionsType = 'application/vnd.code.tree.recap.programme';

/** Sessions of a programme, as they are dragged and as commands pass them. */
export interface SessionReference {
  readonly programme: string;
  readonly sessions: readonly string[];
}

export function toTransferItem(reference: SessionReference): vscode.DataTransferItem {
  // An editor gets the text only.
  return new vscode.DataTransferItem(JSON.stringify(reference));
}

/** The sessions that are dragged; `undefined` if it is anything else. VS Code may add an empty item of the same type. */
export async function draggedSessions(data: vscode.DataTransfer): Promise<SessionReference | undefined> {
  const items = [...data].filter(([type]) => type.toLowerCase() === sessionsType).map(([, item]) => item);
  for (const item of items) {
    const reference = readReference(await item.asString());
    if (reference) return reference;
  }
  return undefined;
}

function readReference(text: string): SessionReference | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSessionReference(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isSessionReference(value: unknown): value is SessionReference {
  if (typeof value !== 'object' || value === null) return false;
  const { programme, sessions } = value as Partial<Record<keyof SessionReference, unknown>>;
  return typeof programme === 'string' && Array.isArray(sessions) && sessions.every((id) => typeof id === 'string');
}
