import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Programme } from '../../core/programme/programme.js';
import { compareProgrammes, isUnchanged } from '../../core/programme/queries/compareProgrammes.js';
import type { ProgrammeReading } from '../../core/programme/readProgramme.js';
import { pickItem } from '../editor/askInSteps.js';
import { toText } from '../editor/convert.js';
import { describeProgramme, eventOf, formatDay } from '../programmes/describeProgramme.js';
import { countChanges } from './describeChanges.js';

/** What to do with what was understood. */
export type Decision = 'keep' | 'replace' | 'sessions' | 'zone' | 'date' | 'columns' | 'name';

export interface Understanding {
  readonly reading: ProgrammeReading;
  readonly programme: Programme;
  /** The programme that it is a newer version of, if there is one. */
  readonly previous: KeptProgramme | undefined;
  readonly hasColumns: boolean;
  /** The date of the first day, where the user had to name it. */
  readonly firstDate: string | undefined;
}

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision: Decision | undefined;
}

/** Shows what was understood, and asks what to do with it. Nothing is kept yet. `undefined` if the user cancels. */
export async function confirmProgramme(title: string, understanding: Understanding): Promise<Decision | undefined> {
  const { notes } = understanding.reading;
  const items: readonly DecisionItem[] = [
    ...keepItems(understanding),
    ...changeItems(understanding),
    ...(notes.length > 0 ? [separator(vscode.l10n.t('What was left out or guessed'))] : []),
    ...notes.map((note) => itemOf('info', toText(note), undefined)),
  ];
  const placeholder = vscode.l10n.t('This is what was understood. Nothing is kept yet.');
  const staysFor = ({ decision }: DecisionItem): boolean => decision === undefined;
  const item = await pickItem({ title, placeholder, items: () => items, staysFor }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.decision;
}

function keepItems({ programme, previous }: Understanding): readonly DecisionItem[] {
  const detail = describeProgramme(programme);
  const keep = vscode.l10n.t('Keep "{0}"', eventOf(programme));
  if (!previous) return [{ ...itemOf('check', keep, 'keep'), detail }];
  const changes = compareProgrammes(previous.programme, programme);
  const description = isUnchanged(changes) ? vscode.l10n.t('no changes') : countChanges(changes);
  const replace = vscode.l10n.t('Replace "{0}"', eventOf(previous.programme));
  const apart = vscode.l10n.t('Keep Both');
  return [{ ...itemOf('check', replace, 'replace'), description, detail }, itemOf('files', apart, 'keep')];
}

function changeItems({ programme, reading, hasColumns, firstDate }: Understanding): readonly DecisionItem[] {
  const zone = programme.zone ?? vscode.l10n.t('not known');
  const date = itemOf('calendar', vscode.l10n.t('Change Date…'), 'date');
  const columns = itemOf('table', vscode.l10n.t('Change Columns…'), 'columns');
  return [
    itemOf('list-unordered', vscode.l10n.t('Show Sessions'), 'sessions'),
    { ...itemOf('globe', vscode.l10n.t('Change Time Zone…'), 'zone'), description: zone },
    ...(firstDate === undefined ? [] : [{ ...date, description: formatDay(firstDate) }]),
    { ...itemOf('edit', vscode.l10n.t('Change Name…'), 'name'), description: eventOf(programme) },
    ...(hasColumns ? [{ ...columns, description: reading.format ?? '' }] : []),
  ];
}

function itemOf(icon: string, label: string, decision: Decision | undefined): DecisionItem {
  return { label, iconPath: new vscode.ThemeIcon(icon), decision };
}

function separator(label: string): DecisionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, decision: undefined };
}
