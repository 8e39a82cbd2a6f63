import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { mayBeTalkAt } from '../../core/recap/corrections/candidatesIn.js';
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

const markAsTalk = 'recap.markAsTalk';

interface ActionItem extends vscode.QuickPickItem {
  readonly command?: string;
}

/**
 * Registers *Actions at Cursor…*, the context menu of a row for the part at the cursor. It is a list and not a submenu,
 * because a right-click moves the cursor and opens the menu of the editor before any extension can adapt it.
 */
export function registerActionsAtCursor(targets: Targets, contributions: Contributions): vscode.Disposable {
  return vscode.commands.registerCommand('recap.actionsAtCursor', async () => {
    const target = targets.getParts([]);
    if (!target) return;
    const { document, parts, selections = [] } = target;
    const title = parts.length === 1 ? parts[0]!.title : toText(sayCount('{0} sections', parts.length));
    const placeHolder = vscode.l10n.t('Select an action');
    const [line] = selections.map(({ start }) => start.line);
    const mayBe = line === undefined ? undefined : mayBeTalkAt(targets.documents.get(document), line);
    const picked = await vscode.window.showQuickPick(actionsFor(partContext(parts[0]!), mayBe, contributions), {
      title: title || vscode.l10n.t('Untitled'),
      placeHolder,
    });
    if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
  });
}

/**
 * The entries of the tree's menu for a row with this context value, with a line between groups. `mayBe`: the title of an item at
 * the cursor that may be a talk; then *This Is a Talk* is about that.
 */
function actionsFor(row: string, mayBe: string | undefined, { commands, menus }: Contributions): ActionItem[] {
  const entries = menus['view/item/context'].filter(({ command, when, group }) => {
    if (command === markAsTalk && mayBe !== undefined) return false;
    const condition = /viewItem =~ \/(.+)\//.exec(when)?.[1];
    const isOfRow = when.startsWith('view == recap.outline') && !group.startsWith('inline');
    return isOfRow && condition !== undefined && new RegExp(condition).test(row);
  });
  const groupOf = ({ group }: MenuEntry): string => group.split('@', 1)[0]!;
  const labelOf = (command: string): string => commands.find((each) => each.command === command)!.title;
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const items = entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const item = { label: labelOf(entry.command), command: entry.command };
    const isNewGroup = before && groupOf(before) !== groupOf(entry);
    return isNewGroup ? [line, item] : [item];
  });
  if (mayBe === undefined) return items;
  return [{ label: labelOf(markAsTalk), description: mayBe, command: markAsTalk }, line, ...items];
}
