import { hasDate } from '../../draft/calendarDate.js';

/** A line that begins a day, and the number in it, such as 2 in "Day 2". */
export interface DayLabel {
  readonly number: number | undefined;
}

const longest = 60;

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|sábado|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:s?day|nesday|rsday|urday|\.|-feira)?(?=$|[\s,.:(–—-])/iu;
const numbered =
  /^(?:day|tag|jour|día|dia|dag|giorno|den|dzień)\s*#?(\d{1,2}|one|two|three|four|five)(?=$|[\s,.:(–—-])/iu;
const words = ['one', 'two', 'three', 'four', 'five'];

/** `undefined` if the line begins no day. */
export function dayLabel(line: string): DayLabel | undefined {
  if (line === '' || line.length > longest) return undefined;
  const number = numbered.exec(line)?.[1]?.toLowerCase();
  if (number !== undefined) return { number: /^\d/.test(number) ? Number(number) : words.indexOf(number) + 1 };
  const isDay = weekday.test(line) ? line.split(/\s+/).length <= 6 : hasDate(line) && line.split(/\s+/).length <= 6;
  return isDay ? { number: undefined } : undefined;
}
