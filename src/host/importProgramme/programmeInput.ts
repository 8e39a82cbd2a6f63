import * as vscode from 'vscode';
import type { ProgrammeSource } from '../../core/programme/keptProgramme.js';
import type { ProgrammeFile } from '../../core/programme/readProgramme.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import { showError, showWarning } from '../editor/notify.js';
import { addressOf } from '../network/address.js';
import { fetchFile, largestFile, type Fetched } from './fetchFile.js';

/** The files of a programme, and where they came from. */
export interface ProgrammeInput {
  readonly files: readonly ProgrammeFile[];
  readonly from: Pick<ProgrammeSource, 'kind' | 'uris'>;
}

/** Reads files; a message names those that cannot be read, and then there is no input. */
export async function readFiles(uris: readonly vscode.Uri[]): Promise<ProgrammeInput | undefined> {
  const files: ProgrammeFile[] = [];
  for (const uri of uris) {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largestFile) {
        const most = largestFile / 1_000_000;
        void showError(vscode.l10n.t('"{0}" is larger than {1} MB.', fileNameOf(uri), most));
        return undefined;
      }
      files.push({ name: fileNameOf(uri), bytes: await vscode.workspace.fs.readFile(uri) });
    } catch (error) {
      void showError(vscode.l10n.t('"{0}" cannot be read: {1}', fileNameOf(uri), String(error)));
      return undefined;
    }
  }
  return { files, from: { kind: 'file', uris: uris.map(String) } };
}

/** The text on the clipboard; a message says if there is none. */
export async function readClipboard(): Promise<ProgrammeInput | undefined> {
  let text = '';
  try {
    text = await vscode.env.clipboard.readText();
  } catch {
    // A browser may deny access to the clipboard.
  }
  if (text.trim() === '') {
    void showWarning(vscode.l10n.t('There is no text on the clipboard. Copy the programme first.'));
    return undefined;
  }
  return { files: [{ name: '', bytes: new TextEncoder().encode(text) }], from: { kind: 'clipboard', uris: [] } };
}

/** Fetches an address that the user has seen, with progress; a message says why that failed. */
export async function readAddress(href: string): Promise<ProgrammeInput | undefined> {
  const fetched = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Fetching {0}', href), cancellable: true },
    async (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const onProgress = (bytes: number): void =>
        progress.report({ message: vscode.l10n.t('{0} kB', Math.round(bytes / 1000)) });
      const result = await fetchFile(href, { allowsLocal: allowsLocal(), cancelled: stop.signal, onProgress });
      return stop.signal.aborted ? undefined : result;
    },
  );
  if (fetched?.kind !== 'file') return fetched && explainFailure(href, fetched);
  return {
    files: [{ name: nameOf(fetched), bytes: fetched.bytes }],
    from: { kind: 'address', uris: [href] },
  };
}

/** Whether addresses on the user's own machine and network are requested, as in *Check Links*. */
export function allowsLocal(): boolean {
  return vscode.workspace.getConfiguration('recap.checkLinks').get('localAddresses') === true;
}

/** An address that may be fetched; otherwise, why not. That of a calendar is one of the web. */
export function readAddressInput(text: string): { readonly href: string } | { readonly reason: string } {
  const address = addressOf(text.trim().replace(/^webcals?:/i, 'https:'));
  if (!address) return { reason: vscode.l10n.t('This is not an address such as https://example.org/schedule.xml.') };
  if (address.isLocal && !allowsLocal())
    return { reason: vscode.l10n.t('This address is on your own machine or network.') };
  if (!address.isLocal && address.href.startsWith('http:'))
    return { reason: vscode.l10n.t('The address must begin with https.') };
  return { href: address.href };
}

async function explainFailure(href: string, fetched: Exclude<Fetched, { kind: 'file' }>): Promise<undefined> {
  if (fetched.kind === 'failed') {
    void showError(vscode.l10n.t('{0} could not be fetched: {1}.', href, fetched.reason));
    return undefined;
  }
  const open = vscode.l10n.t('Open Address');
  const message = vscode.l10n.t(
    '{0} could not be fetched. VS Code runs in a browser here, where most servers hide their files from other sites. Open the address, copy everything, and import it from the clipboard.',
    href,
  );
  if ((await showWarning(message, open)) === open) await vscode.env.openExternal(vscode.Uri.parse(href));
  return undefined;
}

/** The name of the file in the address, with an ending that says what it is. */
function nameOf({ href, type }: Extract<Fetched, { kind: 'file' }>): string {
  const name = new URL(href).pathname.split('/').filter(Boolean).at(-1) ?? 'index';
  if (/\.\w{1,5}$/.test(name)) return name;
  const [, ending] = /^(?:text|application)\/(?:.*\+)?(html|xml|json|calendar|csv|yaml)/i.exec(type) ?? [];
  return ending === undefined ? name : `${name}.${ending === 'calendar' ? 'ics' : ending}`;
}
