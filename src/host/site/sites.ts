import * as vscode from 'vscode';
import { isSiteFolder } from '../../core/site/configuration/configurationFiles.js';
import { readHugoSettings, withSettings, type HugoSettings } from '../../core/site/hugoSettings.js';
import { defaultSite, type Site } from '../../core/site/site.js';
import { ConfiguredSite } from './configuredSite.js';
import { SiteFiles } from './siteFiles.js';
import { pagePathOf } from './sitePath.js';

/** A document's place in a Hugo site. */
export interface SitePage {
  /** The site's folder. Without a site: the workspace folder, or else the document's folder. */
  readonly root: vscode.Uri;
  /** The document's path from `root`; its name if it has no folder yet. */
  readonly pagePath: string;
  /** In the document's language. */
  readonly site: Site;
  /** Whether a site was found. */
  readonly inSite: boolean;
}

/** A document's place in a site, and the site itself. */
export interface SiteAround extends SitePage {
  /** `undefined` if no site was found. */
  readonly configured: ConfiguredSite | undefined;
}

/** Milliseconds after which a folder is searched again, so that a new site is found. */
const freshness = 10_000;

/**
 * Finds and reads the Hugo site around a document. Uses only the workspace's file system, and reads nothing in advance.
 */
export class Sites implements vscode.Disposable {
  private readonly searched = new Map<string, { readonly found: Promise<boolean>; readonly until: number }>();
  private readonly configured = new Map<string, ConfiguredSite>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;

  /** Fires when `lookup` may return something else for some document. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.hugo')) this.forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()),
    );
  }

  /** Searches from the document's folder upwards to the workspace folder. Never rejects. */
  async lookup(uri: vscode.Uri): Promise<SiteAround> {
    const settings = settingsOf(uri);
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const own = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
    for (let folder = own; folder; folder = parentOf(folder)) {
      if (await this.isConfigured(folder)) {
        const configured = this.siteIn(folder, settings);
        const site = await configured.seenFrom(uri);
        return {
          root: folder,
          pagePath: pagePathOf(folder, uri),
          site: withSettings(site, settings, true),
          inSite: true,
          configured,
        };
      }
      if (folder.toString() === top?.toString()) break;
    }
    const root = top ?? own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? uri;
    const site = withSettings(defaultSite, settings, false);
    return { root, pagePath: pagePathOf(root, uri), site, inSite: false, configured: undefined };
  }

  dispose(): void {
    this.listeners.dispose();
    this.forgetSites();
    this.changed.dispose();
  }

  private siteIn(root: vscode.Uri, { version }: HugoSettings): ConfiguredSite {
    const key = `${root.toString()} ${version ?? ''}`;
    let site = this.configured.get(key);
    if (!site) {
      site = new ConfiguredSite(new SiteFiles(root), version, this.log);
      // Not disposed of separately: the site and its only listener are disposed of together.
      site.onDidChange(() => {
        this.searched.clear();
        this.changed.fire();
      });
      this.configured.set(key, site);
    }
    return site;
  }

  private forget(): void {
    this.forgetSites();
    this.changed.fire();
  }

  private forgetSites(): void {
    for (const site of this.configured.values()) site.dispose();
    this.configured.clear();
    this.searched.clear();
  }

  private isConfigured(folder: vscode.Uri): Promise<boolean> {
    const key = folder.toString();
    const known = this.searched.get(key);
    if (known && known.until > Date.now()) return known.found;
    const found = new SiteFiles(folder).answer(isSiteFolder());
    this.searched.set(key, { found, until: Date.now() + freshness });
    return found;
  }
}

function settingsOf(uri: vscode.Uri): HugoSettings {
  const settings = vscode.workspace.getConfiguration('recap.hugo', uri);
  return readHugoSettings(settings.get('version'), settings.get('unsafe'));
}

function parentOf(folder: vscode.Uri): vscode.Uri | undefined {
  const parent = vscode.Uri.joinPath(folder, '..');
  return parent.path === folder.path ? undefined : parent;
}
