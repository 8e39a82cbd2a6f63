import { planPatch } from '../core/planPatch.js';
import type { RenderedBlock } from '../core/render/renderedRecap.js';
import { showImages, type Images } from './showImages.js';
import type { Strings } from './strings.js';

/** A block of the page as it is painted. */
interface PaintedBlock {
  readonly element: HTMLElement;
  readonly html: string;
  /** The `src`s of its images. */
  readonly sources: readonly string[];
  /** Equal keys, equal paint. */
  readonly key: string;
}

/** The blocks of the page. In `content` they are the last children: what else there is stands before them. */
export class Blocks {
  private painted: readonly PaintedBlock[] = [];

  constructor(
    private readonly content: HTMLElement,
    private readonly sanitise: (html: string) => DocumentFragment,
    private readonly strings: Strings,
  ) {}

  get elements(): readonly HTMLElement[] {
    return this.painted.map(({ element }) => element);
  }

  /** The block that a node of the page is in. */
  blockOf(node: Node): HTMLElement | undefined {
    return this.elements.find((element) => element.contains(node));
  }

  /** Brings the page to these blocks; elements of blocks that look the same stay the same. */
  patch(blocks: readonly RenderedBlock[], images: Images): void {
    const sources = new Map(this.painted.map((block) => [block.html, block.sources]));
    // Of HTML that was never painted the images are unknown: no painted block has such a key.
    const keys = blocks.map(({ html }) => keyOf(html, sources.get(html) ?? [], images));
    const before = this.painted;
    const plan = planPatch(
      before.map(({ key }) => key),
      keys,
    );
    const painted = plan.map(({ from }, index) =>
      from === undefined ? this.paint(blocks[index]!.html, images) : before[from]!,
    );
    const kept = new Set(painted);
    for (const block of before) if (!kept.has(block)) block.element.remove();
    let next: Node | null = null;
    for (let index = painted.length - 1; index >= 0; index--) {
      const { element } = painted[index]!;
      if (!plan[index]!.stays) this.content.insertBefore(element, next);
      next = element;
      element.dataset['line'] = String(blocks[index]!.startLine);
    }
    this.painted = painted;
  }

  private paint(html: string, images: Images): PaintedBlock {
    const fragment = this.sanitise(html);
    const sources = showImages(fragment, images, this.strings);
    for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      heading.setAttribute('tabindex', '0');
      heading.setAttribute('title', this.strings.goToSource);
    }
    const element = document.createElement('div');
    element.className = 'recap-block';
    element.append(fragment);
    return { element, html, sources, key: keyOf(html, sources, images) };
  }
}

function keyOf(html: string, sources: readonly string[], images: Images): string {
  return sources.length === 0 ? html : JSON.stringify([html, sources.map((src) => images.get(src) ?? null)]);
}
