import type { Heading } from '../../post/blocks/block.js';
import { lineAt, type Position } from '../../text.js';
import { isListed, partsWithin, type AnyPart } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import { parseRecap } from '../parseRecap.js';
import { RecapMemory } from '../readRecap.js';
import { isTitled } from '../sections/saidOf.js';
import type { SectionFacts } from '../sections/sectionFacts.js';

/** Where the heading, item, row or line that a correction is about begins; `undefined` if the text has none of its title. */
export function placeOfCorrection(recap: Recap, correction: Correction): Position | undefined {
  return headingOfCorrection(recap, correction) ?? partOf(recap, correction)?.headingRange.start;
}

/** The same, of headings only: for that, nothing is read. */
export function headingOfCorrection(
  recap: Recap,
  { title, occurrence, isListed: isOther }: Correction,
): Position | undefined {
  if (isOther) return undefined;
  const line = headingsOf(recap).filter(({ facts }) => isTitled(facts, title))[occurrence]?.heading.line;
  return line === undefined ? undefined : { line, character: lineAt(recap.source, line).search(/\S/) };
}

/**
 * The same correction of the heading on a line, with the title that it has there: where its own title still is one of those,
 * that. `undefined` where there is no heading, or where the correction is about something else.
 */
export function correctionOfHeading(
  recap: Recap,
  line: number,
  { title: before, kind, isListed: isOther }: Correction,
): Correction | undefined {
  const headings = headingsOf(recap);
  const index = isOther ? -1 : headings.findIndex(({ heading }) => heading.line === line);
  if (index < 0) return undefined;
  const { facts } = headings[index]!;
  const title = isTitled(facts, before) ? before : facts.title.title || facts.heading.line.text;
  const occurrence = headings.slice(0, index).filter((each) => isTitled(each.facts, title)).length;
  return { title, occurrence, kind };
}

/** The same of an item, a row, or a line that is not a heading. */
export function correctionOfLine(recap: Recap, line: number, correction: Correction): Correction | undefined {
  return correction.isListed ? listedAt(recap, line, correction) : dayLineAt(recap, line, correction);
}

/** A line that its author says is not a day: it is none of the parts, unless it is read without that. */
function dayLineAt(recap: Recap, line: number, correction: Correction): Correction | undefined {
  const isIt = (part: AnyPart): boolean => !isListed(part) && part.headingRange.start.line === line;
  const parts = unlisted(recap);
  const part = parts.find(isIt);
  if (!part) {
    const own = partOf(recap, correction);
    return own && isIt(own) ? correction : undefined;
  }
  const { title } = part;
  const occurrence = parts.filter((each) => each.title === title).indexOf(part);
  return { title, occurrence, kind: correction.kind };
}

function listedAt(recap: Recap, line: number, correction: Correction): Correction | undefined {
  const isIt = (part: AnyPart | undefined): boolean => part?.headingRange.start.line === line;
  const found = partsWithin(recap)
    .filter(isListed)
    .find((part) => isIt(part));
  if (found) return { ...correction, title: found.title, occurrence: found.occurrence };
  if (isIt(partOf(recap, correction))) return correction;
  // What is not a talk by itself goes by the title that it would have as one.
  const title = listedTitleAt(recap, line);
  if (title === undefined) return undefined;
  return Array.from({ length: mostNamesakes }, (_, occurrence) => ({ ...correction, title, occurrence })).find((each) =>
    isIt(partOf(recap, each)),
  );
}

/** The maximum number of items with the same title that are compared. */
const mostNamesakes = 5;

function listedTitleAt(recap: Recap, line: number): string | undefined {
  const above = headingsOf(recap)
    .filter(({ heading }) => heading.line <= line)
    .at(-1);
  const from = above ? above.heading.endLine + 1 : recap.post.bodyLine;
  const facts = above?.facts ?? sectionsOf(recap)?.preface;
  return facts?.candidates.find((candidate) => candidate.line + from === line)?.title;
}

interface ReadHeading {
  readonly heading: Heading;
  readonly facts: SectionFacts;
}

function headingsOf(recap: Recap): readonly ReadHeading[] {
  const sections = sectionsOf(recap);
  return sections?.headings.map((heading, index) => ({ heading, facts: sections.facts[index]! })) ?? [];
}

function sectionsOf({ memory }: Recap): RecapMemory['sections'] | undefined {
  return memory instanceof RecapMemory ? memory.sections : undefined;
}

/** What a correction is about as the part that it would be if its author had said nothing, or that it is a talk. */
function partOf(recap: Recap, correction: Correction): AnyPart | undefined {
  const { title, occurrence } = correction;
  const { corrections = [] } = recap.options;
  const others = corrections.filter((each) => each !== correction);
  const read = correction.isListed ? [...others, { ...correction, kind: 'talk' as const }] : others;
  const shown = parseRecap(recap.source.text, { ...recap.options, corrections: read }, recap);
  if (!correction.isListed) return unlisted(shown).filter((part) => part.title === title)[occurrence];
  return partsWithin(shown)
    .filter(isListed)
    .find((part) => part.title === title && part.occurrence === occurrence);
}

function unlisted(recap: Recap): readonly AnyPart[] {
  return partsWithin(recap).filter((part) => !isListed(part));
}
