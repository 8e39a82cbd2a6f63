import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Programme } from '../../core/programme/programme.js';
import { compareProgrammes } from '../../core/programme/queries/compareProgrammes.js';
import { datesOf } from '../../core/programme/queries/sessionsOf.js';
import type { ProgrammeFile } from '../../core/programme/readProgramme.js';
import { slugOf } from '../../core/newRecap/placeRecap.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import { showInformation } from '../editor/notify.js';
import { now } from '../programmes/clock.js';
import { describeProgramme, eventOf } from '../programmes/describeProgramme.js';
import type { Programmes } from '../programmes/programmes.js';
import { askForInput } from './askForInput.js';
import { readFiles, type ProgrammeInput } from './programmeInput.js';
import { reportChanges } from './refreshProgramme.js';
import { understand, type Understood } from './understand.js';

/** Registers *Import Programme…*: from what the user chooses, or from the files that a menu or a drop passes. */
export function registerImportProgramme(programmes: Programmes): vscode.Disposable {
  return vscode.commands.registerCommand('recap.importProgramme', async (...given: unknown[]) => {
    const title = vscode.l10n.t('Import Programme');
    const input =
      (await inputOf(given)) ?? (given.length > 0 && isInput(given[0]) ? undefined : await askForInput(title));
    if (!input) return;
    const { files, from } = input;
    await programmes.load();
    const previousOf = (programme: Programme): KeptProgramme | undefined =>
      programmes.all.find((kept) => isSameSource(kept, input) || isSameEvent(kept.programme, programme));
    const understood = await understand(files, title, previousOf);
    if (understood) await keep(programmes, from, understood, previousOf(understood.programme));
  });
}

/** Files that were dropped on the view from outside VS Code have no URI. */
function isInput(value: unknown): value is vscode.Uri | readonly ProgrammeFile[] {
  return value instanceof vscode.Uri || Array.isArray(value);
}

/** What a menu of the Explorer (a URI, and all that are selected) or a drop passes; `undefined` for anything else. */
async function inputOf([first, others]: readonly unknown[]): Promise<ProgrammeInput | undefined> {
  if (first instanceof vscode.Uri) {
    const all = Array.isArray(others) ? others.filter((each) => each instanceof vscode.Uri) : [];
    return readFiles(all.some((each) => String(each) === String(first)) ? all : [first]);
  }
  if (!Array.isArray(first)) return undefined;
  const files = (first as readonly unknown[]).filter(isFile);
  return files.length > 0 ? { files, from: { kind: 'file', uris: [] } } : undefined;
}

function isFile(value: unknown): value is ProgrammeFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

async function keep(
  programmes: Programmes,
  from: ProgrammeInput['from'],
  understood: Understood,
  previous: KeptProgramme | undefined,
): Promise<void> {
  const { programme, format, zone, columns, date, replaces } = understood;
  const source = { ...from, format, zone, columns, date, readAt: now() };
  void completeWalkthroughStep('programme');
  if (previous && replaces) {
    const changes = compareProgrammes(previous.programme, programme);
    await programmes.renew({ id: previous.id, programme, source }, changes.renamed);
    programmes.shown = previous.id;
    await reportChanges(programme, changes, previous.attended);
    return;
  }
  const id = `${slugOf(programme.event).slice(0, 40)}-${now().toString(36)}`;
  programmes.shown = id;
  await programmes.keep({ id, programme, source, attended: [] });
  await vscode.commands.executeCommand('recap.programme.focus');
  void showInformation(vscode.l10n.t('Imported "{0}": {1}.', eventOf(programme), describeProgramme(programme)));
}

function isSameSource({ source }: KeptProgramme, { from }: ProgrammeInput): boolean {
  return source.kind === from.kind && from.uris.length > 0 && String(source.uris) === String(from.uris);
}

function isSameEvent(one: Programme, other: Programme): boolean {
  const isNamed = one.event !== '' && one.event.toLowerCase() === other.event.toLowerCase();
  return isNamed && datesOf(one)?.first.slice(0, 4) === datesOf(other)?.first.slice(0, 4);
}
