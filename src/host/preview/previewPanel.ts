import * as vscode from 'vscode';
import { parseFromPreview, type PreviewImage, type ToPreview } from '../../core/render/previewMessages.js';
import type { RenderedRecap } from '../../core/render/renderedRecap.js';
import { toText } from '../convert.js';
import { debounce } from '../debounce.js';
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

/** One preview: shows one document at a time, follows its changes, and keeps its last content whatever happens. */
export class PreviewPanel implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private isPageReady = false;
  private roots = '';
  /** Counts updates: what was begun before the latest one must not be sent after it. */
  private turn = 0;
  /** Of the last rendering, in milliseconds: a long post is rendered less often, so that typing goes first. */
  private renderTime = 0;
  private readonly pacedUpdate = debounce(() => void this.update());
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
      this.images.onDidChange(() => void this.update()),
      sources.documents.onDidChange((document) => {
        if (this.shows(document.uri)) this.pacedUpdate.request(2 * this.renderTime);
      }),
      panel.webview.onDidReceiveMessage((message) => void this.receive(message)),
      // A hidden page is gone and not kept up to date; the one that comes back asks for its content by itself.
      this.pacedUpdate,
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
    this.subscription.dispose();
    this.panel.dispose();
  }

  private shows(uri: vscode.Uri): boolean {
    return this.uri?.toString() === uri.toString();
  }

  /** Renders and sends; what images are not known yet comes in a second message. Never rejects. */
  private async update(): Promise<void> {
    const { document } = this;
    if (!document || !this.panel.visible) return;
    const turn = ++this.turn;
    try {
      const page = await this.pageOf(document.uri);
      // Markdown's tables are read on first need: they are the dearest part of the bundle, and most sessions type only.
      const { renderRecap } = await import('../../core/render/renderRecap.js');
      if (turn !== this.turn) return;
      this.preparePage(page.root);
      if (!this.isPageReady) return;
      const begin = Date.now();
      const rendered = renderRecap(this.sources.documents.get(document), page.site, page.pagePath, toText);
      this.renderTime = Date.now() - begin;
      this.send(document.uri, rendered, this.images.known(page, rendered.images));
      const isNew = await this.images.lookUp(page, rendered.images);
      if (isNew && turn === this.turn) this.send(document.uri, rendered, this.images.known(page, rendered.images));
    } catch (error) {
      if (turn === this.turn) this.logFailure('The preview keeps its last content', error);
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

  private send(uri: vscode.Uri, rendered: RenderedRecap, images: Readonly<Record<string, PreviewImage>>): void {
    const { title, blocks } = rendered;
    const message: ToPreview = { type: 'update', uri: uri.toString(), title, blocks, images };
    void this.panel.webview.postMessage(message);
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
      } else await openLink(message.href, await this.pageOf(uri), this.sources.log);
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
