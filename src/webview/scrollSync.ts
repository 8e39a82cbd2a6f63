import { lineAtOffset, offsetOfLine, type PositionedBlocks } from './lineOffsets.js';

/** Milliseconds for which a turn of the wheel or a key may go on scrolling. */
const momentum = 800;

/** Keys that scroll a page; other keys, and clicks, do not make the reader its leader. */
const scrollingKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab'];

/** What is above the first line that can be read: pixels. */
export type CoveredHeight = () => number;

/** Holds the page at the editor's line and the editor at the page's; the reader's own scrolling always wins. */
export class ScrollSync {
  private lastGesture = -Infinity;
  private isPressed = false;
  private isDragged = false;
  private frame: number | undefined;

  constructor(
    private readonly blocks: PositionedBlocks,
    private readonly covered: CoveredHeight,
    /** Told of every movement: the line at the top, and whether the reader made it. */
    private readonly report: (line: number, byReader: boolean) => void,
  ) {
    const gesture = (): void => void (this.lastGesture = performance.now());
    for (const name of ['wheel', 'touchmove']) addEventListener(name, gesture, { passive: true });
    addEventListener('keydown', ({ key }) => {
      if (scrollingKeys.includes(key)) gesture();
    });
    // Scroll bars, and texts that are selected: Chromium tells when a bar is pressed, but not when it is let go.
    addEventListener('mousedown', () => (this.isPressed = true));
    addEventListener('mouseup', () => this.release());
    addEventListener('mousemove', ({ buttons }) => {
      if (buttons === 0) this.release();
    });
    addEventListener('scroll', () => (this.frame ??= requestAnimationFrame(() => this.onScroll())), { passive: true });
  }

  /** The line at the top, with a fraction. */
  get line(): number {
    if (window.scrollY <= 0) return 0;
    // A jump ends on a whole pixel, which may be a part of one above the line.
    return lineAtOffset(this.below(), window.scrollY + 1);
  }

  /** The editor shows this line at its top: so does the page, unless the reader is scrolling it. */
  follow(line: number): void {
    if (!this.isReaderScrolling) this.scrollTo(line);
  }

  /** The reader wants to be at this line. */
  jump(line: number): void {
    this.scrollTo(line);
    this.report(line, true);
  }

  /** The writer is in the editor again: what moves the page from now on, such as new content, is not the reader. */
  yield(): void {
    this.lastGesture = -Infinity;
  }

  /** The reader has gone to where the page is now. */
  arrive(): void {
    this.report(this.line, true);
  }

  private get isReaderScrolling(): boolean {
    return this.isPressed || performance.now() - this.lastGesture < momentum;
  }

  private scrollTo(line: number): void {
    window.scrollTo({ top: offsetOfLine(this.below(), line), behavior: 'instant' });
  }

  private release(): void {
    if (this.isDragged) this.lastGesture = performance.now();
    this.isPressed = false;
    this.isDragged = false;
  }

  private onScroll(): void {
    this.frame = undefined;
    this.isDragged ||= this.isPressed;
    this.report(this.line, this.isReaderScrolling);
  }

  /** The blocks as they stand below what covers the page's top. */
  private below(): PositionedBlocks {
    const { blocks } = this;
    const covered = this.covered();
    return {
      count: blocks.count,
      linesOf: (index) => blocks.linesOf(index),
      edgesOf: (index) => {
        const { top, bottom } = blocks.edgesOf(index);
        return { top: top - covered, bottom: bottom - covered };
      },
    };
  }
}
