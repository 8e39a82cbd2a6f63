import * as vscode from 'vscode';
import { defaultSite, withUnsafe, type Site } from '../core/site/site.js';
import { siteConfigurationNames } from '../core/site/siteConfiguration.js';

/** Where a document stands in a Hugo site. */
export interface SiteAround {
  /** The site's folder; without a site the workspace folder, else the document's own. */
  readonly root: vscode.Uri;
  readonly site: Site;
  /** Whether a site was found. */
  readonly inSite: boolean;
}

/** Recaps hold tweets and players as raw HTML, and most sites publish it. */
const withRawHtml = withUnsafe(defaultSite, true);

/** How long a folder's answer is believed, in milliseconds: a site that is set up meanwhile is found soon. */
const freshness = 10_000;

/** Finds the Hugo site around a document, with the workspace's own file system only. */
export class Sites {
  private readonly configured = new Map<string, { readonly found: Promise<boolean>; readonly until: number }>();

  /** Looks from the document's folder upwards, as far as the workspace folder where there is one. Never rejects. */
  async lookup(uri: vscode.Uri): Promise<SiteAround> {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const own = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
    const fallback = top ?? own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? uri;
    for (let folder = own; folder; folder = parentOf(folder)) {
      if (await this.isConfigured(folder)) return { root: folder, site: withRawHtml, inSite: true };
      if (folder.toString() === top?.toString()) break;
    }
    return { root: fallback, site: withRawHtml, inSite: false };
  }

  private isConfigured(folder: vscode.Uri): Promise<boolean> {
    const key = folder.toString();
    const known = this.configured.get(key);
    if (known && known.until > Date.now()) return known.found;
    const found = holdsConfiguration(folder);
    this.configured.set(key, { found, until: Date.now() + freshness });
    return found;
  }
}

function parentOf(folder: vscode.Uri): vscode.Uri | undefined {
  const parent = vscode.Uri.joinPath(folder, '..');
  return parent.path === folder.path ? undefined : parent;
}

/** Many tools have a `config.json`: such a file makes a site only beside a content folder. */
async function holdsConfiguration(folder: vscode.Uri): Promise<boolean> {
  const found = await existing(folder, siteConfigurationNames);
  if (found.some((name) => name.startsWith('hugo.'))) return true;
  return found.length > 0 && (await existing(folder, [defaultSite.contentDir])).length > 0;
}

async function existing(folder: vscode.Uri, names: readonly string[]): Promise<readonly string[]> {
  const exists = (name: string): Thenable<boolean> =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
      () => true,
      () => false,
    );
  const found = await Promise.all(names.map(exists));
  return names.filter((_, index) => found[index]);
}
