import { hasDate } from '../../draft/calendarDate.js';
import { leadingSpan } from '../../draft/timeSpan.js';
import { titleAndSpeakers } from '../text/titleAndSpeakers.js';
import type { Row } from './table.js';

/** A timetable with a row for each time and a column for each room, as a list of its sessions. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const columns = ['start', 'title', 'speakers', 'room', 'date'];

/** `undefined` unless most rows begin with a time, and there are at least two rooms. */
export function gridOf(data: readonly (readonly string[])[]): Grid | undefined {
  const [head = [], ...rest] = data;
  const timed = rest.filter(([first = '']) => leadingSpan(first)?.rest === '');
  if (head.length < 3 || timed.length === 0 || timed.length * 2 < rest.length) return undefined;
  const rows: Row[] = [];
  let date = '';
  for (const [first = '', ...cells] of rest) {
    if (hasDate(first) && !leadingSpan(first)) date = first;
    if (leadingSpan(first)?.rest !== '') continue;
    cells.forEach((text, index) => {
      if (text.trim() !== '') rows.push(rowOf(first, text, head[index + 1] ?? '', date, isShared(cells)));
    });
  }
  return { columns, rows };
}

/** A single cell in its row holds for all rooms. */
function isShared(cells: readonly string[]): boolean {
  return cells.filter((text) => text.trim() !== '').length === 1 && cells.length > 1;
}

function rowOf(start: string, text: string, room: string, date: string, isForAll: boolean): Row {
  const { title, speakers } = titleAndSpeakers(text);
  return new Map([
    ['start', start],
    ['title', title],
    ['speakers', speakers.join('; ')],
    ['room', isForAll ? '' : room],
    ['date', date],
  ]);
}
