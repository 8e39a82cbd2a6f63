import * as vscode from 'vscode';
import type { Session } from '../../core/programme/programme.js';
import type { ProgrammeChanges, SessionChange, SessionFact } from '../../core/programme/queries/compareProgrammes.js';
import { speakerNames } from '../../core/programme/queries/sessionsOf.js';
import { pickItem } from '../editor/askInSteps.js';
import { formatDay, formatTimes } from '../programmes/describeProgramme.js';

/** "2 added, 1 removed, 3 changed"; empty if there are none. */
export function countChanges({ added, removed, changed }: ProgrammeChanges): string {
  return [
    added.length > 0 && vscode.l10n.t('{0} added', added.length),
    removed.length > 0 && vscode.l10n.t('{0} removed', removed.length),
    changed.length > 0 && vscode.l10n.t('{0} changed', changed.length),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Lists the changes, those of attended sessions first. */
export async function listChanges(
  title: string,
  changes: ProgrammeChanges,
  attended: readonly string[],
): Promise<void> {
  const items = [
    ...changes.removed.map((session) => itemOf('trash', vscode.l10n.t('removed'), session, attended)),
    ...changes.changed.map((change) => changedItem(change, attended)),
    ...changes.added.map((session) => itemOf('add', vscode.l10n.t('added'), session, attended)),
  ];
  const mine = items.filter(({ isAttended }) => isAttended);
  const separator = { label: vscode.l10n.t('Other sessions'), kind: vscode.QuickPickItemKind.Separator };
  const sorted = mine.length > 0 ? [...mine, separator, ...items.filter((item) => !mine.includes(item))] : items;
  const placeholder = vscode.l10n.t('What has changed');
  await pickItem({ title, placeholder, items: () => sorted }, { number: 1, total: 1 });
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly isAttended: boolean;
}

function itemOf(icon: string, what: string, session: Session, attended: readonly string[]): ChangeItem {
  return {
    label: session.title,
    iconPath: new vscode.ThemeIcon(icon),
    description: what,
    detail: [whenOf(session), session.room, speakerNames(session)].filter(Boolean).join(' · '),
    isAttended: attended.includes(session.id),
  };
}

function changedItem({ before, after, facts }: SessionChange, attended: readonly string[]): ChangeItem {
  return {
    ...itemOf('edit', facts.map(nameFact).join(', '), after, attended),
    detail: facts.map((fact) => `${valueOf(fact, before)} → ${valueOf(fact, after)}`).join(' · '),
    isAttended: attended.includes(before.id),
  };
}

function nameFact(fact: SessionFact): string {
  return {
    title: vscode.l10n.t('title'),
    time: vscode.l10n.t('time'),
    room: vscode.l10n.t('room'),
    speakers: vscode.l10n.t('speakers'),
    track: vscode.l10n.t('track'),
    cancelled: vscode.l10n.t('cancelled'),
    page: vscode.l10n.t('page'),
    slides: vscode.l10n.t('slides'),
  }[fact];
}

function valueOf(fact: SessionFact, session: Session): string {
  const values: Readonly<Record<SessionFact, string | undefined>> = {
    title: session.title,
    time: whenOf(session),
    room: session.room,
    speakers: speakerNames(session),
    track: session.track,
    cancelled: session.isCancelled ? vscode.l10n.t('cancelled') : vscode.l10n.t('takes place'),
    page: session.url,
    slides: session.links.map(({ url }) => url).join(', '),
  };
  const value = values[fact] ?? '';
  return value === '' ? vscode.l10n.t('none') : value;
}

function whenOf(session: Session): string {
  const { start } = session;
  return start === undefined ? '' : `${formatDay(start.slice(0, 10))} ${formatTimes(session)}`;
}
