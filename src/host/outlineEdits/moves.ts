import * as vscode from 'vscode';
import { demote, promote } from '../../core/edits/move/changeLevel.js';
import {
  landingAbove,
  landingAtEnd,
  landingBelow,
  landingOn,
  type Landing,
} from '../../core/edits/move/dropPosition.js';
import { moveParts } from '../../core/edits/move/moveParts.js';
import type { AnyPart } from '../../core/recap/model/parts.js';
import { daysOf, type Recap } from '../../core/recap/model/recap.js';
import type { Outlines } from '../documents/outlines.js';
import type { Target, Targets } from '../documents/targets.js';
import { makeEdit } from './makeEdit.js';

/** *Move Up*, *Move Down*, *Move to Day…*, *Promote*, *Demote*, and what a drop in the tree does. */
export function registerMoves(targets: Targets, outlines: Outlines): vscode.Disposable {
  const step = async (given: readonly unknown[], landingOf: typeof landingAbove): Promise<void> => {
    const target = targets.getParts(given.slice(0, 1));
    if (!target) return;
    const [part] = target.parts;
    const landing = landingOf(targets.documents.get(target.document), part!);
    if (landing) await move(targets, { ...target, parts: [part!] }, landing);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('"{0}" can go no further.', part!.title), 5000);
  };
  const changeLevel = async (given: readonly unknown[], edit: typeof promote): Promise<void> => {
    const target = targets.getParts(given);
    if (!target) return;
    const { document, parts } = target;
    const [first] = parts;
    const done =
      parts.length === 1
        ? vscode.l10n.t('"{0}" is on level {1} now.', first!.title, first!.level + (edit === promote ? -1 : 1))
        : edit === promote
          ? vscode.l10n.t('{0} sections are one level higher now.', parts.length)
          : vscode.l10n.t('{0} sections are one level deeper now.', parts.length);
    const result = edit(targets.documents.get(document), parts);
    await makeEdit(document, result, { done, ...(parts.length === 1 && { follow: first! }) });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.moveTalkUp', (...given: unknown[]) => step(given, landingAbove)),
    vscode.commands.registerCommand('recap.moveTalkDown', (...given: unknown[]) => step(given, landingBelow)),
    vscode.commands.registerCommand('recap.promote', (...given: unknown[]) => changeLevel(given, promote)),
    vscode.commands.registerCommand('recap.demote', (...given: unknown[]) => changeLevel(given, demote)),
    vscode.commands.registerCommand('recap.moveTalkToDay', async (...given: unknown[]) => {
      const target = targets.getParts(given);
      const title = target && (await askForDay(targets.documents.get(target.document), given[0]));
      // The text may have changed while the user chose.
      const now = title && targets.getParts(given);
      if (!now) return;
      const days = daysOf(targets.documents.get(now.document));
      const day = days.filter((each) => each.title === title.title)[title.occurrence];
      if (day) await move(targets, now, landingAtEnd(day));
    }),
    vscode.commands.registerCommand('recap.dropInOutline', async (rows: unknown, on: unknown) => {
      const dropped = Array.isArray(rows) && rows.length > 0 ? targets.getTarget([rows[0], rows]) : undefined;
      if (!dropped || dropped.parts.length === 0) return;
      // Below all rows there is room, too.
      if (on === undefined) return move(targets, dropped, landingAtEnd(undefined));
      const row = typeof on === 'string' ? outlines.find(on) : undefined;
      if (row?.document !== dropped.document) return;
      const recap = targets.documents.get(dropped.document);
      await move(targets, dropped, landingOn(recap, row.node.part ?? 'event', dropped.parts));
    }),
  );
}

async function move(targets: Targets, { document, parts }: Target, landing: Landing): Promise<void> {
  const result = moveParts(targets.documents.get(document), parts, landing);
  await makeEdit(document, result, { done: whereTo(parts, landing), ...(parts.length === 1 && { follow: parts[0]! }) });
}

function whereTo(parts: readonly AnyPart[], { holder, before }: Landing): string {
  const what = parts.length === 1 ? `"${parts[0]!.title}"` : vscode.l10n.t('{0} sections', parts.length);
  if (before) return vscode.l10n.t('Moved {0} before "{1}".', what, before.title);
  return holder
    ? vscode.l10n.t('Moved {0} to the end of "{1}".', what, holder.title)
    : vscode.l10n.t('Moved {0} to the end.', what);
}

/** A day by what stays while its recap changes. */
interface DayChoice {
  readonly title: string;
  readonly occurrence: number;
}

/** `given` by a keybinding: `{ "day": "Day 2" }`. */
async function askForDay(recap: Recap, given: unknown): Promise<DayChoice | undefined> {
  const days = daysOf(recap);
  const named = typeof given === 'object' && given !== null && 'day' in given ? given.day : undefined;
  if (typeof named === 'string') return { title: named, occurrence: 0 };
  if (days.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This recap has no days.'));
    return undefined;
  }
  const items = days.map((day) => ({
    label: day.title,
    description: vscode.l10n.t('line {0}', day.headingRange.start.line + 1),
    choice: { title: day.title, occurrence: days.filter(({ title }) => title === day.title).indexOf(day) },
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Move to Day') });
  return picked?.choice;
}
