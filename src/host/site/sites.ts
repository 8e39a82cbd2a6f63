import * as vscode from 'vscode';
import { usableNames } from '../../core/shortcodes/siteShortcode.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import { readGenerator, type Generator } from '../../core/site/generator/generator.js';
import { generatorIn } from '../../core/site/generator/generatorIn.js';
import { readHugoSettings, withSettings, type HugoSettings } from '../../core/site/version/hugoSettings.js';
import { defaultSite, type Site } from '../../core/site/site.js';
import type { ResourceRequest } from '../../core/site/siteTemplates.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { ConfiguredSite } from './configuredSite.js';
import { SiteFiles } from './siteFiles.js';
import { pagePathOf } from './sitePath.js';

/** A document's place in a site. */
export interface SitePage {
  /** The site's folder. Without a site: the workspace folder, or else the document's folder. */
  readonly root: vscode.Uri;
  /** The document's path from `root`; its name if it has no folder yet. */
  readonly pagePath: string;
  /** In the document's language. */
  readonly site: Site;
  /** Whether a Hugo site was found. */
  readonly inSite: boolean;
}

/** A document's place in a site, and the site itself. */
export interface SiteAround extends SitePage {
  /**
   * What publishes the document, as its author chose or as the files around it show; `undefined` if not known, as in a
   * file on its own, or outside the content of a Hugo site.
   */
  readonly generator: Generator | undefined;
  /** `undefined` if no Hugo site was found. */
  readonly configured: ConfiguredSite | undefined;
}

/** Milliseconds after which a folder is searched again, so that a new site is found. */
const freshness = 10_000;

/**
 * Finds the site around a document, and reads it if it is Hugo's. Uses only the workspace's file system, and reads nothing in advance.
 */
export class Sites implements vscode.Disposable {
  private readonly searched = new Map<
    string,
    { readonly found: Promise<Generator | undefined>; readonly until: number }
  >();
  private readonly configured = new Map<string, ConfiguredSite>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;

  /** Fires when `lookup` may return something else for some document. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (['recap.hugo', 'recap.site'].some((each) => event.affectsConfiguration(each))) this.forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()),
    );
  }

  /** Searches from the document's folder upwards to the workspace folder. Never rejects. */
  async lookup(uri: vscode.Uri): Promise<SiteAround> {
    const chosen = readGenerator(vscode.workspace.getConfiguration('recap.site', uri).get('generator'));
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const own = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
    for (let folder = own; folder; folder = parentOf(folder)) {
      const found = await this.generatorOf(folder, chosen);
      if (found === 'hugo') return this.inHugoSite(folder, uri, chosen);
      if (found) return outsideHugo(folder, uri, found);
      if (folder.toString() === top?.toString()) break;
    }
    return outsideHugo(top ?? own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? uri, uri, chosen);
  }

  /** The same, with the names of the site's own shortcodes if they are known, and its templates. Never rejects. */
  async lookupWithTemplates(uri: vscode.Uri): Promise<SiteAround> {
    const around = await this.lookup(uri);
    const { configured, site } = around;
    if (!configured) return around;
    const text = openDocumentOf(uri)?.getText() ?? '';
    const known = await configured.withTemplates(site, text);
    const shortcodes = usableNames(await configured.shortcodes());
    return { ...around, site: { ...known, shortcodes } };
  }

  /**
   * Looks up what templates ask for in a document. Returns whether `lookupWithTemplates` gives more now. Never rejects.
   */
  async provideResources(uri: vscode.Uri, requests: readonly ResourceRequest[]): Promise<boolean> {
    const { configured } = await this.lookup(uri);
    return configured ? configured.provideResources(requests) : false;
  }

  dispose(): void {
    this.listeners.dispose();
    this.forgetSites();
    this.changed.dispose();
  }

  private async inHugoSite(root: vscode.Uri, uri: vscode.Uri, chosen: Generator | undefined): Promise<SiteAround> {
    const settings = settingsOf(uri);
    const configured = this.siteIn(root, settings);
    const site = withSettings(await configured.seenFrom(uri), settings, true);
    const pagePath = pagePathOf(root, uri);
    const generator = chosen ?? (contentPageOf(pagePath, site) ? 'hugo' : undefined);
    return { root, pagePath, site, inSite: true, generator, configured };
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

  /** The generator whose site a folder is. */
  private generatorOf(folder: vscode.Uri, chosen: Generator | undefined): Promise<Generator | undefined> {
    const key = `${folder.toString()} ${chosen ?? ''}`;
    const known = this.searched.get(key);
    const now = Date.now();
    if (known && known.until > now) return known.found;
    // Entries that are no longer requested would stay forever.
    for (const [each, { until }] of this.searched) if (until <= now) this.searched.delete(each);
    const found = new SiteFiles(folder).answer(generatorIn(chosen));
    this.searched.set(key, { found, until: now + freshness });
    return found;
  }
}

function outsideHugo(root: vscode.Uri, uri: vscode.Uri, generator: Generator | undefined): SiteAround {
  const site = withSettings(defaultSite, settingsOf(uri), false);
  return { root, pagePath: pagePathOf(root, uri), site, inSite: false, generator, configured: undefined };
}

function settingsOf(uri: vscode.Uri): HugoSettings {
  const settings = vscode.workspace.getConfiguration('recap.hugo', uri);
  return readHugoSettings(settings.get('version'), settings.get('unsafe'));
}

function parentOf(folder: vscode.Uri): vscode.Uri | undefined {
  const parent = vscode.Uri.joinPath(folder, '..');
  return parent.path === folder.path ? undefined : parent;
}
