import * as vscode from 'vscode';
import { isSame } from '../../core/preview/dataChanges.js';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import type { ResourceRequest } from '../../core/site/siteTemplates.js';
import { toText } from '../editor/convert.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { SitePage, Sites } from '../site/sites.js';
import { findImage } from './images/imageLookup.js';

/** The parts of a `markdown-it` instance that we use. */
export interface MarkdownEngine {
  readonly options: object;
  parse(text: string, env: object): MarkdownToken[];
  readonly renderer: { render(tokens: MarkdownToken[], options: object, env: object): string };
}

interface MarkdownToken {
  map: [start: number, end: number] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** The environment in which VS Code renders a document. None of it is documented. */
interface RenderEnvironment {
  readonly containingImages?: Set<unknown>;
  readonly currentDocument?: unknown;
  readonly resourceProvider?: { asWebviewUri?(uri: vscode.Uri): vscode.Uri };
}

type Render = MarkdownEngine['renderer']['render'];

/** A rendering by VS Code's engine. */
interface Rendering {
  readonly engine: MarkdownEngine;
  /** The engine's own function, which ours replaces. */
  readonly render: Render;
  readonly options: object;
  readonly env: RenderEnvironment;
}

/** A page of a site, with the image files that were found so far. */
interface PreviewedPage {
  readonly place: SitePage;
  readonly images: ReadonlyMap<string, vscode.Uri>;
}

/** Longer documents are not prepared before they are shown. In UTF-16 code units. */
const longestPrepared = 100_000;

/** Milliseconds between attempts to refresh a preview. If it is closed or hidden, all attempts are without effect. */
const refreshWaits = [500, 1000, 2000];

/**
 * Makes VS Code's own Markdown preview show shortcodes, what render hooks write and the site's images, for pages of a Hugo site only. The engine
 * renders synchronously, so everything is looked up in advance. What is not available yet is rendered as before, and
 * refreshed later.
 */
export class MarkdownPreview implements vscode.Disposable {
  /** By the document's URI; `undefined` for a document that is not a page of a site. */
  private readonly pages = new Map<string, PreviewedPage | undefined>();
  /** How many times each document was rendered, by its URI. */
  private readonly renderings = new Map<string, number>();
  private loading: Promise<MarkdownPlugin> | undefined;
  private loaded: MarkdownPlugin | undefined;
  private readonly listeners: vscode.Disposable[] = [];

  constructor(
    private readonly load: () => Promise<MarkdownPlugin>,
    private readonly documents: RecapDocuments,
    private readonly sites: Sites,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listeners.push(
      sites.onDidChange(() => {
        for (const uri of this.pages.keys()) void this.refresh(uri);
      }),
      // A preview that is still open looks its page up again when it is rendered next.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.pages.delete(uri.toString());
        this.renderings.delete(uri.toString());
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
  }

  /** Implements VS Code's `markdown.markdownItPlugins`. */
  extend<Engine extends MarkdownEngine>(engine: Engine): Engine {
    const { renderer } = engine;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, env: RenderEnvironment) => {
      const { currentDocument: uri } = env;
      if (!(uri instanceof vscode.Uri)) return render(tokens, options, env);
      const key = uri.toString();
      this.renderings.set(key, (this.renderings.get(key) ?? 0) + 1);
      const page = this.pages.get(key);
      const draw = (place: SitePage | undefined): string =>
        (place && this.renderPage(uri, place, { engine, render, options, env })) ?? render(tokens, options, env);
      const html = draw(page?.place);
      void this.lookUp(uri, page, (place) => (place === page?.place ? html : draw(place)));
      return page && this.loaded ? this.showImages(html, page, env) : html;
    };
    const prepare = ({ document }: vscode.TextEditor): void => this.prepare(document, engine, render);
    this.listeners.push(vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(prepare)));
    vscode.window.visibleTextEditors.forEach(prepare);
    return engine;
  }

  /** Looks up what the preview of a visible document would need. */
  private prepare(document: vscode.TextDocument, engine: MarkdownEngine, render: Render): void {
    const { uri, languageId } = document;
    if (languageId !== 'markdown' || this.pages.has(uri.toString())) return;
    const text = document.getText();
    if (text.length > longestPrepared) return;
    const { options } = engine;
    void this.lookUp(uri, undefined, (place) => {
      const env: RenderEnvironment = { containingImages: new Set() };
      const html = this.renderPage(uri, place, { engine, render, options, env });
      return html ?? render(engine.parse(text, env), options, env);
    });
  }

  /** The page with its shortcodes and hooks; `undefined` if it has none, or if the renderer has not been loaded yet. */
  private renderPage(uri: vscode.Uri, place: SitePage, rendering: Rendering): string | undefined {
    const document = openDocumentOf(uri);
    if (!document || !this.loaded) return undefined;
    const recap = this.documents.get(document);
    const page = pageSourceOf(recap, place.site, place.pagePath, Date.now());
    const expanded = this.loaded.expandPage(recap.post, page, toText);
    if (!expanded) return undefined;
    void this.provide(uri, expanded.requests);
    const { engine, render, options, env } = rendering;
    // Parsed as VS Code does, but in an environment of its own: the engine's rules keep state in it for rendering.
    const tokens = engine.parse(expanded.text, { containingImages: new Set() });
    for (const token of tokens) moveToLine(token, expanded.lines);
    return expanded.restore(render(tokens, options, env));
  }

  private showImages(html: string, { images }: PreviewedPage, { resourceProvider }: RenderEnvironment): string {
    return this.loaded!.replaceImageSources(html, (src) => {
      const uri = images.get(src);
      return uri && resourceProvider?.asWebviewUri?.(uri).toString();
    });
  }

  /** Looks up what the next rendering needs, and refreshes the preview if that has changed. */
  private async lookUp(
    uri: vscode.Uri,
    known: PreviewedPage | undefined,
    draw: (place: SitePage) => string,
  ): Promise<void> {
    const key = uri.toString();
    try {
      const page = await this.pageOf(uri, known, draw);
      // It may have been closed meanwhile.
      if (!openDocumentOf(uri)) return;
      this.pages.set(key, page);
      if (page !== known) void this.refresh(key);
    } catch (error) {
      this.log.error(`Cannot show ${key} in VS Code's Markdown preview`, error);
    }
  }

  /** The known page if it is still up to date; `undefined` for a document that is not a page of a site. */
  private async pageOf(
    uri: vscode.Uri,
    known: PreviewedPage | undefined,
    draw: (place: SitePage) => string,
  ): Promise<PreviewedPage | undefined> {
    const around = await this.placeOf(uri);
    if (!around) return undefined;
    const plugin = (this.loaded = await (this.loading ??= this.load()));
    const isKnown = known && isSame(around, known.place);
    const { place, images } = isKnown ? known : { place: around, images: new Map<string, vscode.Uri>() };
    const missing = [...new Set(plugin.imageSources(draw(place)))].filter((src) => !images.has(src));
    const looked = await Promise.all(missing.map(async (src) => [src, await findImage(place, src)] as const));
    const found = looked.flatMap(([src, image]) => ('uri' in image ? [[src, image.uri] as const] : []));
    return isKnown && found.length === 0 ? known : { place, images: new Map([...images, ...found]) };
  }

  /** Looks up what templates ask for, and refreshes the preview if that was new. */
  private async provide(uri: vscode.Uri, requests: readonly ResourceRequest[]): Promise<void> {
    if (requests.length > 0 && (await this.sites.provideResources(uri, requests))) await this.refresh(uri.toString());
  }

  /** VS Code drops a refresh while an update is pending, and that update may find nothing to do. So it is repeated. */
  private async refresh(key: string): Promise<void> {
    const before = this.renderings.get(key);
    if (before === undefined) return;
    for (const wait of refreshWaits) {
      await vscode.commands.executeCommand('markdown.preview.refresh');
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (this.renderings.get(key) !== before) return;
    }
  }

  /** `undefined` for a document that is not a page of a site. */
  private async placeOf(uri: vscode.Uri): Promise<SitePage | undefined> {
    const { root, pagePath, site, inSite } = await this.sites.lookupWithTemplates(uri);
    if (!inSite || !contentPageOf(pagePath, site)) return undefined;
    return { root, pagePath, site, inSite };
  }
}

/** Changes the lines of a token to those in the document. VS Code has already copied them into an attribute. */
function moveToLine(token: MarkdownToken, lines: readonly number[]): void {
  if (!token.map) return;
  const [start, end] = token.map;
  token.map = [lines[start] ?? start, lines[end] ?? end];
  if (token.attrGet('data-line') === String(start)) token.attrSet('data-line', String(token.map[0]));
}
