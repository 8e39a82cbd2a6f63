import type { Heading } from '../../post/blocks/block.js';
import { keepsOpaque } from '../../post/blocks/rescanBlocks.js';
import type { Post } from '../../post/post.js';
import { writtenHeadings } from '../../post/queries/forms/writtenHeadings.js';
import { reviseSource, type LineChange } from '../../reviseSource.js';
import { lineCount } from '../../text.js';
import { SectionLines } from './sectionLines.js';
import { readWholeSection, type WholeSection } from './wholeSection.js';

/** The sections of a post, each read by itself; what the reading of a later version of the post takes over. */
export class SectionReading {
  /** `headings`: those that begin a section, not in quotes or lists, in document order; the other lists go by it. */
  constructor(
    readonly post: Post,
    readonly dayWords: readonly string[],
    readonly headings: readonly Heading[],
    readonly facts: readonly WholeSection[],
    /** Where each of the facts is read from. */
    readonly lines: readonly SectionLines[],
    /** What is above the first heading. */
    readonly preface: WholeSection,
  ) {}

  /**
   * Whether the headings are those of an earlier reading, on the same lines, and all that has been asked of its sections is
   * still so.
   */
  repeats(former: SectionReading): boolean {
    return (
      lineCount(this.post.source) === lineCount(former.post.source) &&
      this.headings.length === former.headings.length &&
      this.headings.every((heading, index) => heading === former.headings[index]) &&
      this.facts.every((facts, index) => facts.repeats(former.facts[index]!)) &&
      this.preface.repeats(former.preface)
    );
  }
}

/** A reading of a former version of the post, and the lines that have changed since. */
interface FormerReading {
  readonly reading: SectionReading;
  readonly change: LineChange;
}

/** Reads the sections of a post. What did not change since `previous` was read is taken over. */
export function readSections(
  post: Post,
  dayWords: readonly string[],
  previous: SectionReading | undefined,
): SectionReading {
  const former = previous && reusable(previous, post, dayWords);
  const headings = sameObjects(
    writtenHeadings(post).filter(({ nested }) => !nested),
    former?.reading.headings ?? [],
  );
  const facts: WholeSection[] = [];
  const lines: SectionLines[] = [];
  const find = former && finderIn(former, lineCount(post.source));
  headings.forEach((heading, index) => {
    const end = headings[index + 1]?.line ?? lineCount(post.source);
    const known = find?.(heading, end);
    if (known === undefined) {
      const own = new SectionLines(post, heading.line, heading.endLine + 1 - heading.line, end);
      lines.push(own);
      facts.push(readWholeSection(own, dayWords));
    } else {
      lines.push(former!.reading.lines[known]!.moveTo(post, heading.line));
      facts.push(former!.reading.facts[known]!);
    }
  });
  const preface =
    former && keepsPreface(former, post, headings[0])
      ? former.reading.preface
      : readPreface(post, dayWords, headings[0]);
  return new SectionReading(post, dayWords, headings, facts, lines, preface);
}

/** The headings, each as the object that it was before if nothing of it has changed. */
function sameObjects(headings: readonly Heading[], former: readonly Heading[]): readonly Heading[] {
  return headings.map((heading, index) => {
    const before = former[index];
    return before && (before === heading || isSame(before, heading)) ? before : heading;
  });
}

function isSame(one: Heading, other: Heading): boolean {
  return (
    one.line === other.line &&
    one.endLine === other.endLine &&
    one.level === other.level &&
    one.text === other.text &&
    one.lacksSpace === other.lacksSpace
  );
}

function readPreface(post: Post, dayWords: readonly string[], first: Heading | undefined): WholeSection {
  return readWholeSection(new SectionLines(post, post.bodyLine, 0, first?.line ?? lineCount(post.source)), dayWords);
}

/** Whether all above the first heading is as it was. */
function keepsPreface({ reading, change }: FormerReading, post: Post, first: Heading | undefined): boolean {
  const before = reading.headings[0];
  return (
    first !== undefined &&
    before?.line === first.line &&
    change.line > first.line &&
    reading.post.bodyLine === post.bodyLine
  );
}

/** Facts hold as long as what they were read with is the same. */
function reusable(reading: SectionReading, post: Post, dayWords: readonly string[]): FormerReading | undefined {
  const change = changeSince(reading.post, post);
  if (!change || !keepsOpaque(reading.post.opaque, post.opaque, change)) return undefined;
  if (dayWords.join('\n') !== reading.dayWords.join('\n')) return undefined;
  return reading.post.names === post.names ? { reading, change } : undefined;
}

/** What has changed from one version of a post to another; `undefined` where that is not known. */
function changeSince(before: Post, post: Post): LineChange | undefined {
  if (before === post) return reviseSource(post.source, post.source.text).change;
  return post.revision?.since === before.version ? post.revision.change : undefined;
}

/**
 * Finds the section of a heading in the former version: its index there. To be asked in document order. `lines`: how many
 * the post has now.
 */
function finderIn(
  { reading: { headings }, change }: FormerReading,
  lines: number,
): (heading: Heading, end: number) => number | undefined {
  const shift = change.newEndLine - change.endLine;
  let candidate = 0;
  return ({ line, text }, end) => {
    if (end > change.line && line <= change.newEndLine) return undefined;
    const by = line > change.newEndLine ? shift : 0;
    while (candidate < headings.length && headings[candidate]!.line < line - by) candidate++;
    const old = headings[candidate];
    const next = headings[candidate + 1];
    if (old?.line !== line - by || old.text !== text) return undefined;
    return (next ? next.line === end - by : end === lines) ? candidate : undefined;
  };
}
