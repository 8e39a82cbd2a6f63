import type { TalkTime } from '../newTalk.js';

const clock = /(\d{1,2})([:.h])(\d{2})(\s?[ap]\.?m\b\.?)?/gi;

/** A time as another one is written: "9:30 – " or "10.00–10.45 Uhr: ". An end that is not known is left out. */
export function timeLike(model: string, { start, end }: TalkTime): string {
  const clocks = [...model.matchAll(clock)];
  const [first, second] = clocks;
  if (!first) return model === '' ? start : model;
  const after = (match: RegExpExecArray): number => match.index + match[0].length;
  const isPadded = clocks.some(([, hours]) => hours!.startsWith('0'));
  const written = clockLike(first, start, isPadded);
  const head = model.slice(0, first.index) + written;
  if (!second) return head + model.slice(after(first));
  if (end === undefined) return head + model.slice(after(second));
  return head + model.slice(after(first), second.index) + clockLike(second, end, isPadded) + model.slice(after(second));
}

function clockLike([, , mark = ':', , half]: RegExpExecArray, time: string, isPadded: boolean): string {
  const hours = Number(time.slice(0, 2));
  const minutes = time.slice(3);
  if (half === undefined) return `${String(hours).padStart(isPadded ? 2 : 1, '0')}${mark}${minutes}`;
  const isUpper = half !== half.toLowerCase();
  const letter = hours < 12 ? 'a' : 'p';
  const suffix = half.replace(/[ap]/i, isUpper ? letter.toUpperCase() : letter);
  return `${String(hours % 12 || 12).padStart(isPadded ? 2 : 1, '0')}${mark}${minutes}${suffix}`;
}
