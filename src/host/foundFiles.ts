import * as vscode from 'vscode';
import { SiteFiles } from './siteFiles.js';

/** Milliseconds for which it is believed that a file is there, or is not. */
const freshness = 10_000;

/** Files that are known at once. */
const most = 5000;

/** Whether files are there, as far as somebody has looked: whoever asks without an answer asks again after `settle`. */
export class FoundFiles {
  private readonly known = new Map<string, { readonly found: boolean; readonly until: number }>();
  private readonly open = new Map<string, vscode.Uri>();

  /** Answers for the files of a site; a path that is not known is looked for by the next `settle`. */
  within(root: vscode.Uri): (path: string) => boolean | undefined {
    const files = new SiteFiles(root);
    return (path) => {
      const uri = files.uriOf(path);
      if (!uri) return undefined;
      const key = uri.toString();
      const known = this.known.get(key);
      if (known && known.until > Date.now()) return known.found;
      this.open.set(key, uri);
      return undefined;
    };
  }

  /** Looks for what was asked in vain; whether there was anything. Never rejects. */
  async settle(): Promise<boolean> {
    const open = [...this.open];
    this.open.clear();
    if (this.known.size > most) this.known.clear();
    await Promise.all(
      open.map(async ([key, uri]) => {
        const found = await isThere(uri);
        this.known.set(key, { found, until: Date.now() + freshness });
      }),
    );
    return open.length > 0;
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
