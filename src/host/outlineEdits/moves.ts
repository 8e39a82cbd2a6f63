import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { sayCount } from '../../core/problem.js';
import { demote, promote } from '../../core/edits/move/changeLevel.js';
import {
  dropPositionAbove,
  dropPositionAtEnd,
  dropPositionBelow,
  dropPositionOn,
  type DropPosition,
} from '../../core/edits/move/dropPosition.js';
import { moveParts } from '../../core/edits/move/moveParts.js';
import { partsDroppedOn } from '../../core/edits/move/partsDroppedOn.js';
import type { AnyPart } from '../../core/recap/model/parts.js';
import { daysOf, type Day, type Recap } from '../../core/recap/model/recap.js';
import { dayReferenceOf, findDay, type DayReference } from '../../core/recap/queries/dayReference.js';
import type { Outlines } from '../documents/outlines.js';
import type { PartsTarget, Targets } from '../documents/targets.js';
import { showInformation } from '../editor/notify.js';
import { makeEdit } from './makeEdit.js';
import { toText } from '../editor/convert.js';

/** Registers *Move Up*, *Move Down*, *Move to Day…*, *Promote*, *Demote*, and the command that a drop in the tree runs. */
export function registerMoves(targets: Targets, outlines: Outlines): vscode.Disposable {
  const up = (...given: unknown[]): Promise<void> => step(targets, given, dropPositionAbove);
  const down = (...given: unknown[]): Promise<void> => step(targets, given, dropPositionBelow);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.moveTalkUp', up),
    vscode.commands.registerCommand('recap.moveTalkDown', down),
    vscode.commands.registerCommand('recap.moveRowUp', up),
    vscode.commands.registerCommand('recap.moveRowDown', down),
    vscode.commands.registerCommand('recap.promote', (...given: unknown[]) => changeLevel(targets, given, promote)),
    vscode.commands.registerCommand('recap.demote', (...given: unknown[]) => changeLevel(targets, given, demote)),
    vscode.commands.registerCommand('recap.moveTalkToDay', (...given: unknown[]) => moveToDay(targets, given)),
    vscode.commands.registerCommand('recap.dropInOutline', (rows: unknown, on: unknown) =>
      drop(targets, outlines, rows, on),
    ),
  );
}

async function step(targets: Targets, given: readonly unknown[], positionOf: typeof dropPositionAbove): Promise<void> {
  const target = targets.getParts(given.slice(0, 1));
  if (!target) return;
  const [part] = target.parts;
  const position = positionOf(targets.documents.get(target.document), part!);
  if (position) await move(targets, { ...target, parts: [part!] }, position);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('"{0}" cannot be moved further.', part!.title), 5000);
}

async function changeLevel(targets: Targets, given: readonly unknown[], edit: typeof promote): Promise<void> {
  const target = targets.getParts(given);
  if (!target) return;
  const { document, parts } = target;
  const [first] = parts;
  const isPromotion = edit === promote;
  const many = isPromotion
    ? sayCount('Promoted {0} sections by one level.', parts.length)
    : sayCount('Demoted {0} sections by one level.', parts.length);
  const done =
    parts.length === 1
      ? vscode.l10n.t('Moved "{0}" to level {1}.', first!.title, first!.level + (isPromotion ? -1 : 1))
      : toText(many);
  const result = edit(targets.documents.get(document), parts);
  await makeEdit(document, result, { done, ...(parts.length === 1 && { follow: first! }) });
}

async function moveToDay(targets: Targets, given: readonly unknown[]): Promise<void> {
  const target = targets.getParts(given);
  const reference = target && (await askForDay(targets.documents.get(target.document), given[0]));
  // The text may have changed while the user was choosing.
  const current = reference && targets.getParts(given);
  const day = current && findDay(reference, targets.documents.get(current.document));
  if (day) await move(targets, current, dropPositionAtEnd(day));
}

async function drop(targets: Targets, outlines: Outlines, rows: unknown, on: unknown): Promise<void> {
  const dropped = Array.isArray(rows) && rows.length > 0 ? targets.getTarget([rows[0], rows]) : undefined;
  if (!dropped || dropped.parts.length === 0) return;
  // The empty area below the rows.
  if (on === undefined) return move(targets, dropped, dropPositionAtEnd(undefined));
  const row = typeof on === 'string' ? outlines.find(on) : undefined;
  if (row?.document !== dropped.document) return;
  const recap = targets.documents.get(dropped.document);
  const target = row.node.part ?? 'event';
  const parts = partsDroppedOn(recap, target, dropped.parts);
  await move(targets, { ...dropped, parts }, dropPositionOn(recap, target, parts));
}

async function move(targets: Targets, { document, parts }: PartsTarget, position: DropPosition): Promise<void> {
  const result = moveParts(targets.documents.get(document), parts, position);
  const done = describeMove(parts, position);
  await makeEdit(document, result, { done, ...(parts.length === 1 && { follow: parts[0]! }) });
}

function describeMove(parts: readonly AnyPart[], { holder, before }: DropPosition): string {
  const moved = parts.length === 1 ? `"${parts[0]!.title}"` : toText(sayCount('{0} sections', parts.length));
  if (before) return vscode.l10n.t('Moved {0} before "{1}".', moved, before.title);
  return holder
    ? vscode.l10n.t('Moved {0} to the end of "{1}".', moved, holder.title)
    : vscode.l10n.t('Moved {0} to the end.', moved);
}

/** The day that a keybinding names, as in `{ "day": "Day 2" }`, or that the user picks. */
async function askForDay(recap: Recap, given: unknown): Promise<DayReference | undefined> {
  const named = typeof given === 'object' && given !== null && 'day' in given ? given.day : undefined;
  if (typeof named === 'string') return { title: named, ordinal: 0 };
  const days = daysOf(recap);
  if (days.length === 0) {
    void showInformation(vscode.l10n.t('This recap has no days.'));
    return undefined;
  }
  const toItem = (day: Day): vscode.QuickPickItem & { readonly reference: DayReference } => ({
    label: isolated(day.title),
    description: vscode.l10n.t('line {0}', day.headingRange.start.line + 1),
    reference: dayReferenceOf(day, recap),
  });
  const picked = await vscode.window.showQuickPick(days.map(toItem), {
    title: vscode.l10n.t('Move to Day'),
    placeHolder: vscode.l10n.t('Select a day'),
  });
  return picked?.reference;
}
