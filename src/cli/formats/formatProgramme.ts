import type { Programme, Session } from '../../core/programme/programme.js';
import { printable } from '../terminal.js';

/** A programme as a list to read: a line for each session, below its day. */
export function formatProgramme({ event, zone, days }: Programme): string {
  const heading = [event, zone && `(${zone})`].filter((part) => part).join(' ');
  const lists = days.map(({ date, sessions }) => [date ?? 'No date', ...sessions.map(lineOf)].join('\n'));
  return printable(`${[heading, ...lists].filter((part) => part !== '').join('\n\n')}\n`);
}

function lineOf({ title, speakers, start, end, room, isCancelled, kind }: Session): string {
  const times = start === undefined ? '' : `${clockOf(start)}${end === undefined ? '' : `-${clockOf(end)}`}`;
  const names = speakers.map(({ name }) => name).join(', ');
  const details = [kind === 'talk' ? '' : kind, room ?? '', isCancelled ? 'cancelled' : ''].filter(
    (part) => part !== '',
  );
  const by = names === '' ? '' : ` - ${names}`;
  return `  ${times.padEnd(11)}  ${title}${by}${details.length > 0 ? ` [${details.join(', ')}]` : ''}`;
}

function clockOf(time: string): string {
  return time.slice(11, 16);
}
