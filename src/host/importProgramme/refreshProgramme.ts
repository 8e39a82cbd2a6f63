import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Programme } from '../../core/programme/programme.js';
import {
  compareProgrammes,
  isUnchanged,
  type ProgrammeChanges,
} from '../../core/programme/queries/compareProgrammes.js';
import { sessionsOf } from '../../core/programme/queries/sessionsOf.js';
import { pickItem } from '../editor/askInSteps.js';
import { showInformation, showWarning } from '../editor/notify.js';
import { chooseProgramme } from '../programmes/chooseProgramme.js';
import { now } from '../programmes/clock.js';
import { describeProgramme, eventOf } from '../programmes/describeProgramme.js';
import type { Programmes } from '../programmes/programmes.js';
import { askForInput, mayFetch } from './askForInput.js';
import { countChanges, listChanges } from './describeChanges.js';
import { readAddress, readClipboard, readFiles, type ProgrammeInput } from './programmeInput.js';
import { loadReader } from './understand.js';

/** Registers *Refresh Programme*, which reads a programme again as it was read before, and *Remove Programme*. */
export function registerRefreshProgramme(programmes: Programmes): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.refreshProgramme', async () => {
      const title = vscode.l10n.t('Refresh Programme');
      const kept = await chooseProgramme(programmes, title);
      const input = kept && (await inputOf(title, kept));
      if (kept && input) await refresh(programmes, kept, input);
    }),
    vscode.commands.registerCommand('recap.removeProgramme', async () => {
      const kept = await chooseProgramme(programmes, vscode.l10n.t('Remove Programme'));
      if (kept) await remove(programmes, kept);
    }),
  );
}

async function remove(programmes: Programmes, kept: KeptProgramme): Promise<void> {
  await programmes.remove(kept.id);
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t('Removed the programme "{0}". Your posts stay as they are.', eventOf(kept.programme));
  if ((await showInformation(message, undo)) === undo) await programmes.keep(kept);
}

/** Says what has changed in a programme. */
export async function reportChanges(
  programme: Programme,
  changes: ProgrammeChanges,
  attended: readonly string[],
): Promise<void> {
  const name = eventOf(programme);
  if (isUnchanged(changes)) {
    void showInformation(vscode.l10n.t('"{0}" has not changed.', name));
    return;
  }
  const show = vscode.l10n.t('Show Changes');
  const message = vscode.l10n.t('"{0}" was refreshed: {1}.', name, countChanges(changes));
  if ((await showInformation(message, show)) === show) await listChanges(name, changes, attended);
}

/** Where it was read the last time, if that can be read again; otherwise from where the user says. */
async function inputOf(title: string, kept: KeptProgramme): Promise<ProgrammeInput | undefined> {
  const { kind, uris } = kept.source;
  const [first] = uris;
  const isKnown = kind === 'clipboard' || (first !== undefined && (kind !== 'address' || mayFetch(first)));
  return isKnown ? askAgain(title, kept) : askForInput(title);
}

/** Shows what is going to be read: an address is not fetched unseen. */
async function askAgain(
  title: string,
  { programme, source: { kind, uris, readAt } }: KeptProgramme,
): Promise<ProgrammeInput | undefined> {
  const [first = ''] = uris;
  const known = {
    address: { icon: 'globe', label: vscode.l10n.t('Fetch {0}', first), read: () => readAddress(first) },
    clipboard: { icon: 'clippy', label: vscode.l10n.t('Read the Clipboard'), read: readClipboard },
    file: {
      icon: 'file',
      label: vscode.l10n.t('Read {0}', namesOf(uris)),
      read: () => readFiles(uris.map((uri) => vscode.Uri.parse(uri))),
    },
  }[kind === 'site' ? 'file' : kind];
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  const since = vscode.l10n.t('last read {0}', format.format(readAt));
  const items = [
    { label: known.label, iconPath: new vscode.ThemeIcon(known.icon), description: since, read: known.read },
    {
      label: vscode.l10n.t('From Elsewhere…'),
      iconPath: new vscode.ThemeIcon('ellipsis'),
      read: () => askForInput(title),
    },
  ];
  const placeholder = vscode.l10n.t('Refresh "{0}"', eventOf(programme));
  const item = await pickItem({ title, placeholder, items: () => items }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.read();
}

function namesOf(uris: readonly string[]): string {
  return uris.map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ');
}

async function refresh(programmes: Programmes, kept: KeptProgramme, { files, from }: ProgrammeInput): Promise<void> {
  const { id, source, programme: before } = kept;
  const readProgramme = await loadReader();
  const { programme: read, format = '' } = readProgramme(files, source);
  if (!read) {
    void showWarning(vscode.l10n.t('No session was found, so "{0}" stays as it was.', eventOf(before)));
    return;
  }
  // The user may have named the event.
  const programme = { ...read, event: before.event === '' ? read.event : before.event };
  const changes = compareProgrammes(before, programme);
  if (!(await isWanted(before, programme, changes))) return;
  await programmes.renew({ id, programme, source: { ...source, ...from, format, readAt: now() } }, changes.renamed);
  await reportChanges(programme, changes, kept.attended);
}

/** Asks if most sessions would go: it may be another conference, or a page that shows only one day. */
async function isWanted(before: Programme, after: Programme, { removed }: ProgrammeChanges): Promise<boolean> {
  if (removed.length * 2 <= sessionsOf(before).length) return true;
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t(
    'Most sessions of "{0}" are not in what was read ({1}). Replace it all the same?',
    eventOf(before),
    describeProgramme(after),
  );
  return (await showWarning(message, replace)) === replace;
}
