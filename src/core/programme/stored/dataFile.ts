import type { Programme } from '../programme.js';
import { fieldsOf, programmeFrom } from './programmeFrom.js';

/** A programme as a data file of a site: JSON that templates can use, and that is read again as what it was. */
export function writeDataFile({ event, url, zone, days }: Programme): string {
  return `${JSON.stringify({ event, url, zone, days }, undefined, 2)}\n`;
}

/** The programme in a data file, or in the output of `recap programme --json`; `undefined` if it is anything else. */
export function readDataFile(value: unknown): Programme | undefined {
  const fields = fieldsOf(value);
  const days: readonly unknown[] = Array.isArray(fields?.['days']) ? fields['days'] : [];
  const isOurs = (day: unknown): boolean => {
    const { date, sessions } = fieldsOf(day) ?? {};
    return Array.isArray(sessions) && (date === undefined || date === null || typeof date === 'string');
  };
  if (typeof fields?.['event'] !== 'string' || days.length === 0 || !days.every(isOurs)) return undefined;
  const programme = programmeFrom(fields);
  return programme?.days.some(({ sessions }) => sessions.length > 0) ? programme : undefined;
}
