import type { SessionDraft } from '../draft/programmeDraft.js';
import { looksLikeNames, splitNames } from '../draft/splitNames.js';

/**
 * Titles without what a file puts around all of them: a number before ("182 - "), or the speakers after (" - Ada Lovelace").
 * A single title like that stays as it is.
 */
export function tidyTitles(sessions: readonly SessionDraft[], endsWithSpeakers = false): readonly SessionDraft[] {
  const plain = withoutBrackets(withoutBrackets(withoutNumbers(sessions), typed, 'type'), tracked, 'track');
  const isHabit = endsWithSpeakers || hasHabit(plain);
  return isHabit ? plain.map(withoutSpeakers) : plain;
}

const number = /^#?\d{1,4}\s*[-–:.)]\s+(?=\S)/;
const fewest = 3;

function withoutNumbers(sessions: readonly SessionDraft[]): readonly SessionDraft[] {
  const numbers = sessions.flatMap(({ title }) => number.exec(title ?? '')?.[0] ?? []);
  const isHabit = numbers.length >= fewest && numbers.length * 4 >= sessions.length;
  const areDifferent = new Set(numbers).size * 2 > numbers.length;
  if (!isHabit || !areDifferent) return sessions;
  return sessions.map((session) => ({ ...session, title: session.title?.replace(number, '') }));
}

/** "[tutorial] Title" and "Title (Security)". */
const typed = /^\[([^[\]]{2,30})\]\s+(.+)$/;
const tracked = /^(.+?)\s+\(([^()]{2,40})\)$/;

/** Takes what most titles have in brackets, from a small choice, for the kind or the track. */
function withoutBrackets(
  sessions: readonly SessionDraft[],
  pattern: RegExp,
  key: 'type' | 'track',
): readonly SessionDraft[] {
  const parts = sessions.map(({ title }) => pattern.exec(title ?? ''));
  const [inner, outer] = key === 'type' ? [1, 2] : [2, 1];
  const found = parts.flatMap((part) => part?.[inner] ?? []);
  const isHabit = found.length >= 8 && found.length * 10 >= sessions.length * 8;
  if (!isHabit || new Set(found).size * 4 > found.length) return sessions;
  return sessions.map((session, index) => {
    const part = parts[index];
    return part ? { ...session, title: part[outer], [key]: session[key] ?? part[inner] } : session;
  });
}

/** A title and what comes after its last dash. */
function parted({ title = '' }: SessionDraft): { before: string; after: string } | undefined {
  const at = Math.max(title.lastIndexOf(' - '), title.lastIndexOf(' – '), title.lastIndexOf(' — '));
  return at > 0 ? { before: title.slice(0, at).trim(), after: title.slice(at + 3).trim() } : undefined;
}

function hasHabit(sessions: readonly SessionDraft[]): boolean {
  const ends = sessions.map((session) => ({ session, after: parted(session)?.after }));
  const same = ends.filter(({ session, after }) => after !== undefined && isSame(session, after)).length;
  const likely = ends.filter(({ after }) => after !== undefined && looksLikeNames(after)).length;
  const hasOwn = sessions.some(({ speakers }) => (speakers?.length ?? 0) > 0);
  return same >= fewest
    ? same * 2 >= sessions.length
    : !hasOwn && likely >= fewest && likely * 10 >= sessions.length * 7;
}

function isSame({ speakers = [] }: SessionDraft, after: string): boolean {
  const names = splitNames(after);
  return speakers.length > 0 && speakers.some(({ name }) => name === after || names.includes(name ?? ''));
}

function withoutSpeakers(session: SessionDraft): SessionDraft {
  const parts = parted({ title: `${session.title ?? ''} `.replace(/ - $/, ' -  ') });
  if (!parts) return session;
  const { before, after } = parts;
  if (after === '') return { ...session, title: before };
  const hasOwn = (session.speakers?.length ?? 0) > 0;
  if (hasOwn && !isSame(session, after)) return session;
  return {
    ...session,
    title: before,
    speakers: hasOwn ? session.speakers : splitNames(after).map((name) => ({ name })),
  };
}
