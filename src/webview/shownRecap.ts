import { colourCode } from '../core/markdown/code/languages.js';
import { pageHeadOf } from '../core/preview/pageHead.js';
import type { PreviewImage } from '../core/preview/previewMessages.js';
import type { Held } from '../core/preview/pageUpdate.js';
import { formatMessage } from '../core/problem.js';
import { renderPage, type RenderedPage } from '../core/render/renderedPage.js';
import type { RenderOptions } from '../core/render/renderRecap.js';
import type { Site } from '../core/site/site.js';
import type { ResourceRequest } from '../core/site/siteTemplates.js';
import { revisePage } from '../core/render/revisePage.js';
import type { Blocks } from './blocks.js';
import { FoundImages } from './content/foundImages.js';
import { FoundResources } from './content/foundResources.js';
import type { PageHeader } from './pageHeader.js';
import { imageSources } from '../core/site/images/shareImage.js';
import type { PageMemory } from './pageMemory.js';
import { readViewPosition, restoreViewPosition } from './scroll/viewPosition.js';
import type { Strings } from './strings.js';
import type { TalkBar } from './talkBar.js';

/** The parts of the page that show a recap. */
export interface PageParts {
  readonly content: HTMLElement;
  /** Shown while there is no content. */
  readonly hint: HTMLElement;
  readonly head: PageHeader;
  readonly bar: TalkBar;
  readonly blocks: Blocks;
}

/** What the page asks the host for. */
export interface PageQuestions {
  readonly findImages: (sources: readonly string[]) => void;
  readonly findResources: (requests: readonly ResourceRequest[]) => void;
}

interface ShownPage {
  readonly held: Held;
  readonly rendered: RenderedPage;
}

/** The recap on the page. */
export class ShownRecap {
  private shown: ShownPage | undefined;
  private readonly images: FoundImages;
  private readonly resources: FoundResources;
  /** What the images were found for. Elsewhere the same `src` is another file. */
  private imagesOf = '';
  private cursor: { readonly uri: string; readonly line: number } | undefined;

  constructor(
    private readonly memory: PageMemory,
    private readonly parts: PageParts,
    private readonly strings: Strings,
    ask: PageQuestions,
  ) {
    this.images = new FoundImages(ask.findImages);
    this.resources = new FoundResources(ask.findResources);
  }

  /** Whether this is the document that is shown. */
  shows(uri: string): boolean {
    return uri === this.shown?.held.uri;
  }

  /**
   * Renders the recap and shows it. If rendering throws, the page stays as it was. Returns whether the scroll position
   * was known.
   */
  show(held: Held): boolean {
    const { uri, source } = held;
    const isNew = !this.shows(uri);
    const options: RenderOptions = {
      translate: (message) => formatMessage(message, this.strings.translations, document.documentElement.lang || 'en'),
      colourCode,
    };
    const rendered =
      isNew || !this.shown ? renderPage(source, options) : revisePage(this.shown.rendered, source, options);
    // Templates can be long, and do not matter for where images are.
    const imagesOf = JSON.stringify([uri, { ...source.site, templates: undefined }, source.pagePath]);
    if (imagesOf !== this.imagesOf) this.images.forget();
    if (isNew) this.resources.forget();
    this.imagesOf = imagesOf;
    this.shown = { held, rendered };
    this.parts.content.lang = languageOf(source.site);
    this.paint(!isNew);
    const isRestored = !isNew || this.restoreScroll(uri);
    this.requestImages();
    this.resources.request(rendered.recap.requests, source.site.templates);
    return isRestored;
  }

  /** Shows the images that the host has found. Results for another document are ignored. */
  showImages(uri: string, found: Readonly<Record<string, PreviewImage>>): void {
    if (!this.shows(uri)) return;
    this.images.add(found);
    this.paint(true);
  }

  /** Image files have changed, so all are requested again. */
  refreshImages(): void {
    this.images.invalidate();
    this.requestImages();
  }

  /** Marks the talk at the cursor, now or when its document arrives. */
  markCursor(uri: string, line: number): void {
    this.cursor = { uri, line };
    this.mark();
  }

  /** Saves the scroll position for a reload. */
  rememberPosition(): void {
    const uri = this.shown?.held.uri;
    if (uri === undefined) return;
    const [first] = readViewPosition(this.parts.blocks);
    this.memory.keep({ uri, line: first?.startLine, top: first?.top });
  }

  private paint(keepsPosition: boolean): void {
    if (!this.shown) return;
    const { held } = this.shown;
    const rendered = this.shown.rendered.recap;
    const { blocks, content, hint, head, bar } = this.parts;
    const position = keepsPosition ? readViewPosition(blocks) : [];
    blocks.patch(rendered.blocks, this.images.all);
    // The title may be that of the only level 1 heading, which is already part of a block.
    const headings = [...content.getElementsByTagName('h1')];
    const isTitleInContent = headings.some(({ textContent }) => textContent.trim() === rendered.title);
    head.show(pageHeadOf(held.source, Date.now()), this.images.all, isTitleInContent);
    bar.show(held.outline);
    hint.hidden = rendered.blocks.length > 0;
    this.mark();
    restoreViewPosition(position);
  }

  private mark(): void {
    const { cursor, parts } = this;
    parts.blocks.mark(cursor && this.shows(cursor.uri) ? parts.bar.talkAt(cursor.line) : undefined);
  }

  private requestImages(): void {
    if (!this.shown) return;
    const { held, rendered } = this.shown;
    this.images.request([...rendered.recap.images, ...imageSources(pageHeadOf(held.source, Date.now()).thumbnail)]);
  }

  /**
   * Scrolls to the top, or to the saved position if this document was shown before a reload. Returns whether that was
   * known.
   */
  private restoreScroll(uri: string): boolean {
    const { line, top } = this.memory.get(uri);
    const { blocks } = this.parts;
    for (let index = 0; line !== undefined && index < blocks.count; index++) {
      if (blocks.linesOf(index).startLine !== line) continue;
      restoreViewPosition([{ element: blocks.elementOf(index), top: top ?? 0 }]);
      return true;
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.memory.keep({ uri, line: undefined, top: undefined });
    return false;
  }
}

/** For the voice of a screen reader. Hugo's own default may be that of a site that names no language: then it is not known. */
function languageOf({ locale }: Site): string {
  return locale === 'en' ? '' : locale;
}
