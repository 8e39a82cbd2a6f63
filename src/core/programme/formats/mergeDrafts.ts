import type { DayDraft, ProgrammeDraft } from '../draft/programmeDraft.js';

/** Several files are one programme: their days follow one another. */
export function merge(drafts: readonly ProgrammeDraft[]): ProgrammeDraft {
  const [first, ...others] = drafts;
  if (others.length === 0) return first ?? { sessions: [] };
  const days: DayDraft[] = [];
  const sessions = drafts.flatMap((draft) => {
    const before = days.length;
    days.push(...(draft.days ?? []));
    return draft.sessions.map((each) => (typeof each.day === 'number' ? { ...each, day: before + each.day } : each));
  });
  const named = <Key extends keyof ProgrammeDraft>(key: Key): ProgrammeDraft[Key] | undefined =>
    drafts.find((draft) => draft[key] !== undefined)?.[key];
  return {
    event: named('event'),
    url: named('url'),
    zone: named('zone'),
    dayChange: named('dayChange'),
    isDecoded: named('isDecoded'),
    asks: named('asks'),
    days,
    sessions,
  };
}
