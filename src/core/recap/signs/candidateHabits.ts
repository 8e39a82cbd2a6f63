import type { Candidate } from '../candidates/candidate.js';
import type { Evidence } from '../model/talk.js';

/** What the candidates of a post show together. */
export interface CandidateHabits {
  /** Titles that several have, in lower case. */
  readonly recurring: ReadonlySet<string>;
  /** How many of the lines in bold name people, as a fraction; 0 where that is no habit. */
  readonly boldLines: number;
  /** The lines in bold that count up, where some of them name people. */
  readonly counted: ReadonlySet<Candidate>;
}

const ofPeople: ReadonlySet<Evidence> = new Set(['title-by', 'title-names', 'speakers-line']);

export function namesPeople({ evidence }: Candidate): boolean {
  return evidence.some((each) => ofPeople.has(each));
}

/** Whether it is a line in bold, or written as a heading. */
export function isBoldLine({ form, setOff }: Candidate): boolean {
  return form === 'line' && (setOff === 'strong' || setOff === 'heading');
}

/** The minimum number of lines in bold that show a habit, and their minimum share of all. */
const fewestInBold = 3;
const leastShare = 0.4;

/** How many of the lines in bold name people, as a fraction, where that shows that they are the titles of the post's talks. */
export function habitOfLines(candidates: readonly Candidate[]): number {
  const lines = candidates.filter((each) => isBoldLine(each));
  const named = lines.filter((each) => namesPeople(each)).length;
  return named >= fewestInBold && named / lines.length >= leastShare ? named / lines.length : 0;
}

/** "Keynote", once a day, is a talk. */
const ofOneTalk: ReadonlySet<Evidence> = new Set(['time', 'title-by', 'title-names']);

/** The number of times from which a title is that of a part of each talk: "Speaker", "Link to the presentation". */
const often = 3;

/** The titles that several candidates have, in lower case. */
export function recurringTitles(candidates: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { title, evidence } of candidates) {
    if (evidence.some((each) => ofOneTalk.has(each))) continue;
    const known = title.toLowerCase();
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= often).map(([title]) => title));
}

/** The minimum number of lines in bold that count up, and of those among them that say who speaks. */
const fewestCounted = 3;
const fewestOfPeople = 2;

/** The lines in bold with the numbers 1, 2, 3 and so on, where some name people: those of tips and lessons name nobody. */
export function countedLines(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const counted: Candidate[] = [];
  for (const each of candidates) {
    if (!isBoldLine(each) || each.number === undefined) continue;
    // Each day may begin anew.
    if (each.number !== (counted.at(-1)?.number ?? 0) + 1 && (each.number !== 1 || counted.length < fewestCounted))
      return none;
    counted.push(each);
  }
  const named = counted.filter((each) => namesPeople(each)).length;
  return counted.length >= fewestCounted && named >= fewestOfPeople ? new Set(counted) : none;
}

const none: ReadonlySet<Candidate> = new Set();
