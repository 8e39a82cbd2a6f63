import * as vscode from 'vscode';
import { largestConfiguration } from '../../core/site/configuration/configurationFiles.js';
import { headLength, type FileResponse, type SiteQuery } from '../../core/site/configuration/siteQuery.js';
import { readFileText } from './files/readFileText.js';
import { readStart } from './files/readStart.js';
import { staysWithin, type KnownLinks } from './files/staysWithin.js';

/** The files that a site can use: its own, and those of the workspace folder around it. */
export class SiteFiles {
  private readonly top: vscode.Uri;

  constructor(readonly root: vscode.Uri) {
    const folder = vscode.workspace.getWorkspaceFolder(root)?.uri;
    this.top = folder && isWithin(root, folder) ? folder : root;
  }

  /** How many folders of the workspace folder are above the site's folder. */
  get levels(): number {
    return partsOf(this.root).length - partsOf(this.top).length;
  }

  /** The file or folder at a path from the site's folder; `undefined` if it is outside the workspace folder. */
  uriOf(path: string): vscode.Uri | undefined {
    const uri = vscode.Uri.joinPath(this.root, path);
    return isWithin(uri, this.top) ? uri : undefined;
  }

  /** Whether a file that `uriOf` gave is in the workspace folder, wherever symbolic links lead. Never rejects. */
  contains(uri: vscode.Uri): Promise<boolean> {
    return staysWithin(uri, this.top);
  }

  /**
   * Whether a file (not a folder) exists at a path from the site's folder; `undefined` if it is outside the workspace
   * folder. Never rejects.
   */
  async has(path: string): Promise<boolean | undefined> {
    const uri = this.uriOf(path);
    if (!uri) return undefined;
    try {
      return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
    } catch {
      return false;
    }
  }

  /** Whether a file exists whose name, or that of the folders around it, differs in capitals only. Never rejects. */
  async hasInCapitals(path: string): Promise<boolean> {
    const found = await this.asWritten(path, 2);
    return found !== undefined && !found.endsWith('/');
  }

  /** A path as its file or folder is written on disk; `levels`: how many folders around it may differ in capitals. */
  private async asWritten(path: string, levels: number): Promise<string | undefined> {
    const slash = path.lastIndexOf('/');
    const around = path.slice(0, Math.max(slash, 0));
    const name = path.slice(slash + 1).toLowerCase();
    const uri = this.uriOf(around);
    const names = uri && (await namesIn(uri));
    const found = names?.find((each) => each.toLowerCase().replace(/\/$/, '') === name);
    if (found !== undefined) return slash < 0 ? found : `${around}/${found}`;
    if (names || levels === 0 || around === '') return undefined;
    const folder = await this.asWritten(around, levels - 1);
    return folder?.endsWith('/') ? this.asWritten(folder + path.slice(slash + 1), 0) : undefined;
  }

  /** Provides a reading with the files that it requests. Never rejects. */
  async answer<Result>(reading: SiteQuery<Result>): Promise<Result> {
    let step = reading.next();
    while (step.done !== true) {
      const { kind, paths, within } = step.value;
      const links: KnownLinks = new Map();
      const given = paths.map(async (path) => {
        const uri = this.uriOf(path);
        if (!uri || (within && !(await staysWithin(uri, this.top, links)))) return undefined;
        return readers[kind](uri);
      });
      step = reading.next(await Promise.all(given));
    }
    return step.value;
  }
}

/** Maximum size in bytes of a file of which only the first bytes are needed, where VS Code has to read all of it. */
const largestImage = 50_000_000;

/** None of them rejects. */
const readers: { readonly [Kind in keyof FileResponse]: (uri: vscode.Uri) => Promise<FileResponse[Kind] | undefined> } =
  {
    read: (uri) => readFileText(uri, largestConfiguration),
    list: (uri) => namesIn(uri),
    listOwn: (uri) => namesIn(uri, (type) => (type & vscode.FileType.SymbolicLink) === 0),
    size: sizeOf,
    head: headOf,
  };

async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : size;
  } catch {
    return undefined;
  }
}

async function headOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const size = await sizeOf(uri);
    if (size === undefined) return undefined;
    const start = await readStart(uri, headLength);
    if (start || size > largestImage) return start;
    return (await vscode.workspace.fs.readFile(uri)).subarray(0, headLength);
  } catch {
    return undefined;
  }
}

async function namesIn(
  uri: vscode.Uri,
  isWanted: (type: vscode.FileType) => boolean = () => true,
): Promise<readonly string[] | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries
      .filter(([, type]) => isWanted(type))
      .map(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? name : `${name}/`));
  } catch {
    return undefined;
  }
}

function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  const [parts, around] = [partsOf(uri), partsOf(folder)];
  return around.every((part, index) => part === parts[index]);
}

function partsOf({ path }: vscode.Uri): readonly string[] {
  return path.split('/').filter(Boolean);
}
