import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { sessionsAt } from '../../core/programme/now/sessionsAt.js';
import type { Session } from '../../core/programme/programme.js';
import { now } from '../programmes/clock.js';

/** What of a programme is on. */
export interface OnNow {
  /** The ids of the sessions that are on. */
  readonly onNow: ReadonlySet<string>;
  /** The date of the day that is on, if one is. */
  readonly today: string | undefined;
  /** What is on, or else comes next on that day; attended ones first. */
  readonly first: Session | undefined;
}

export function onNow({ programme, attended }: KeptProgramme): OnNow {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = sessionsAt(programme, attended, { instant: now(), zone });
  return { onNow: new Set(at.now.map(({ id }) => id)), today: at.day?.date, first: at.now[0] ?? at.next[0] };
}
