import { fromIsoDate } from '../../recap/days/dayNumber.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { Talk } from '../../recap/model/recap.js';
import { minutesOf } from '../now/instant.js';
import type { Programme, Session } from '../programme.js';

/** When each talk of a recap was by its programme, in minutes since the midnight before its day. */
export function programmeTimes(
  { days }: Programme,
  sessions: ReadonlyMap<Talk, Session>,
): (part: AnyPart) => number | undefined {
  const dateOf = new Map(days.flatMap(({ date, sessions: all }) => all.map(({ id }) => [id, date] as const)));
  return (part) => {
    const session = part.kind === 'talk' ? sessions.get(part) : undefined;
    const minutes = minutesOf(session?.start);
    if (!session?.start || minutes === undefined) return undefined;
    const [start, day] = [fromIsoDate(session.start), fromIsoDate(dateOf.get(session.id) ?? session.start)];
    return minutes + ((start ?? 0) - (day ?? 0)) * 24 * 60;
  };
}
