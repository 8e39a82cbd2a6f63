import * as vscode from 'vscode';
import { pageOutlineOf } from '../../core/preview/pageOutline.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import { updateFor, type Held } from '../../core/preview/pageUpdate.js';
import {
  parseFromPreview,
  type FromPreview,
  type PreviewView,
  type ToPreview,
} from '../../core/preview/previewMessages.js';
import { showDocument } from '../editor/showDocument.js';
import type { SiteAround, SitePage } from '../site/sites.js';
import { EditorScroll } from './editorScroll.js';
import { ImageLookup } from './images/imageLookup.js';
import { openLink } from './openLink.js';
import { PageShell } from './pageShell.js';
import { tabIcon, tabTitle } from './previewTab.js';
import type { PreviewSources } from './previewSources.js';
import { ReadinessSection } from './readinessSection.js';
import { SiteStyles } from './siteStyles.js';

/**
 * A preview panel. It shows one document at a time, follows its changes, and keeps its last content if anything fails.
 * The page renders by itself, so a long post never blocks the extension host.
 */
export class PreviewPanel implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private isGone = false;
  /** The content that the page has; `undefined` if it has none, or if that is unknown. */
  private held: Held | undefined;
  private isPageReady = false;
  private isDisposed = false;
  /** Counts updates: an older update must not be sent after a newer one has started. */
  private turn = 0;
  /** Image searches run one after the other, so an older result never follows a newer one. */
  private searches = Promise.resolve();
  private readonly shell: PageShell;
  private readonly images: ImageLookup;
  private readonly styles: SiteStyles;
  private readonly scroll: EditorScroll;
  private readonly readiness: ReadinessSection;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly sources: PreviewSources,
    private view: PreviewView,
  ) {
    panel.iconPath = tabIcon(sources.extensionUri);
    const { webview } = panel;
    this.shell = new PageShell(webview, sources.extensionUri);
    this.images = new ImageLookup(webview);
    this.styles = new SiteStyles(sources.stylesChoice);
    this.scroll = new EditorScroll(
      (uri) => this.shows(uri),
      (message) => this.send(message),
    );
    this.readiness = new ReadinessSection(sources.readinessPages, (message) => this.send(message));
    this.subscription = vscode.Disposable.from(
      // What is left is found after a pause in typing.
      sources.readinessPages.onDidChange(({ uri }) => this.follow(uri, true)),
      this.images,
      this.images.onDidChange(() => {
        this.send({ type: 'imagesChanged' });
        if (this.view.showsReadiness) void this.update();
      }),
      sources.sites.onDidChange(() => {
        this.styles.forget();
        void this.update();
        this.send({ type: 'imagesChanged' });
      }),
      this.styles,
      this.styles.onDidChange(() => void this.update()),
      sources.remoteImages.onDidChange(() => void this.update()),
      this.scroll,
      sources.documents.onDidChange(({ uri }) => this.follow(uri, false)),
      webview.onDidReceiveMessage((message) => void this.receive(message)),
    );
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** The document that is shown, even after it was closed or deleted. */
  get uri(): vscode.Uri | undefined {
    return this.document?.uri;
  }

  get shownView(): PreviewView {
    return this.view;
  }

  /** Shows this document from now on. */
  show(document: vscode.TextDocument): void {
    this.document = document;
    this.isGone = false;
    this.nameTab();
    void this.update();
  }

  /** Pins or unpins the preview, or changes its appearance. */
  change(view: Partial<PreviewView>): void {
    // Back from another page, it begins where the editor is.
    if (this.view.showsReadiness && view.showsReadiness === false) this.held = undefined;
    this.view = { ...this.view, ...view };
    this.nameTab();
    if (this.isPageReady) this.send({ type: 'view', view: this.view });
    void this.update();
  }

  /** Indicates in the title that the document was closed. */
  markAsGone(): void {
    this.isGone = true;
    this.nameTab();
  }

  /** Whether the reader is in it. */
  get isActive(): boolean {
    return this.panel.active;
  }

  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  dispose(): void {
    this.turn++;
    this.isDisposed = true;
    this.subscription.dispose();
    this.panel.dispose();
  }

  private nameTab(): void {
    if (this.uri) this.panel.title = tabTitle(this.uri, this.view, this.isGone);
  }

  private shows(uri: vscode.Uri): boolean {
    return this.uri?.toString() === uri.toString();
  }

  private follow(uri: vscode.Uri, showsReadiness: boolean): void {
    if (this.shows(uri) && this.view.showsReadiness === showsReadiness) void this.update();
  }

  /** Sends what the page needs to render. Never rejects. */
  private async update(): Promise<void> {
    const { document } = this;
    // A hidden page is destroyed. It requests its content when it is shown again.
    if (!document || !this.panel.visible) return;
    const turn = ++this.turn;
    try {
      const page = await this.pageOf(document.uri);
      // Looking for styles would start watchers for a page that is not shown any more.
      if (turn !== this.turn) return;
      const { asPublished, showsReadiness } = this.view;
      const styles = asPublished && !showsReadiness ? await this.styles.find(document.uri, page) : [];
      if (turn !== this.turn) return;
      const remoteImages = this.sources.remoteImages.areAllowed;
      if (this.shell.prepare({ root: page.root, remoteImages, styles })) this.isPageReady = false;
      if (!this.isPageReady) return;
      if (showsReadiness) await this.readiness.update(document);
      else this.sendContent(document, page);
    } catch (error) {
      if (turn === this.turn) this.logFailure('The preview cannot be updated', error);
    }
  }

  private sendContent(document: vscode.TextDocument, { site, pagePath }: SitePage): void {
    const recap = this.sources.documents.get(document);
    const content = { source: pageSourceOf(recap, site, pagePath, Date.now()), outline: pageOutlineOf(recap) };
    const message = updateFor(this.held, document.uri.toString(), content);
    this.held = { uri: message.uri, version: message.version, ...content };
    this.send(message);
    if (message.type === 'update') this.scroll.begin(document.uri);
  }

  /** Finds the images that the page requests. Never rejects. */
  private async findImages(uri: vscode.Uri, sources: readonly string[]): Promise<void> {
    try {
      const page = await this.pageOf(uri);
      if (this.isDisposed) return;
      const images = await this.images.find(page, sources);
      if (this.shows(uri)) this.send({ type: 'images', uri: uri.toString(), images });
    } catch (error) {
      if (!this.isDisposed) this.logFailure('The preview cannot find its images', error);
    }
  }

  private pageOf(uri: vscode.Uri): Promise<SiteAround> {
    return this.sources.sites.lookupWithTemplates(uri);
  }

  private send(message: ToPreview): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }

  /** Handles a message from the page. Invalid messages are ignored. Never rejects. */
  private async receive(received: unknown): Promise<void> {
    const message = parseFromPreview(received);
    const { uri } = this;
    if (!message || !uri) return;
    try {
      await this.answer(message, uri);
    } catch (error) {
      this.logFailure('The preview cannot open the clicked link', error);
    }
  }

  private async answer(message: FromPreview, uri: vscode.Uri): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isPageReady = true;
        this.held = undefined;
        this.send({ type: 'view', view: this.view });
        return this.update();
      case 'showSource': {
        const start = { line: message.line, character: 0 };
        return showDocument(uri, { start, end: start });
      }
      case 'scrolled':
        if (message.uri === uri.toString()) this.scroll.reveal(uri, message.line);
        return;
      case 'findImages':
        this.searches = this.searches.then(() => this.findImages(uri, message.sources));
        return;
      case 'findResources':
        if (await this.sources.sites.provideResources(uri, message.requests)) await this.update();
        return;
      case 'openLink':
        return openLink(message.href, await this.pageOf(uri), this.sources.log);
      case 'allowRemoteImages':
        return this.sources.remoteImages.allow();
      case 'failed':
        this.logFailure('The preview cannot be updated', message.reason);
        return;
      default:
        return this.readiness.answer(message);
    }
  }

  private logFailure(what: string, error: unknown): void {
    this.sources.log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
