import * as vscode from 'vscode';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import { parseFromPreview, type ToPreview } from '../../core/preview/previewMessages.js';
import type { RecapDocuments } from '../recapDocuments.js';
import { showDocument } from '../showDocument.js';
import type { Sites } from '../sites.js';
import { ImageLookup, type SitePage } from './imageLookup.js';
import { openLink } from './openLink.js';
import { previewHtml } from './previewHtml.js';
import { sitePathOf } from './sitePath.js';

/** What a panel works with. */
export interface PreviewSources {
  readonly extensionUri: vscode.Uri;
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly log: vscode.LogOutputChannel;
}

/**
 * One preview: shows one document at a time, follows its changes, and keeps its last content whatever happens. The page
 * renders by itself, so that a long post never keeps the extension host busy.
 */
export class PreviewPanel implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private isPageReady = false;
  private isDisposed = false;
  private roots = '';
  /** Counts updates: what was begun before the latest one must not be sent after it. */
  private turn = 0;
  /** Searches for images, one after the other: an answer never comes after a newer one. */
  private searches = Promise.resolve();
  private readonly images: ImageLookup;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly sources: PreviewSources,
  ) {
    // A tab's icon is no mask, unlike the activity bar's: it needs its colours.
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(sources.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.images = new ImageLookup(panel.webview);
    this.subscription = vscode.Disposable.from(
      this.images,
      this.images.onDidChange(() => this.send({ type: 'imagesChanged' })),
      sources.sites.onDidChange(() => {
        void this.update();
        this.send({ type: 'imagesChanged' });
      }),
      sources.documents.onDidChange((document) => {
        if (this.shows(document.uri)) void this.update();
      }),
      panel.webview.onDidReceiveMessage((message) => void this.receive(message)),
    );
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** The document that is shown, also after it was closed or deleted. */
  get uri(): vscode.Uri | undefined {
    return this.document?.uri;
  }

  /** Shows this document from now on. */
  show(document: vscode.TextDocument): void {
    this.document = document;
    this.panel.title = vscode.l10n.t('Recap: {0}', nameOf(document.uri));
    void this.update();
  }

  /** Says in the title that the content is the last that there was. */
  markAsGone(): void {
    if (this.uri) this.panel.title = vscode.l10n.t('Recap: {0} (closed)', nameOf(this.uri));
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.turn++;
    this.isDisposed = true;
    this.subscription.dispose();
    this.panel.dispose();
  }

  private shows(uri: vscode.Uri): boolean {
    return this.uri?.toString() === uri.toString();
  }

  /** Sends what the page needs to render. Never rejects. */
  private async update(): Promise<void> {
    const { document } = this;
    // A hidden page is gone and not kept up to date; the one that comes back asks for its content by itself.
    if (!document || !this.panel.visible) return;
    const turn = ++this.turn;
    try {
      const page = await this.pageOf(document.uri);
      if (turn !== this.turn) return;
      this.preparePage(page.root);
      if (!this.isPageReady) return;
      const source = pageSourceOf(this.sources.documents.get(document), page.site, page.pagePath);
      this.send({ type: 'update', uri: document.uri.toString(), source });
    } catch (error) {
      if (turn === this.turn) this.logFailure('The preview keeps its last content', error);
    }
  }

  /** Answers what the page asks of its images. Never rejects. */
  private async findImages(uri: vscode.Uri, sources: readonly string[]): Promise<void> {
    try {
      const page = await this.pageOf(uri);
      if (this.isDisposed) return;
      const images = await this.images.find(page, sources);
      if (this.shows(uri)) this.send({ type: 'images', uri: uri.toString(), images });
    } catch (error) {
      if (!this.isDisposed) this.logFailure('The preview could not look for its images', error);
    }
  }

  private async pageOf(uri: vscode.Uri): Promise<SitePage> {
    const place = await this.sources.sites.lookup(uri);
    return { ...place, pagePath: sitePathOf(place.root, uri) ?? nameOf(uri) };
  }

  /** The page may load from the extension, the site and the workspace. Setting that reloads it, so only where it is new. */
  private preparePage(root: vscode.Uri): void {
    const { webview } = this.panel;
    const file = (folder: string, ...path: string[]): vscode.Uri =>
      vscode.Uri.joinPath(this.sources.extensionUri, folder, ...path);
    const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const localResourceRoots = [file('dist'), file('media'), root, ...workspace];
    const roots = localResourceRoots.join('\n');
    if (roots === this.roots) return;
    this.roots = roots;
    this.isPageReady = false;
    webview.options = { enableScripts: true, localResourceRoots };
    const assets = {
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(file('dist', 'preview.js')).toString(),
      style: webview.asWebviewUri(file('media', 'preview.css')).toString(),
    };
    webview.html = previewHtml(assets, makeNonce(), vscode.env.language);
  }

  private send(message: ToPreview): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }

  /** Does what the page asks for. Anything that is not a message of ours is dropped. Never rejects. */
  private async receive(received: unknown): Promise<void> {
    const message = parseFromPreview(received);
    const { uri } = this;
    if (!message || !uri) return;
    try {
      if (message.type === 'ready') {
        this.isPageReady = true;
        await this.update();
      } else if (message.type === 'showSource') {
        const start = { line: message.line, character: 0 };
        await showDocument(uri, { start, end: start });
      } else if (message.type === 'findImages') {
        this.searches = this.searches.then(() => this.findImages(uri, message.sources));
      } else if (message.type === 'openLink') {
        await openLink(message.href, await this.pageOf(uri), this.sources.log);
      } else this.logFailure('The preview keeps its last content', message.reason);
    } catch (error) {
      this.logFailure('The preview could not open what was clicked', error);
    }
  }

  private logFailure(what: string, error: unknown): void {
    this.sources.log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** VS Code 1.74 runs on Node 16, which has no global `crypto`; the page holds no foreign markup, so chance is enough. */
function makeNonce(): string {
  const bytes = new Uint8Array(16);
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  if (crypto) crypto.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  return btoa(String.fromCharCode(...bytes));
}
