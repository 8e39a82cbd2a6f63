import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme.js';
import { filterChoices, type SessionFilter } from '../../core/programme/timetable/sessionFilter.js';
import { countSessions } from '../programmes/describeProgramme.js';

type Kind = keyof SessionFilter;

interface FilterItem extends vscode.QuickPickItem {
  readonly of?: Kind;
  readonly name?: string;
}

/** Asks which sessions to show: any of one kind, and all kinds together. `undefined` if the user cancels. */
export async function askForFilter(
  programme: Programme,
  filter: SessionFilter,
  attended: number,
): Promise<SessionFilter | undefined> {
  const items = itemsFor(programme, filter, attended);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Filter Programme'),
    placeHolder: vscode.l10n.t('Select what to show. Nothing selected shows all sessions.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const namesOf = (of: Kind): readonly string[] => picked.flatMap((item) => (item.of === of ? (item.name ?? []) : []));
  return {
    mine: picked.some(({ of }) => of === 'mine'),
    tracks: namesOf('tracks'),
    rooms: namesOf('rooms'),
    speakers: namesOf('speakers'),
  };
}

function itemsFor(programme: Programme, filter: SessionFilter, attended: number): readonly FilterItem[] {
  const choices = filterChoices(programme);
  const group = (label: string, of: 'tracks' | 'rooms' | 'speakers', icon: string): readonly FilterItem[] =>
    choices[of].size === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...[...choices[of]].map(([name, count]) => ({
            label: name,
            iconPath: new vscode.ThemeIcon(icon),
            description: countSessions(count),
            picked: filter[of].includes(name),
            of,
            name,
          })),
        ];
  return [
    {
      label: vscode.l10n.t('My sessions'),
      iconPath: new vscode.ThemeIcon('check'),
      description: countSessions(attended),
      picked: filter.mine,
      of: 'mine',
    },
    ...group(vscode.l10n.t('Tracks'), 'tracks', 'milestone'),
    ...group(vscode.l10n.t('Rooms'), 'rooms', 'location'),
    ...group(vscode.l10n.t('Speakers'), 'speakers', 'person'),
  ];
}

/** "My sessions · Hall 1, Hall 2"; empty if nothing is filtered. */
export function describeFilter({ mine, tracks, rooms, speakers }: SessionFilter): string {
  return [mine ? vscode.l10n.t('My sessions') : '', ...[tracks, rooms, speakers].map((names) => names.join(', '))]
    .filter(Boolean)
    .join(' · ');
}
