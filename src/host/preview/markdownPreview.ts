import * as vscode from 'vscode';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import { toText } from '../convert.js';
import type { RecapDocuments } from '../recapDocuments.js';
import type { Sites } from '../sites.js';
import { findImage, type SitePage } from './imageLookup.js';
import { sitePathOf } from './sitePath.js';

/** What we use of a `markdown-it`. */
export interface MarkdownEngine {
  parse(text: string, env: object): Token[];
  readonly renderer: { render(tokens: Token[], options: object, env: object): string };
}

interface Token {
  map: [start: number, end: number] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** What VS Code gives its engine with a document; nothing of it is promised. */
interface RenderEnvironment {
  readonly currentDocument?: unknown;
  readonly resourceProvider?: { asWebviewUri?(uri: vscode.Uri): vscode.Uri };
}

/** A page of a site, with the files of its images as far as they are found. */
interface Page {
  readonly place: SitePage;
  readonly images: Map<string, vscode.Uri>;
}

/** Milliseconds after which a preview that was not rendered again is asked once more; it may also be closed or hidden. */
const refreshWaits = [500, 1000, 2000];

/**
 * Makes VS Code's own Markdown preview show shortcodes and the site's images, on pages of a Hugo site only. The engine does not
 * wait, so what is not known yet is shown as it was, found out, and shown anew.
 */
export class MarkdownPreview implements vscode.Disposable {
  /** By the document's URI; `undefined` for what is no page of a site. */
  private readonly pages = new Map<string, Page | undefined>();
  /** How often each document was rendered, by its URI. */
  private readonly renderings = new Map<string, number>();
  private loading: Promise<MarkdownPlugin> | undefined;
  private loaded: MarkdownPlugin | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly load: () => Promise<MarkdownPlugin>,
    private readonly documents: RecapDocuments,
    private readonly sites: Sites,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listener = sites.onDidChange(() => {
      for (const uri of this.pages.keys()) void this.showAnew(uri);
    });
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** As VS Code asks for it (`markdown.markdownItPlugins`). */
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
        (place && this.renderPage(uri, place, engine, options, env, render)) ?? render(tokens, options, env);
      const html = draw(page?.place);
      this.lookAt(key, uri, page, (place) => (place === page?.place ? html : draw(place))).catch((error: unknown) =>
        this.log.error(`Cannot show ${key} in VS Code's Markdown preview`, error),
      );
      return page && this.loaded ? this.showImages(html, page, env) : html;
    };
    return engine;
  }

  /** The page with its shortcodes; `undefined` where it has none, or where that cannot be told yet. */
  private renderPage(
    uri: vscode.Uri,
    place: SitePage,
    engine: MarkdownEngine,
    options: object,
    env: RenderEnvironment,
    render: MarkdownEngine['renderer']['render'],
  ): string | undefined {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (!document || !this.loaded) return undefined;
    const page = pageSourceOf(this.documents.get(document), place.site, place.pagePath);
    const expanded = this.loaded.expandPage(page, toText);
    if (!expanded) return undefined;
    // As VS Code parses: what its rules keep for rendering is not for this.
    const tokens = engine.parse(expanded.text, { containingImages: new Set() });
    for (const token of tokens) moveToLine(token, expanded.lines);
    return expanded.restore(render(tokens, options, env));
  }

  private showImages(html: string, { images }: Page, { resourceProvider }: RenderEnvironment): string {
    return this.loaded!.replaceImageSources(html, (src) => {
      const uri = images.get(src);
      return uri && resourceProvider?.asWebviewUri?.(uri).toString();
    });
  }

  /** Finds out what the next rendering needs, and asks for one where that is something new. */
  private async lookAt(
    key: string,
    uri: vscode.Uri,
    known: Page | undefined,
    draw: (place: SitePage) => string,
  ): Promise<void> {
    const around = await this.placeOf(uri);
    if (!around) {
      this.pages.set(key, undefined);
      if (known) void this.showAnew(key);
      return;
    }
    const plugin = (this.loaded = await (this.loading ??= this.load()));
    const isSame = known && JSON.stringify(around) === JSON.stringify(known.place);
    const { place, images } = isSame ? known : { place: around, images: new Map<string, vscode.Uri>() };
    const missing = [...new Set(plugin.imageSources(draw(place)))].filter((src) => !images.has(src));
    const found = await Promise.all(missing.map(async (src) => [src, await findImage(place, src)] as const));
    for (const [src, image] of found) if ('uri' in image) images.set(src, image.uri);
    this.pages.set(key, { place, images });
    if (!isSame || found.some(([, image]) => 'uri' in image)) void this.showAnew(key);
  }

  /** VS Code lets the wish go where an update waits already, which then may find nothing to do: so it is said again. */
  private async showAnew(key: string): Promise<void> {
    const before = this.renderings.get(key);
    for (const wait of refreshWaits) {
      await vscode.commands.executeCommand('markdown.preview.refresh');
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (this.renderings.get(key) !== before) return;
    }
  }

  /** `undefined` for what is no page of a site. */
  private async placeOf(uri: vscode.Uri): Promise<SitePage | undefined> {
    const { root, site, inSite } = await this.sites.lookup(uri);
    const pagePath = inSite ? sitePathOf(root, uri) : undefined;
    if (pagePath === undefined || !contentPageOf(pagePath, site)) return undefined;
    return { root, site, inSite, pagePath };
  }
}

/** Says of a token which lines of the document it is of; VS Code has written that into an attribute, too, by now. */
function moveToLine(token: Token, lines: readonly number[]): void {
  if (!token.map) return;
  const [start, end] = token.map;
  token.map = [lines[start] ?? start, lines[end] ?? end];
  if (token.attrGet('data-line') === String(start)) token.attrSet('data-line', String(token.map[0]));
}
