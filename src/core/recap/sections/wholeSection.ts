import { mayNameDay, moveDayLines, readDayLines, type DayLine } from '../candidates/dayLines.js';
import { isSame, type SectionFacts } from './sectionFacts.js';
import { LinesWithin, type SectionLines } from './sectionLines.js';
import { LazyFacts } from './lazyFacts.js';

/** A section up to the next heading, read by itself; lines that name days can part it. */
export interface WholeSection extends SectionFacts {
  /** Lines that may name days; their line numbers count from the line after the heading. */
  readonly dayLines: readonly DayLine[];
  /** What the parts of the section say, each by itself: first that before all of these lines, then of each line on. */
  readonly splitAt: (lines: readonly DayLine[]) => readonly SectionFacts[];
  /** Whether all that has been asked of an earlier version, but of its notes, is still so. */
  readonly repeats: (former: SectionFacts) => boolean;
}

/** Reads a section by itself: its heading and the lines after it, each on first use. */
export function readWholeSection(lines: SectionLines, dayWords: readonly string[]): WholeSection {
  return new LazySection(lines, dayWords);
}

/** The parts of a section, and the lines that part it. */
interface Split {
  readonly lines: readonly DayLine[];
  readonly parts: readonly SectionFacts[];
}

class LazySection extends LazyFacts implements WholeSection {
  private found: readonly DayLine[] | undefined;
  private lastSplit: Split | undefined;

  constructor(
    private readonly whole: SectionLines,
    private readonly words: readonly string[],
  ) {
    super(whole, words);
  }

  get dayLines(): readonly DayLine[] {
    return (this.found ??= this.findDayLines());
  }

  override repeats(former: SectionFacts): boolean {
    if (former === this) return true;
    if (!(former instanceof LazySection) || former.lastSplit || !super.repeats(former)) return false;
    return former.found === undefined || isSame(this.dayLines, former.found);
  }

  splitAt(lines: readonly DayLine[]): readonly SectionFacts[] {
    const { lastSplit: known } = this;
    if (known?.lines.length === lines.length && lines.every((line, index) => line === known.lines[index]))
      return known.parts;
    const parts = this.split(lines);
    this.lastSplit = { lines, parts };
    return parts;
  }

  /** Few sections name days: in all others the lines are not read for that. */
  private findDayLines(): readonly DayLine[] {
    const { whole, words } = this;
    if (!whole.some((written) => mayNameDay(written, words))) return [];
    return moveDayLines(readDayLines(whole.read(), whole.readTables(), words), -whole.firstLine);
  }

  private split(at: readonly DayLine[]): readonly SectionFacts[] {
    const { whole, words } = this;
    const before = new LinesWithin(whole, 0, at[0]?.line ?? Infinity);
    const days = at.map(({ endLine, title }, index) => {
      const from = endLine + 1;
      return new LinesWithin(whole, from, (at[index + 1]?.line ?? Infinity) - from, title);
    });
    return [before, ...days].map((text) => new LazyFacts(text, words));
  }
}
