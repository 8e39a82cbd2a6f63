import type { Programme, Session } from '../../../src/core/programme/programme.js';

/** A session with what a test is about; the rest is that of any talk. */
export function sessionLike(given: Partial<Session> & Pick<Session, 'id' | 'title'>): Session {
  return { speakers: [], kind: 'talk', links: [], ...given };
}

export function speakers(...names: readonly string[]): Session['speakers'] {
  return names.map((name) => ({ name }));
}

/** A conference of two days in Bergen, with two rooms, a break, a party after midnight and a keynote each day. */
export const lanternDays: Programme = {
  event: 'Lantern Days 2026',
  zone: 'Europe/Oslo',
  url: 'https://lantern.example/2026/',
  days: [
    {
      date: '2026-05-07',
      sessions: [
        sessionLike({
          id: 'k1',
          title: 'Keynote: Light in dark places',
          kind: 'keynote',
          speakers: speakers('Åse Nørgård'),
          start: '2026-05-07T09:00:00+02:00',
          end: '2026-05-07T10:00:00+02:00',
          room: 'Hall',
          track: 'Plenary',
          url: 'https://lantern.example/2026/talks/light/',
          links: [
            { kind: 'slides', url: 'https://lantern.example/2026/light.pdf' },
            { kind: 'video', url: 'https://video.example/light' },
          ],
        }),
        sessionLike({
          id: 'b1',
          title: 'Coffee',
          kind: 'break',
          start: '2026-05-07T10:00:00+02:00',
          end: '2026-05-07T10:30:00+02:00',
        }),
        sessionLike({
          id: 'wicks',
          title: 'Trimming wicks: what forty years of oil lamps teach about maintenance',
          speakers: speakers('Ruth Müller', 'Iwan Petrow'),
          start: '2026-05-07T10:30:00+02:00',
          end: '2026-05-07T11:15:00+02:00',
          room: 'Hall',
          track: 'Craft',
          url: 'https://lantern.example/2026/talks/wicks/',
        }),
        sessionLike({
          id: 'glass',
          title: 'Blowing glass without a furnace',
          speakers: speakers('Tomasz Łukowski'),
          start: '2026-05-07T10:30:00+02:00',
          end: '2026-05-07T11:15:00+02:00',
          room: 'Attic',
          track: 'Craft',
          url: 'https://lantern.example/2026/talks/glass/',
          links: [{ kind: 'video', url: 'https://video.example/glass' }],
        }),
        sessionLike({
          id: 'party',
          title: 'Lantern walk',
          kind: 'social',
          start: '2026-05-07T22:30:00+02:00',
          end: '2026-05-08T00:45:00+02:00',
        }),
      ],
    },
    {
      date: '2026-05-08',
      sessions: [
        sessionLike({
          id: 'k2',
          title: 'Keynote: The last lighthouse keeper',
          kind: 'keynote',
          speakers: speakers('Brigid O’Hara'),
          start: '2026-05-08T09:00:00+02:00',
          end: '2026-05-08T10:00:00+02:00',
          room: 'Hall',
          track: 'Plenary',
          url: 'https://lantern.example/2026/talks/keeper/',
        }),
        sessionLike({
          id: 'moths',
          title: 'Why moths? Insects and street lights',
          speakers: speakers('Chidi Okafor'),
          start: '2026-05-08T10:30:00+02:00',
          end: '2026-05-08T11:15:00+02:00',
          room: 'Hall',
          track: 'Nature',
          url: 'https://lantern.example/2026/talks/moths/',
        }),
        sessionLike({
          id: 'gone',
          title: 'Candles at scale',
          speakers: speakers('Lena Ek'),
          start: '2026-05-08T11:30:00+02:00',
          end: '2026-05-08T12:00:00+02:00',
          isCancelled: true,
        }),
        sessionLike({
          id: 'close',
          title: 'Lightning talks',
          kind: 'lightning',
          start: '2026-05-08T16:00:00+02:00',
          room: 'Hall',
        }),
      ],
    },
  ],
};

/** The session with an id. */
export function sessionOf({ days }: Programme, id: string): Session {
  return days.flatMap(({ sessions }) => sessions).find((session) => session.id === id)!;
}
