import type { Programme, Session } from '../programme.js';
import { sessionsOf, speakerNames } from './sessionsOf.js';

/** What of a session can change in a way that somebody who attends it notices. */
export const sessionFacts = ['title', 'time', 'room', 'speakers', 'track', 'cancelled', 'page', 'slides'] as const;

export type SessionFact = (typeof sessionFacts)[number];

export interface SessionChange {
  readonly before: Session;
  readonly after: Session;
  /** Empty if it only has another id. */
  readonly facts: readonly SessionFact[];
}

/** What is different in a programme that was read again. */
export interface ProgrammeChanges {
  readonly added: readonly Session[];
  readonly removed: readonly Session[];
  readonly changed: readonly SessionChange[];
  /** The new id of each session that has another one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Compares by id; a session whose id is gone is looked for by title and speakers, if there is only one like it. */
export function compareProgrammes(before: Programme, after: Programme): ProgrammeChanges {
  const pairs = pairUp(sessionsOf(before), sessionsOf(after));
  const paired = new Set(pairs.values());
  const changes = [...pairs].map(([one, other]) => ({ before: one, after: other, facts: changedFacts(one, other) }));
  return {
    added: sessionsOf(after).filter((each) => !paired.has(each)),
    removed: sessionsOf(before).filter((each) => !pairs.has(each)),
    changed: changes.filter(({ facts }) => facts.length > 0),
    renamed: new Map([...pairs].flatMap(([one, other]) => (one.id === other.id ? [] : [[one.id, other.id]]))),
  };
}

export function isUnchanged({ added, removed, changed }: ProgrammeChanges): boolean {
  return added.length + removed.length + changed.length === 0;
}

function pairUp(before: readonly Session[], after: readonly Session[]): ReadonlyMap<Session, Session> {
  const pairs = new Map<Session, Session>();
  for (const key of [(session: Session) => session.id, likeness]) {
    const paired = new Set(pairs.values());
    const [one, other] = [
      byKey(
        before.filter((each) => !pairs.has(each)),
        key,
      ),
      byKey(
        after.filter((each) => !paired.has(each)),
        key,
      ),
    ];
    for (const [name, [session, ...more]] of one) {
      const [found, ...others] = other.get(name) ?? [];
      if (session && found && more.length + others.length === 0) pairs.set(session, found);
    }
  }
  return pairs;
}

function likeness(session: Session): string {
  return `${session.title}\n${speakerNames(session)}`.toLowerCase();
}

function byKey(sessions: readonly Session[], key: (session: Session) => string): Map<string, Session[]> {
  const found = new Map<string, Session[]>();
  for (const session of sessions) {
    const name = key(session);
    const others = found.get(name);
    if (others) others.push(session);
    else found.set(name, [session]);
  }
  return found;
}

const factOf: Readonly<Record<SessionFact, (session: Session) => unknown>> = {
  title: ({ title, subtitle = '' }) => `${title}\n${subtitle}`,
  time: ({ start = '', end = '' }) => `${start}/${end}`,
  room: ({ room }) => room,
  speakers: speakerNames,
  track: ({ track }) => track,
  cancelled: ({ isCancelled }) => isCancelled === true,
  page: ({ url }) => url,
  slides: ({ links }) => links.map(({ url }) => url).join('\n'),
};

function changedFacts(before: Session, after: Session): readonly SessionFact[] {
  return sessionFacts.filter((fact) => factOf[fact](before) !== factOf[fact](after));
}
