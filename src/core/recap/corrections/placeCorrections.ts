import type { Heading } from '../../post/blocks/block.js';
import { lineAt, type Position } from '../../text.js';
import { isListed, partsWithin, type AnyPart } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import { parseRecap } from '../parseRecap.js';
import { candidatesIn } from './candidatesIn.js';
import { RecapMemory } from '../readRecap.js';
import { isTitled } from '../sections/saidOf.js';
import type { SectionFacts } from '../sections/sectionFacts.js';

/** Where the heading, item, row or line that a correction is about begins; `undefined` if the text has none of its title. */
export function placeOfCorrection(recap: Recap, correction: Correction): Position | undefined {
  if (correction.isListed) return placeOfListed(recap, correction);
  return headingOfCorrection(recap, correction) ?? dayLineOf(recap, correction)?.headingRange.start;
}

function placeOfListed(recap: Recap, { title, occurrence }: Correction): Position | undefined {
  const found = candidatesIn(recap).find((each) => each.candidate.title === title && each.occurrence === occurrence);
  return found && { line: found.line, character: 0 };
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

/**
 * What to remember so that what begins on a line, zero-based, is read as that kind from now on: a heading, a day, an item, a row
 * or a line, whether or not it is a talk; `undefined` where nothing does, or where a line that names a day is to be a talk.
 */
export function correctionAt(recap: Recap, line: number, kind: Correction['kind']): Correction | undefined {
  const any = { title: '', occurrence: 0, kind };
  const ofHeading = correctionOfHeading(recap, line, any);
  if (ofHeading) return ofHeading;
  const ofDay = dayLineShownAt(recap, line, any);
  if (ofDay) return kind === 'talk' ? undefined : ofDay;
  return listedAt(recap, line, any);
}

/** The same of an item, a row, or a line that is not a heading. */
export function correctionOfLine(recap: Recap, line: number, correction: Correction): Correction | undefined {
  return correction.isListed ? listedAt(recap, line, correction) : dayLineAt(recap, line, correction);
}

/** A line that its author says is not a day: it is none of the parts, unless it is read without that. */
function dayLineAt(recap: Recap, line: number, correction: Correction): Correction | undefined {
  const shown = dayLineShownAt(recap, line, correction);
  if (shown) return shown;
  return dayLineOf(recap, correction)?.headingRange.start.line === line ? correction : undefined;
}

function dayLineShownAt(recap: Recap, line: number, { kind }: Correction): Correction | undefined {
  const parts = unlisted(recap);
  const part = parts.find(({ headingRange }) => headingRange.start.line === line);
  if (!part) return undefined;
  const { title } = part;
  return { title, occurrence: parts.filter((each) => each.title === title).indexOf(part), kind };
}

function listedAt(recap: Recap, line: number, { kind }: Correction): Correction | undefined {
  const found = candidatesIn(recap).find((each) => each.line === line);
  return found && { title: found.candidate.title, occurrence: found.occurrence, kind, isListed: true };
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

/** What a correction is about as the part that it would be if its author had said nothing. */
function dayLineOf(recap: Recap, correction: Correction): AnyPart | undefined {
  const { title, occurrence } = correction;
  const corrections = (recap.options.corrections ?? []).filter((each) => each !== correction);
  const shown = parseRecap(recap.source.text, { ...recap.options, corrections }, recap);
  return unlisted(shown).filter((part) => part.title === title)[occurrence];
}

function unlisted(recap: Recap): readonly AnyPart[] {
  return partsWithin(recap).filter((part) => !isListed(part));
}
