import { planPatch } from '../core/preview/planPatch.js';
import type { RenderedBlock } from '../core/render/renderedRecap.js';
import { lastWhere, type PositionedBlocks } from './scroll/lineOffsets.js';
import { offerPlayers } from './content/players.js';
import { setDirection } from './content/setDirection.js';
import { showImages, type Images } from './content/showImages.js';
import type { Strings } from './strings.js';

/** A block of the page that was painted. */
interface PaintedBlock {
  readonly element: HTMLElement;
  readonly html: string;
  /** The `src`s of its images. */
  readonly sources: readonly string[];
  /** Blocks with equal keys look the same. */
  readonly key: string;
}

/** The blocks of the page. They are the last children of `content`. */
export class Blocks implements PositionedBlocks {
  private painted: readonly PaintedBlock[] = [];
  private rendered: readonly RenderedBlock[] = [];
  private marked: ReadonlySet<HTMLElement> = new Set();

  constructor(
    private readonly content: HTMLElement,
    private readonly sanitise: (html: string) => DocumentFragment,
    private readonly strings: Strings,
  ) {}

  get count(): number {
    return this.painted.length;
  }

  linesOf(index: number): RenderedBlock {
    return this.rendered[index]!;
  }

  /** In pixels from the page's top. */
  edgesOf(index: number): { readonly top: number; readonly bottom: number } {
    const { top, bottom } = this.painted[index]!.element.getBoundingClientRect();
    return { top: top + window.scrollY, bottom: bottom + window.scrollY };
  }

  elementOf(index: number): HTMLElement {
    return this.painted[index]!.element;
  }

  /** The first line of the block that contains a node. */
  lineOf(node: Node): number | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest('#content > .recap-block');
    const index = this.painted.findIndex((block) => block.element === element);
    return this.rendered[index]?.startLine;
  }

  /** Moves the focus to the heading that begins at a line, or to the block that holds it. */
  focusAt(line: number): void {
    const index = lastWhere(this.count, (each) => this.linesOf(each).startLine <= line);
    if (index < 0) return;
    const block = this.elementOf(index);
    const heading = block.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
    const target = heading && this.linesOf(index).startLine === line ? heading : block;
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
  }

  /** Shows these blocks. Elements of blocks that look the same are kept. */
  patch(blocks: readonly RenderedBlock[], images: Images): void {
    const sources = new Map(this.painted.map((block) => [block.html, block.sources]));
    // The images of HTML that was never painted are unknown, but then no painted block has the same key.
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
    }
    this.painted = painted;
    this.rendered = blocks;
  }

  /** Marks the blocks that start on these lines (end exclusive), and no others. */
  mark(lines: { readonly line: number; readonly endLine: number } | undefined): void {
    const marked = new Set<HTMLElement>();
    if (lines) {
      let index = lastWhere(this.count, (each) => this.linesOf(each).startLine < lines.line) + 1;
      for (; index < this.count && this.linesOf(index).startLine < lines.endLine; index++)
        marked.add(this.elementOf(index));
    }
    for (const element of this.marked) if (!marked.has(element)) element.classList.remove('recap-current');
    for (const element of marked) element.classList.add('recap-current');
    this.marked = marked;
  }

  private paint(html: string, images: Images): PaintedBlock {
    const fragment = this.sanitise(html);
    const sources = showImages(fragment, images, this.strings);
    offerPlayers(fragment, this.strings);
    setDirection(fragment);
    // Long lines scroll, also by keyboard.
    for (const code of fragment.querySelectorAll('pre:not([tabindex])')) code.setAttribute('tabindex', '0');
    // Hugo writes no label, and a screen reader reads the box before its text.
    for (const box of fragment.querySelectorAll('input[type=checkbox]'))
      box.setAttribute('aria-label', box.hasAttribute('checked') ? this.strings.taskDone : this.strings.taskOpen);
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
