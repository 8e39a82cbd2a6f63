import * as vscode from 'vscode';
import type { ProgrammeQuestion } from '../../core/programme/readProgramme.js';
import { columnMeanings, type ColumnMapping, type ColumnMeaning } from '../../core/programme/source/programmeFile.js';
import { pickItem } from '../editor/askInSteps.js';

type Columns = Extract<ProgrammeQuestion, { kind: 'columns' }>['columns'];

/**
 * Asks which column holds what: a list of what a session can have, with the column for each, until the user accepts it.
 * `undefined` if the user cancels.
 */
export async function askForColumns(
  title: string,
  columns: Columns,
  guessed: ColumnMapping,
): Promise<ColumnMapping | undefined> {
  let mapping = guessed;
  for (;;) {
    const chosen = await pickMeaning(title, columns, mapping);
    if (chosen === undefined) return undefined;
    if (chosen === 'done') return mapping;
    const column = await pickColumn(title, columns, chosen);
    if (column !== undefined) mapping = withColumn(mapping, chosen, column);
  }
}

async function pickMeaning(
  title: string,
  columns: Columns,
  mapping: ColumnMapping,
): Promise<ColumnMeaning | 'done' | undefined> {
  const done = {
    label: vscode.l10n.t('Continue'),
    iconPath: new vscode.ThemeIcon('check'),
    description: '',
    chosen: 'done' as const,
  };
  const meanings = columnMeanings.map((meaning) => {
    const name = mapping[meaning];
    return {
      label: nameMeaning(meaning),
      description: name === undefined ? vscode.l10n.t('none') : quote(columns, name),
      chosen: meaning,
    };
  });
  // Without titles there are no sessions.
  const items = mapping.title === undefined ? meanings : [done, ...meanings];
  const placeholder =
    mapping.title === undefined
      ? vscode.l10n.t('Select what is where, at least the title')
      : vscode.l10n.t('Check what is where. Select a row to change it.');
  const item = await pickItem({ title, placeholder, items: () => items }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.chosen;
}

/** The column; empty for none, `undefined` if the user goes back. */
async function pickColumn(title: string, columns: Columns, meaning: ColumnMeaning): Promise<string | undefined> {
  const none = { label: vscode.l10n.t('None'), iconPath: new vscode.ThemeIcon('circle-slash'), detail: '', name: '' };
  const items = columns.map(({ name, samples }) => ({ label: name, detail: samples.map(shorten).join(' · '), name }));
  const placeholder = vscode.l10n.t('Column for: {0}', nameMeaning(meaning));
  const item = await pickItem({ title, placeholder, items: () => [...items, none] }, { number: 2, total: 2 });
  return item === 'back' ? undefined : item?.name;
}

function withColumn(mapping: ColumnMapping, meaning: ColumnMeaning, name: string): ColumnMapping {
  const others = Object.fromEntries(Object.entries(mapping).filter(([other]) => other !== meaning));
  return name === '' ? others : { ...others, [meaning]: name };
}

function quote(columns: Columns, name: string): string {
  const [sample = ''] = columns.find((column) => column.name === name)?.samples ?? [];
  return sample === '' ? name : vscode.l10n.t('{0}, such as "{1}"', name, shorten(sample));
}

function shorten(sample: string): string {
  const line = sample.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function nameMeaning(meaning: ColumnMeaning): string {
  return {
    title: vscode.l10n.t('Title'),
    speakers: vscode.l10n.t('Speakers'),
    organisation: vscode.l10n.t('Organisation of the speaker'),
    date: vscode.l10n.t('Date'),
    start: vscode.l10n.t('Start'),
    end: vscode.l10n.t('End'),
    duration: vscode.l10n.t('Duration'),
    room: vscode.l10n.t('Room'),
    track: vscode.l10n.t('Track'),
    kind: vscode.l10n.t('Kind of session'),
    url: vscode.l10n.t('Page'),
    abstract: vscode.l10n.t('Abstract'),
    language: vscode.l10n.t('Language'),
    slides: vscode.l10n.t('Slides'),
    video: vscode.l10n.t('Video'),
  }[meaning];
}
