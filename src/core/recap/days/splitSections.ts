import type { DayLine } from '../candidates/dayLines.js';
import type { SectionFacts } from '../sections/sectionFacts.js';
import type { WholeSection } from '../sections/wholeSection.js';
import type { HeadingItem } from '../sections/nestHeadings.js';
import type { DayLines } from './decideDayLines.js';

/** A heading with all its section. */
export type HeadingSection = HeadingItem & { readonly facts: WholeSection };

/** A post's headings and the lines that are days, in document order, and what is above the first of either. */
export interface SplitSections {
  readonly preface: SectionFacts;
  readonly items: readonly HeadingItem[];
}

/** Lines under one heading, or under those that it holds: they are days side by side. */
interface Run {
  /** Of that heading; 0 where there is none. */
  readonly level: number;
  /** The lowest level of the headings that are in these days. */
  lowest: number;
  /** Whether a list or table is right below one of them: then a heading is not a talk of theirs. */
  isListed: boolean;
}

/** A line as its section has it, and where that begins. */
interface LineInSection {
  readonly line: DayLine;
  readonly facts: SectionFacts;
  readonly firstLine: number;
  readonly run: Run;
}

/**
 * Parts the sections of a post at the lines that are days. Such a day reaches to the next one or to the next heading; headings
 * are in it where one follows the line at once or is between two of them. `bodyLine`: the first line of the text.
 */
export function splitSections(
  preface: WholeSection,
  bodyLine: number,
  headings: readonly HeadingSection[],
  days: DayLines,
): SplitSections {
  const parted = new Parted();
  parted.addLines(preface, bodyLine, days);
  for (const item of headings) {
    parted.addHeading({ ...item, facts: partsOf(item.facts, days)[0]! });
    parted.addLines(item.facts, item.heading.endLine + 1, days);
  }
  return { preface: partsOf(preface, days)[0]!, items: parted.items() };
}

function partsOf(section: WholeSection, days: DayLines): readonly SectionFacts[] {
  const lines = days.get(section);
  return lines ? section.splitAt(lines) : [section];
}

class Parted {
  private readonly all: (HeadingItem | LineInSection)[] = [];
  private run: Run | undefined;
  /** Of the last heading, and the lowest since the last line. */
  private level = 0;
  private lowest = Infinity;
  private last: DayLine | undefined;

  addHeading(item: HeadingItem): void {
    const { level } = item.heading;
    const { run, last } = this;
    this.all.push(item);
    this.level = level;
    this.last = undefined;
    if (!run) return;
    if (level <= run.level) this.run = undefined;
    else if (last?.next === 'end' && isTalkOf(run, item)) run.lowest = Math.min(run.lowest, level);
    else this.lowest = Math.min(this.lowest, level);
  }

  addLines(section: WholeSection, firstLine: number, days: DayLines): void {
    for (const [index, line] of (days.get(section) ?? []).entries()) {
      const run = (this.run ??= { level: this.level, lowest: Infinity, isListed: false });
      run.lowest = Math.min(run.lowest, this.lowest);
      run.isListed ||= line.next === 'list' || line.next === 'table';
      this.lowest = Infinity;
      this.last = line;
      this.all.push({ line, facts: partsOf(section, days)[index + 1]!, firstLine, run });
    }
  }

  items(): readonly HeadingItem[] {
    return this.all.map((each) => ('run' in each ? itemOf(each) : each));
  }
}

/** Whether a heading right below a line can be a talk of that day, not what comes after a day that has none yet. */
function isTalkOf({ lowest, isListed }: Run, { heading, facts }: HeadingItem): boolean {
  return !isListed && facts.sectionTitle === undefined && (lowest === Infinity || heading.level >= lowest);
}

/** Below all headings that are not in the day, above those that are. */
function itemOf({ line, facts, firstLine, run }: LineInSection): HeadingItem {
  const level = Math.min(6, run.level + 1);
  const heading = { line: line.line + firstLine, endLine: line.endLine + firstLine, level };
  return { heading, form: 'line', facts, said: undefined, rank: Math.min(7, run.lowest) - 0.5 };
}
