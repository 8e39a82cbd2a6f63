import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { mayBeTalkAt } from '../../core/recap/corrections/candidatesIn.js';
import { linesToMark } from '../../core/recap/corrections/linesToMark.js';
import type { Recap } from '../../core/recap/model/recap.js';
import { partContext } from '../documents/partContext.js';
import type { Targets } from '../documents/targets.js';
import { toText } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';

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
    const target = targets.getTarget([]);
    if (!target) return;
    const { parts, selections = [] } = target;
    const mayBe = mayBeTalk(targets.documents.get(target.document), selections);
    const [part] = parts;
    if (!part && mayBe === undefined) {
      void showInformation(vscode.l10n.t('Move the cursor to a talk or a day first.'));
      return;
    }
    const title = parts.length > 1 ? toText(sayCount('{0} sections', parts.length)) : (part?.title ?? mayBe ?? '');
    const placeHolder = vscode.l10n.t('Select an action');
    const picked = await vscode.window.showQuickPick(actionsFor(part && partContext(part), mayBe, contributions), {
      title: title || vscode.l10n.t('Untitled'),
      placeHolder,
    });
    if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
  });
}

/** The title of the only item, row or line that _This Is a Talk_ would mark, if that is none of the parts. */
function mayBeTalk(recap: Recap, selections: readonly vscode.Selection[]): string | undefined {
  const [line, ...others] = linesToMark(recap, selections, 'talk');
  return line === undefined || others.length > 0 ? undefined : mayBeTalkAt(recap, line);
}

/**
 * The entries of the tree's menu for a row with this context value, with a line between groups. `mayBe`: the title of an item at
 * the cursor that may be a talk; then *This Is a Talk* is about that.
 */
function actionsFor(
  row: string | undefined,
  mayBe: string | undefined,
  { commands, menus }: Contributions,
): ActionItem[] {
  const entries = menus['view/item/context'].filter(({ command, when, group }) => {
    if (command === markAsTalk && mayBe !== undefined) return false;
    const condition = /viewItem =~ \/(.+)\//.exec(when)?.[1];
    const isOfRow = when.startsWith('view == recap.outline') && !group.startsWith('inline');
    return isOfRow && row !== undefined && condition !== undefined && new RegExp(condition).test(row);
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
  const ofItem = { label: labelOf(markAsTalk), description: mayBe, command: markAsTalk };
  return items.length === 0 ? [ofItem] : [ofItem, line, ...items];
}
