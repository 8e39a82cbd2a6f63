import type { PreviewImage, UpdateMessage } from '../core/preview/previewMessages.js';
import { formatMessage } from '../core/problem.js';
import type { RenderedRecap } from '../core/render/renderedRecap.js';
import { renderRecap } from '../core/render/renderRecap.js';
import type { Blocks } from './blocks.js';
import { FoundImages } from './foundImages.js';
import { readPlace, restorePlace } from './place.js';
import type { Strings } from './strings.js';
import type { VscodeApi } from './vscodeApi.js';

/** The parts of the page that a recap fills. */
export interface PageParts {
  readonly content: HTMLElement;
  readonly title: HTMLElement;
  /** Shown while there is nothing else. */
  readonly hint: HTMLElement;
  readonly blocks: Blocks;
}

/** The recap on the page. */
export class ShownRecap {
  private uri: string | undefined;
  private rendered: RenderedRecap = { title: undefined, blocks: [], images: [] };
  private readonly images = new FoundImages((sources) => this.vscode.postMessage({ type: 'findImages', sources }));
  /** For which the images were found: elsewhere the same `src` is another file. */
  private imagesOf = '';

  constructor(
    private readonly vscode: VscodeApi,
    private readonly parts: PageParts,
    private readonly strings: Strings,
  ) {}

  /** Whether this is the document that is shown. */
  isOf(uri: string): boolean {
    return uri === this.uri;
  }

  /** Renders the recap and shows it. Throws what rendering throws, with the page as it was. */
  show({ uri, source }: UpdateMessage): void {
    const rendered = renderRecap(source, (message) => formatMessage(message, this.strings.translations));
    const imagesOf = JSON.stringify([uri, source.site, source.pagePath]);
    if (imagesOf !== this.imagesOf) this.images.forget();
    this.imagesOf = imagesOf;
    this.paint(rendered, this.isOf(uri));
    this.rendered = rendered;
    if (!this.isOf(uri)) this.showFromTheStart(uri);
    this.images.request(rendered.images);
  }

  /** Shows what the host found of the images; answers for another document come too late. */
  showImages(uri: string, found: Readonly<Record<string, PreviewImage>>): void {
    if (!this.isOf(uri)) return;
    this.images.learn(found);
    this.paint(this.rendered, true);
  }

  /** Image files have changed: asks for all anew. */
  refreshImages(): void {
    this.images.doubt();
    this.images.request(this.rendered.images);
  }

  /** Keeps the place for a reload. */
  rememberPlace(): void {
    const { uri } = this;
    if (uri === undefined) return;
    const [first] = readPlace(this.parts.blocks.elements);
    if (first) this.vscode.setState({ uri, line: Number(first.block.dataset['line']), top: first.top });
    else this.vscode.setState({ uri });
  }

  private paint({ title, blocks }: RenderedRecap, keepsPlace: boolean): void {
    const { parts } = this;
    const place = keepsPlace ? readPlace(parts.blocks.elements) : [];
    parts.blocks.patch(blocks, this.images.all);
    parts.title.textContent = title ?? '';
    // The title may have come from the text's only heading of level 1, which is in its block already.
    const headings = [...parts.content.querySelectorAll('.recap-block h1')];
    parts.title.hidden = !title || headings.some(({ textContent }) => textContent.trim() === title);
    parts.hint.hidden = blocks.length > 0;
    restorePlace(place);
  }

  /** Another document begins at its top; the one that was shown before a reload, where it was. */
  private showFromTheStart(uri: string): void {
    const state = this.vscode.getState();
    const { elements } = this.parts.blocks;
    const block = state?.uri === uri && elements.find(({ dataset }) => dataset['line'] === String(state.line));
    if (block) restorePlace([{ block, top: state.top ?? 0 }]);
    else {
      window.scrollTo({ top: 0, behavior: 'instant' });
      this.vscode.setState({ uri });
    }
    this.uri = uri;
  }
}
