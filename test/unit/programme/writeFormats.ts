import type { Session } from '../../../src/core/programme/programme.js';

/** A programme as some format has it, to be read again. Times are those of Oslo in summer. */
export interface Written {
  readonly name: string;
  readonly text: string;
}

export type WriteFormat = (sessions: readonly Session[]) => Written;

const xml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)!};`);

function minutesOf({ start = '', end = '' }: Session): number {
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

function duration(session: Session): string {
  const minutes = minutesOf(session);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const scheduleXml: WriteFormat = (sessions) => {
  const days = [...new Set(sessions.map(({ start }) => start!.slice(0, 10)))];
  const event = (session: Session): string =>
    `<event guid="${xml(session.id)}"><date>${session.start!}</date><duration>${duration(session)}</duration>` +
    `<room>${xml(session.room!)}</room><title>${xml(session.title)}</title><persons>${session.speakers.map(({ name }) => `<person>${xml(name)}</person>`).join('')}</persons></event>`;
  const day = (date: string): string =>
    `<day date="${date}"><room name="All">${sessions
      .filter(({ start }) => start!.startsWith(date))
      .map(event)
      .join('\n')}</room></day>`;
  return {
    name: 'schedule.xml',
    text: `<schedule><conference><title>Fog</title><time_zone_name>Europe/Oslo</time_zone_name></conference>${days.map(day).join('')}</schedule>`,
  };
};

export const scheduleJson: WriteFormat = (sessions) => {
  const days = [...new Set(sessions.map(({ start }) => start!.slice(0, 10)))];
  const eventOf = (session: Session): object => ({
    guid: session.id,
    date: session.start,
    duration: duration(session),
    room: session.room,
    title: session.title,
    persons: session.speakers.map(({ name }) => ({ name })),
  });
  const dayOf = (date: string): object => ({
    date,
    rooms: { All: sessions.filter(({ start }) => start!.startsWith(date)).map(eventOf) },
  });
  return {
    name: 'schedule.json',
    text: JSON.stringify({
      schedule: { conference: { title: 'Fog', time_zone_name: 'Europe/Oslo', days: days.map(dayOf) } },
    }),
  };
};

export const iCalendar: WriteFormat = (sessions) => {
  const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  const stamp = (time: string): string => time.slice(0, 19).replace(/[-:]/g, '');
  const folded = (line: string): string => line.match(/[^]{1,30}/gu)!.join('\r\n ');
  const event = (session: Session): string[] => [
    'BEGIN:VEVENT',
    `UID:${session.id}`,
    `DTSTART;TZID=Europe/Oslo:${stamp(session.start!)}`,
    `DTEND;TZID=Europe/Oslo:${stamp(session.end!)}`,
    `SUMMARY:${escaped(session.title)}`,
    `LOCATION:${escaped(session.room!)}`,
    ...session.speakers.map(({ name }) => `ATTENDEE;CN="${name}":invalid:nomail`),
    'END:VEVENT',
  ];
  const lines = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Fog', ...sessions.flatMap(event), 'END:VCALENDAR'];
  return { name: 'all.ics', text: lines.map((line) => `${folded(line)}\r\n`).join('') };
};

export const sessionizeAll: WriteFormat = (sessions) => {
  const names = [...new Set(sessions.flatMap(({ speakers }) => speakers.map(({ name }) => name)))];
  const rooms = [...new Set(sessions.map(({ room }) => room!))];
  return {
    name: 'all.json',
    text: JSON.stringify({
      sessions: sessions.map((session) => ({
        id: session.id,
        title: session.title,
        startsAt: session.start!.slice(0, 19),
        endsAt: session.end!.slice(0, 19),
        isServiceSession: false,
        speakers: session.speakers.map(({ name }) => names.indexOf(name)),
        roomId: rooms.indexOf(session.room!),
      })),
      speakers: names.map((fullName, id) => ({ id, fullName })),
      rooms: rooms.map((name, id) => ({ id, name })),
    }),
  };
};

export const csv: WriteFormat = (sessions) => {
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const row = ({ title, speakers, start, end, room }: Session): string =>
    [
      title,
      speakers.map(({ name }) => name).join('; '),
      start!.slice(0, 10),
      start!.slice(11, 16),
      end!.slice(11, 16),
      room!,
    ]
      .map(quoted)
      .join(',');
  return { name: 'a.csv', text: ['Title,Speakers,Date,Start,End,Room', ...sessions.map(row)].join('\n') };
};
