import * as vscode from 'vscode';
import type { Session, SessionKind } from '../../core/programme/programme.js';
import { isBreak, speakerNames } from '../../core/programme/queries/sessionsOf.js';
import type { TimetableRow } from '../../core/programme/timetable/timetable.js';
import { clockTime, countSessions, formatDay, formatTimes } from '../programmes/describeProgramme.js';

/** What is known of a session apart from the programme. */
export interface SessionState {
  readonly isAttended: boolean;
  /** The attended sessions that it overlaps with. */
  readonly clashes: readonly Session[];
  readonly isOn: boolean;
}

/** How a row looks. Rows that are equal need not be drawn again. */
export interface RowLook {
  readonly label: string;
  readonly description: string;
  readonly icon: vscode.ThemeIcon | undefined;
  /** `undefined` for a row without a check box. */
  readonly isChecked: boolean | undefined;
  /** What the row is, for the `when` clauses of menus. */
  readonly contextValue: string;
  /** The label for screen readers. */
  readonly spoken: string;
}

export function lookOf(row: TimetableRow, stateOf: (session: Session) => SessionState): RowLook {
  if (row.kind === 'session') return sessionLook(row.session, row.saysTime, stateOf(row.session));
  const label = row.kind === 'day' ? dayLabel(row.date) : row.time;
  const count = countSessions(row.kind === 'day' ? row.sessions : row.rows.length);
  return {
    label,
    description: count,
    icon: row.kind === 'day' ? new vscode.ThemeIcon('calendar') : new vscode.ThemeIcon('clock'),
    isChecked: undefined,
    contextValue: row.kind,
    spoken: `${label}, ${count}`,
  };
}

/** What a screen reader says of a check box. */
export function checkBoxLabel(title: string, isChecked: boolean): string {
  return isChecked ? vscode.l10n.t('{0}: you attend it', title) : vscode.l10n.t('{0}: you do not attend it', title);
}

function sessionLook(session: Session, saysTime: boolean, state: SessionState): RowLook {
  const { title, start, room, track } = session;
  const marks = marksOf(session, state);
  const time = saysTime && start !== undefined ? `${clockTime(start)}  ` : '';
  const names = speakerNames(session);
  // The check box is not part of the row to a screen reader.
  const attends = state.isAttended && vscode.l10n.t('you attend it');
  return {
    label: time + title,
    description: [...marks, names, room, track].filter(Boolean).join(' · '),
    icon: iconOf(session, state),
    isChecked: isBreak(session) ? undefined : state.isAttended,
    contextValue: ['session', session.url !== undefined && 'page', isBreak(session) && 'break']
      .filter(Boolean)
      .join('.'),
    spoken: [title, nameKind(session.kind), attends, formatTimes(session), ...marks, names, room, track]
      .filter(Boolean)
      .join(', '),
  };
}

function marksOf({ isCancelled }: Session, { isOn, clashes }: SessionState): readonly string[] {
  return [
    ...(isCancelled ? [vscode.l10n.t('cancelled')] : []),
    ...(isOn ? [vscode.l10n.t('now')] : []),
    ...(clashes.length > 0 ? [vscode.l10n.t('clashes')] : []),
  ];
}

function iconOf({ kind, isCancelled }: Session, { isOn, clashes }: SessionState): vscode.ThemeIcon {
  if (isCancelled) return coloured('circle-slash', 'disabledForeground');
  if (clashes.length > 0) return coloured('warning', 'list.warningForeground');
  if (isOn) return coloured('broadcast', 'charts.green');
  const icons: Readonly<Record<SessionKind, string>> = {
    talk: 'comment',
    keynote: 'megaphone',
    workshop: 'tools',
    lightning: 'zap',
    panel: 'comment-discussion',
    break: 'coffee',
    social: 'smiley',
    other: 'circle-outline',
  };
  return new vscode.ThemeIcon(icons[kind]);
}

/** What the icon shows, in words; empty for a talk. */
function nameKind(kind: SessionKind): string {
  const names: Readonly<Record<SessionKind, string>> = {
    talk: '',
    keynote: vscode.l10n.t('keynote'),
    workshop: vscode.l10n.t('workshop'),
    lightning: vscode.l10n.t('lightning talk'),
    panel: vscode.l10n.t('panel'),
    break: vscode.l10n.t('break'),
    social: vscode.l10n.t('social event'),
    other: '',
  };
  return names[kind];
}

/** A theme without that colour shows the icon in the colour of text. */
function coloured(icon: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

function dayLabel(date: string | undefined): string {
  return date === undefined ? vscode.l10n.t('No date') : formatDay(date);
}
