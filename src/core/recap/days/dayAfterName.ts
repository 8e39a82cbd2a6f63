import { isSectionName } from '../evidence/heading/sectionNames.js';
import { keynote } from '../evidence/talkKinds.js';
import { ignoringCase, lowerCase } from '../../ignoringCase.js';
import { readDayName, type DayName } from './dayHeading.js';
import { dayWord, sideEvents } from './dayWords.js';

/** A day after other words, which are the name of an event where several headings have them: "Quay Week - Day 1". */
export interface DayAfterName {
  /** In lower case. */
  readonly name: string;
  readonly day: DayName;
}

const longest = 120;
/** The number of marks in a heading at which a day may begin. */
const mostMarks = 6;

/** What may be between a name and a day: a mark; a space only before a day with a number. */
const marks = new RegExp(` [-–—|•·:/]+ |[:,] |\\s(?=(?:${dayWord})[ .#-]?[\\p{L}\\d])`, 'gu');
/** What is on each day of an event is no name of it: "Keynote day 1". */
const noName = ignoringCase(
  new RegExp(
    `(?<!\\p{L})(?:${sideEvents}|${keynote}|(?:lightning )?talks?|sessions?|panel|track|room|updates?|edit|(?:part|week|chapter|module|lesson) ?#?\\d+)(?!\\p{L})`,
    'u',
  ),
);

/** Reads the name and the day after it of a heading; what it says by itself is not enough to make it a day. */
export function readDayAfterName(heading: string, words: readonly string[] = []): DayAfterName | undefined {
  const text = heading.slice(0, longest);
  let count = 0;
  for (const { index, 0: mark } of lowerCase(text).matchAll(marks)) {
    if (++count > mostMarks) return undefined;
    const name = text.slice(0, index).trim().toLowerCase();
    const day = /\p{L}/u.test(name) ? readDayName(text.slice(index + mark.length), words) : undefined;
    if (day) return noName.test(name) || isSectionName(name) ? undefined : { name, day };
  }
  return undefined;
}
