import * as vscode from 'vscode';
import { pickItem } from '../editor/askInSteps.js';
import {
  allowsLocal,
  readAddress,
  readAddressInput,
  readClipboard,
  readFiles,
  type ProgrammeInput,
} from './programmeInput.js';

/** The endings of files that may be a programme. */
const endings = ['xml', 'json', 'ics', 'xcal', 'csv', 'tsv', 'yml', 'yaml', 'toml', 'html', 'htm', 'txt', 'md'];

interface WayItem extends vscode.QuickPickItem {
  readonly read: ((title: string) => Promise<ProgrammeInput | undefined>) | undefined;
}

/** Asks where the programme is, and reads it. `undefined` if the user cancels, and if it cannot be read. */
export async function askForInput(title: string): Promise<ProgrammeInput | undefined> {
  const items: readonly WayItem[] = [
    {
      label: vscode.l10n.t('From File…'),
      iconPath: new vscode.ThemeIcon('file'),
      detail: vscode.l10n.t('schedule.xml, JSON, iCalendar, CSV, YAML, TOML or a saved page'),
      read: askForFiles,
    },
    {
      label: vscode.l10n.t('From Clipboard'),
      iconPath: new vscode.ThemeIcon('clippy'),
      detail: vscode.l10n.t('The text of such a file, or lines copied from a page, such as "09:30 Title - Speaker"'),
      read: readClipboard,
    },
    addressWay(),
  ];
  const placeholder = vscode.l10n.t('Where is the programme?');
  const staysFor = ({ read }: WayItem): boolean => read === undefined;
  const item = await pickItem({ title, placeholder, items: () => items, staysFor }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.read?.(title);
}

/** An untrusted workspace must not suggest what this machine requests. */
function addressWay(): WayItem {
  const way = { label: vscode.l10n.t('From Address…'), iconPath: new vscode.ThemeIcon('globe') };
  if (vscode.workspace.isTrusted)
    return {
      ...way,
      detail: vscode.l10n.t('A file on the web. It is fetched now and when you refresh it.'),
      read: askForAddress,
    };
  return { ...way, detail: vscode.l10n.t('Only in trusted workspaces, because a request is sent.'), read: undefined };
}

async function askForFiles(title: string): Promise<ProgrammeInput | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Programmes')]: endings, [vscode.l10n.t('All files')]: ['*'] },
  });
  return uris && uris.length > 0 ? readFiles(uris) : undefined;
}

async function askForAddress(title: string): Promise<ProgrammeInput | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Press Enter to fetch this address'),
    placeHolder: 'https://example.org/schedule.xml',
    value: await copiedAddress(),
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const read = typed.trim() === '' ? undefined : readAddressInput(typed);
      return read && 'reason' in read ? read.reason : undefined;
    },
  });
  const read = text === undefined || text.trim() === '' ? undefined : readAddressInput(text);
  return read && 'href' in read ? readAddress(read.href) : undefined;
}

/** The copied address, if it may be fetched; otherwise empty. */
async function copiedAddress(): Promise<string> {
  try {
    const text = (await vscode.env.clipboard.readText()).trim();
    return text.length < 2000 && 'href' in readAddressInput(text) ? text : '';
  } catch {
    // A browser may deny access to the clipboard.
    return '';
  }
}

/** Whether an address is still one that may be fetched: settings and trust may have changed. */
export function mayFetch(href: string): boolean {
  return vscode.workspace.isTrusted && 'href' in readAddressInput(href) && (allowsLocal() || href.startsWith('https:'));
}
