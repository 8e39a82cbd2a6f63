import { lineAtOffset, offsetOfLine, type PositionedBlocks } from './lineOffsets.js';

/** Milliseconds for which the wheel or a key may continue to scroll. */
const momentum = 800;

/** Keys that scroll a page. Other keys and clicks are not scrolling. */
const scrollingKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab'];

/** The height at the top of the page that is covered, in pixels. */
export type CoveredHeight = () => number;

/** Synchronises the scroll position of page and editor. The reader's own scrolling takes precedence. */
export class ScrollSync {
  private lastGesture = -Infinity;
  private isPressed = false;
  private isDragged = false;
  private frame: number | undefined;

  constructor(
    private readonly blocks: PositionedBlocks,
    private readonly covered: CoveredHeight,
    /** Called after each scroll with the line at the top, and whether the reader has scrolled. */
    private readonly report: (line: number, byReader: boolean) => void,
  ) {
    const gesture = (): void => void (this.lastGesture = performance.now());
    for (const name of ['wheel', 'touchmove']) addEventListener(name, gesture, { passive: true });
    addEventListener('keydown', ({ key }) => {
      if (scrollingKeys.includes(key)) gesture();
    });
    // Dragging a scroll bar or selecting text. For a scroll bar, Chromium reports when it is pressed, but not when it
    // is released.
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
    // A jump ends at a whole pixel, which may be slightly above the line.
    return lineAtOffset(this.below(), window.scrollY + 1);
  }

  /** Scrolls to the line at the top of the editor, unless the reader is scrolling. */
  follow(line: number): void {
    if (!this.isReaderScrolling) this.scrollTo(line);
  }

  /** Scrolls to a line on the reader's behalf. */
  jump(line: number): void {
    this.scrollTo(line);
    this.report(line, true);
  }

  /** The cursor in the editor has moved. From now on, scrolling, such as caused by new content, is not the reader's. */
  yield(): void {
    this.lastGesture = -Infinity;
  }

  /** Reports the current position as chosen by the reader. */
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

  /** The blocks, relative to the covered height. */
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
