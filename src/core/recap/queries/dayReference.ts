import type { Day } from '../model/day.js';
import { daysOf, type Recap } from '../model/recap.js';

/** Identifies a day even after its recap has changed. */
export interface DayReference {
  readonly title: string;
  /** How many days of the same title come before it. */
  readonly ordinal: number;
}

export function dayReferenceOf(day: Day, recap: Recap): DayReference {
  return { title: day.title, ordinal: daysNamed(day.title, recap).indexOf(day) };
}

/** The day in a later version of the recap; `undefined` if it was removed or renamed. */
export function findDay({ title, ordinal }: DayReference, recap: Recap): Day | undefined {
  return daysNamed(title, recap)[ordinal];
}

function daysNamed(title: string, recap: Recap): readonly Day[] {
  return daysOf(recap).filter((day) => day.title === title);
}
