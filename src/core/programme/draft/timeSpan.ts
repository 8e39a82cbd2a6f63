import { parseClock } from './moment.js';

/** Two times on a clock, in minutes after midnight, and what else the text has. */
export interface TimeSpan {
  readonly start: string;
  readonly end: string | undefined;
  readonly rest: string;
}

const time = String.raw`(?:\d{1,2}(?:[:.h]|\s?Uhr\s?)\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?(?:[ap]\.?\s?m\b\.?|h\b|Uhr))`;
const span = new RegExp(
  String.raw`^\s*(?:(?:from|von|de|ab|at|um)\s+)?(${time}|\d{1,2}(?=\s?[-–—]\s?${time}))(?:\s*(?:-|–|—|−|~|〜|to|bis|until|till|à|a|al|→)\s*(${time}))?(?:\s*Uhr\b)?`,
  'iu',
);

/** A time or two at the beginning of a text; `undefined` if there is none. */
export function leadingSpan(text: string): TimeSpan | undefined {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  const [whole, first, second] = span.exec(plain) ?? [];
  if (whole === undefined || first === undefined) return undefined;
  const start = clockOf(first, second);
  const end = second === undefined ? undefined : clockOf(second, undefined);
  if (start === undefined) return undefined;
  // The name of a zone, in capitals.
  const rest = plain.slice(whole.length).replace(/^\s*\(?(?:[A-Z]{2,4}T|UTC|GMT)\)?(?![\w-])/, '');
  return { start, end, rest: rest.replace(/^\s*(?:[|:\-–—•·,\t]\s*)?/, '') };
}

/** `HH:MM`. In "9:30 – 10:15 AM", what is said of the second time holds for the first. */
function clockOf(text: string, next: string | undefined): string | undefined {
  const half = /[ap]\.?\s?m\.?$/i.exec(next?.trim() ?? '')?.[0];
  const isBare = !/[ap]\.?\s?m\.?$/i.test(text.trim());
  const minutes = parseClock(/^\d{1,2}$/.test(text.trim()) ? `${text.trim()}:00` : text);
  if (minutes === undefined) return undefined;
  if (!half || !isBare) return formatClock(minutes);
  const same = parseClock(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} ${half}`);
  const end = parseClock(next ?? '') ?? 0;
  return formatClock(same === undefined || same > end ? minutes : same);
}

function formatClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
