import * as vscode from 'vscode';
import { largestConfiguration } from '../../core/site/configuration/configurationFiles.js';
import type { SiteQuery } from '../../core/site/configuration/siteQuery.js';
import { readFileText } from './readFileText.js';

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

  /** Provides a reading with the files that it requests. Never rejects. */
  async answer<Result>(reading: SiteQuery<Result>): Promise<Result> {
    let step = reading.next();
    while (step.done !== true) {
      const { kind, paths } = step.value;
      const ask = kind === 'read' ? readConfiguration : namesIn;
      const given = paths.map(async (path) => {
        const uri = this.uriOf(path);
        return uri && (await ask(uri));
      });
      step = reading.next(await Promise.all(given));
    }
    return step.value;
  }
}

function readConfiguration(uri: vscode.Uri): Promise<string | undefined> {
  return readFileText(uri, largestConfiguration);
}

async function namesIn(uri: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? name : `${name}/`));
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
