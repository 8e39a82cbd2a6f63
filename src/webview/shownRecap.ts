import { colourCode } from '../core/markdown/code/languages.js';
import { pageHeadOf } from '../core/preview/pageHead.js';
import type { PreviewImage } from '../core/preview/previewMessages.js';
import type { Held } from '../core/preview/pageUpdate.js';
import { formatMessage } from '../core/problem.js';
import { renderPage, type RenderedPage } from '../core/render/renderedPage.js';
import type { RenderOptions } from '../core/render/renderRecap.js';
import { revisePage } from '../core/render/revisePage.js';
import type { Blocks } from './blocks.js';
import { FoundImages } from './foundImages.js';
import { thumbnailSources, type Head } from './head.js';
import type { PageMemory } from './pageMemory.js';
import { readPlace, restorePlace } from './place.js';
import type { Strings } from './strings.js';
import type { TalkBar } from './talkBar.js';

/** The parts of the page that a recap fills. */
export interface PageParts {
  readonly content: HTMLElement;
  /** Shown while there is nothing else. */
  readonly hint: HTMLElement;
  readonly head: Head;
  readonly bar: TalkBar;
  readonly blocks: Blocks;
}

interface Shown {
  readonly held: Held;
  readonly rendered: RenderedPage;
}

/** The recap on the page. */
export class ShownRecap {
  private shown: Shown | undefined;
  private readonly images: FoundImages;
  /** For which the images were found: elsewhere the same `src` is another file. */
  private imagesOf = '';
  private cursor: { readonly uri: string; readonly line: number } | undefined;

  constructor(
    private readonly memory: PageMemory,
    private readonly parts: PageParts,
    private readonly strings: Strings,
    findImages: (sources: readonly string[]) => void,
  ) {
    this.images = new FoundImages(findImages);
  }

  /** Whether this is the document that is shown. */
  isOf(uri: string): boolean {
    return uri === this.shown?.held.uri;
  }

  /** Renders the recap and shows it. Throws what rendering throws, with the page as it was. Says whether its place was known. */
  show(held: Held): boolean {
    const { uri, source } = held;
    const isNew = !this.isOf(uri);
    const options: RenderOptions = {
      translate: (message) => formatMessage(message, this.strings.translations),
      colourCode,
    };
    const rendered =
      isNew || !this.shown ? renderPage(source, options) : revisePage(this.shown.rendered, source, options);
    const imagesOf = JSON.stringify([uri, source.site, source.pagePath]);
    if (imagesOf !== this.imagesOf) this.images.forget();
    this.imagesOf = imagesOf;
    this.shown = { held, rendered };
    this.paint(!isNew);
    const isPlaced = !isNew || this.placeAnew(uri);
    this.requestImages();
    return isPlaced;
  }

  /** Shows what the host found of the images; answers for another document come too late. */
  showImages(uri: string, found: Readonly<Record<string, PreviewImage>>): void {
    if (!this.isOf(uri)) return;
    this.images.learn(found);
    this.paint(true);
  }

  /** Image files have changed: asks for all anew. */
  refreshImages(): void {
    this.images.doubt();
    this.requestImages();
  }

  /** The cursor is on this line: marks the talk that it is in, now or when the document comes. */
  markCursor(uri: string, line: number): void {
    this.cursor = { uri, line };
    this.mark();
  }

  /** Keeps the place for a reload. */
  rememberPlace(): void {
    const uri = this.shown?.held.uri;
    if (uri === undefined) return;
    const [first] = readPlace(this.parts.blocks);
    this.memory.keep({ uri, line: first?.startLine, top: first?.top });
  }

  private paint(keepsPlace: boolean): void {
    if (!this.shown) return;
    const { held } = this.shown;
    const rendered = this.shown.rendered.recap;
    const { blocks, content, hint, head, bar } = this.parts;
    const place = keepsPlace ? readPlace(blocks) : [];
    blocks.patch(rendered.blocks, this.images.all);
    // The title may have come from the text's only heading of level 1, which is in its block already.
    const headings = [...content.getElementsByTagName('h1')];
    const isTitleInContent = headings.some(({ textContent }) => textContent.trim() === rendered.title);
    head.show(pageHeadOf(held.source, Date.now()), this.images.all, isTitleInContent);
    bar.show(held.outline);
    hint.hidden = rendered.blocks.length > 0;
    this.mark();
    restorePlace(place);
  }

  private mark(): void {
    const { cursor, parts } = this;
    parts.blocks.mark(cursor && this.isOf(cursor.uri) ? parts.bar.talkAt(cursor.line) : undefined);
  }

  private requestImages(): void {
    if (!this.shown) return;
    const { held, rendered } = this.shown;
    this.images.request([...rendered.recap.images, ...thumbnailSources(pageHeadOf(held.source, Date.now()).thumbnail)]);
  }

  /** Another document begins at its top; the one that was shown before a reload, where it was. Says whether that was known. */
  private placeAnew(uri: string): boolean {
    const { line, top } = this.memory.of(uri);
    const { blocks } = this.parts;
    for (let index = 0; line !== undefined && index < blocks.count; index++) {
      if (blocks.linesOf(index).startLine !== line) continue;
      restorePlace([{ element: blocks.elementOf(index), top: top ?? 0 }]);
      return true;
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.memory.keep({ uri, line: undefined, top: undefined });
    return false;
  }
}
