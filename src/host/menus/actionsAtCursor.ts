import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { partContext } from '../documents/partContext.js';
import type { Targets } from '../documents/targets.js';
import { toText } from '../editor/convert.js';

/** What the manifest says of menus. VS Code has translated the titles. */
export interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: { readonly 'view/item/context': readonly MenuEntry[] };
}

interface MenuEntry {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

interface ActionItem extends vscode.QuickPickItem {
  readonly command?: string;
}

/**
 * Registers *Actions at Cursor…*, the context menu of a row for the part at the cursor. It is a list and not a submenu,
 * because a right-click moves the cursor and opens the menu of the editor before any extension can adapt it.
 */
export function registerActionsAtCursor(targets: Targets, contributions: Contributions): vscode.Disposable {
  return vscode.commands.registerCommand('recap.actionsAtCursor', async () => {
    const parts = targets.getParts([])?.parts;
    if (!parts) return;
    const title = parts.length === 1 ? parts[0]!.title : toText(sayCount('{0} sections', parts.length));
    const placeHolder = vscode.l10n.t('Select an action');
    const picked = await vscode.window.showQuickPick(actionsFor(partContext(parts[0]!), contributions), {
      title: title || vscode.l10n.t('Untitled'),
      placeHolder,
    });
    if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
  });
}

/** The entries of the tree's menu for a row with this context value, with a line between groups. */
function actionsFor(row: string, { commands, menus }: Contributions): ActionItem[] {
  const entries = menus['view/item/context'].filter(({ when, group }) => {
    const condition = /viewItem =~ \/(.+)\//.exec(when)?.[1];
    const isOfRow = when.startsWith('view == recap.outline') && !group.startsWith('inline');
    return isOfRow && condition !== undefined && new RegExp(condition).test(row);
  });
  const groupOf = ({ group }: MenuEntry): string => group.split('@', 1)[0]!;
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const item = { label: commands.find(({ command }) => command === entry.command)!.title, command: entry.command };
    const isNewGroup = before && groupOf(before) !== groupOf(entry);
    return isNewGroup ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
}
