import * as vscode from 'vscode';
import { clockOf } from '../../core/programme/now/instant.js';
import { offeredSessions, type SessionGroup } from '../../core/programme/now/offeredSessions.js';
import { sessionsAt, type SessionsAt } from '../../core/programme/now/sessionsAt.js';
import { programmeDaysOf } from '../../core/programme/match/programmeDays.js';
import { speakerNames } from '../../core/programme/queries/sessionsOf.js';
import type { Session } from '../../core/programme/programme.js';
import { daysOf, type Recap } from '../../core/recap/model/recap.js';
import { contains, type Position } from '../../core/text.js';
import { now } from './clock.js';
import type { FoundProgramme } from './recapProgrammes.js';

/** A session in a Quick Pick; a separator has none. */
export interface SessionItem extends vscode.QuickPickItem {
  readonly session?: Session;
}

/** What a recap's programme has at this moment. */
export function sessionsNow({ kept }: FoundProgramme): SessionsAt {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return sessionsAt(kept.programme, kept.attended, { instant: now(), zone: timeZone });
}

/** The ids of the sessions that a recap has. */
export function writtenIn({ sessions }: FoundProgramme): ReadonlySet<string> {
  return new Set([...sessions.values()].map(({ id }) => id));
}

/** What is on now, next, and checked, then the rest of the day, or of the day at the cursor. */
export function offeredItems(found: FoundProgramme, recap: Recap, cursor: Position): readonly SessionItem[] {
  const { programme, attended } = found.kept;
  const here = daysOf(recap).find(({ range }) => contains(range, cursor));
  const otherDay = here && programmeDaysOf(recap, programme).get(here);
  const at = sessionsNow(found);
  const offer = { programme, attended: new Set(attended), written: writtenIn(found), otherDay };
  const groups = offeredSessions(at, offer);
  const all = groups.flatMap(({ sessions }) => sessions);
  const toItem = itemMaker(all, found);
  return groups.flatMap((group) => [
    { label: nameOf(group, at), kind: vscode.QuickPickItemKind.Separator },
    ...group.sessions.map(toItem),
  ]);
}

function nameOf({ kind, sessions }: SessionGroup, { day }: SessionsAt): string {
  switch (kind) {
    case 'now':
      return vscode.l10n.t('On now');
    case 'next':
      return vscode.l10n.t('Next, at {0}', clockOf(sessions[0]?.start) ?? '');
    case 'checked':
      return vscode.l10n.t('Sessions you attend');
    default:
      return day ? vscode.l10n.t('Rest of the day') : vscode.l10n.t('This day');
  }
}

/** With a mark for those that are attended, and for those that the recap has. */
export function sessionItems(sessions: readonly Session[], found: FoundProgramme): readonly SessionItem[] {
  return sessions.map(itemMaker(sessions, found));
}

/** An icon as the margin of an item. In a label it would be read out by its name. */
export interface Margin {
  readonly iconPath?: vscode.ThemeIcon;
}

function blank(): Margin {
  return { iconPath: new vscode.ThemeIcon('blank') };
}

/** What is before the title of an item among sessions: room for a mark, where any of them has one. */
export function marginOf(items: readonly SessionItem[]): Margin {
  return items.some(({ session, iconPath }) => session && iconPath) ? blank() : {};
}

/** Those without a mark are aligned with those that have one. */
function itemMaker(all: readonly Session[], found: FoundProgramme): (session: Session) => SessionItem {
  const attended = new Set(found.kept.attended);
  const written = writtenIn(found);
  const isMarked = ({ id }: Session): boolean => written.has(id) || attended.has(id);
  const margin = all.some(isMarked) ? blank() : {};
  return (session) => {
    const [isWritten, isAttended] = [written.has(session.id), attended.has(session.id)];
    const state = isWritten ? vscode.l10n.t('in the post') : isAttended ? vscode.l10n.t('you attend it') : '';
    return {
      label: session.title,
      ...(isMarked(session) ? { iconPath: new vscode.ThemeIcon(isWritten ? 'pass' : 'check') } : margin),
      description: [aboutSession(session), state].filter(Boolean).join(' · '),
      session,
    };
  };
}

/** "09:30 · Hall · Ada Ek" */
export function aboutSession(session: Session): string {
  return [clockOf(session.start), session.room, speakerNames(session)].filter(Boolean).join(' · ');
}
