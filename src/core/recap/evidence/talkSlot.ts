import { ignoringCase } from '../../ignoringCase.js';
import type { PlainLine } from './plainLine.js';

/** In front in Chinese, Japanese and Korean. */
const partOfDay = '(?:(?:午前|午後|오전|오후|上午|下午|早上|晚上|中午|[ap]m) ?)?';
const clock = String.raw`(?:${partOfDay}(?:[01]?\d|2[0-4])(?:[:：h][0-5]\d| ?(?:[ap]\.?m\b\.?)|[:：.][0-5]\d ?(?:[ap]\.?m\b\.?))|${partOfDay}\d{1,2} ?[時时点點시](?: ?[0-5]?\d ?[分분]|半|반)?|(?:上午|下午|早上|晚上|中午)[一二两兩三四五六七八九十]{1,2}[点點]半?)`;
/** Dots are used for minutes too, but in versions as well: only a range or a word says which. */
const dotted = String.raw`(?:[01]?\d|2[0-4])\.[0-5]\d`;
const to = String.raw`\s?(?:[-–—~〜～]|to|bis|à|a|até|til|till)\s?`;
const word = String.raw`(?: ?(?:am|pm|AM|PM|Uhr|uhr|CES?T|UTC|h)\b)?`;
const times = String.raw`(?:${clock}(?: ?[ap]\.?m\b\.?)?(?:${to}${clock}${word})?${word}|${dotted}${to}${dotted}${word}|${dotted} ?Uhr|\d{1,2}h${to}\d{1,2}h(?:[0-5]\d)?|\d{1,2}h(?=\s*[-–—|:])|kl\.? ${dotted}(?:${to}${dotted})?|\d{1,2}${to}${clock})`;
const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|day \d),?\s+`;
const leading = new RegExp(
  String.raw`^[\[(【]?(?:${weekday})?(?:(?:at|um|à|kl\.?|alle|às|om)\s)?(${times})(?![\p{L}\d])[\])】]?\s*(?:(?:[-–—|·•:：,.>]|--)\s*(?=\S|$))?(?=\S|$)`,
  'iu',
);
/** In brackets, or after a mark and without a closing one. */
const trailing = new RegExp(
  String.raw`\s*(?:[\[(（【](?=[^]*[\])）】]$)|(?:[|,@]|\s[-–—])(?![^]*[\])）】]$)\s*)(?:at |um |à )?(${times})[\])）】]?$`,
  'i',
);
/** What all forms of a time have; most titles have not even a digit. */
const timeSign = /\d(?:[:：.]\d|h| ?[ap]\.?m| ?[時时点點시])|[午上][一二两兩三四五六七八九十]{1,2}[点點]/i;

/** A time, or from when to when, at the start or at the end of a line. */
export interface TalkSlot {
  /** As written: "10:00", "09:30 ~ 10:10", "2 pm". */
  readonly time: string;
  /** The rest of the line, in offsets of it. */
  readonly start: number;
  readonly end: number;
}

/** Reads the time that a line begins or ends with: "10:00 Title", "[9:10] Title", "14:00-14:45 | Title", "Title (2 pm)". */
export function readTalkSlot({ text }: PlainLine): TalkSlot | undefined {
  if (!timeSign.test(text)) return undefined;
  // All forms begin within a few characters of one end.
  const first = leading.exec(text.slice(0, 60));
  if (first) return { time: first[1]!.trim(), start: first[0].length, end: text.length };
  const from = Math.max(0, text.length - 60);
  const last = trailing.exec(text.slice(from));
  if (!last || from + last.index === 0) return undefined;
  return { time: last[1]!.trim(), start: 0, end: from + last.index };
}

/** Whether a line says when a talk is, and nothing else: "09:30 – 10:15". */
export function isTimeAlone(line: PlainLine): boolean {
  const slot = readTalkSlot(line);
  return slot !== undefined && slot.start === line.text.length;
}

/** Whether a title is a time alone, or a part of the day with a time in brackets: "2pm.", "Around 10:00", "Morning (10am?)". */
export function isTimeOfDay(text: string): boolean {
  const bare = text.replace(/\s*[.!?:…~]+$/, '').replace(/^(?:around|about|ca\.|gegen|um|vers|at|~)\s+/i, '');
  if (isTimeAlone({ text: bare, links: [] })) return true;
  const [, part, time] = /^(\p{L}[\p{L}’' -]{2,20}?)[.:]?\s*[(（]([^()（）]{1,16}?)\??[)）]$/u.exec(bare) ?? [];
  return part !== undefined && isPartOfDay(part) && isTimeAlone({ text: time!, links: [] });
}

const partsOfDay = ignoringCase(
  /^(?:(?:early|late|mid)[ -])?(?:morning|noon|midday|afternoon|evening|night)$|^(?:frühe[rs]? |späte[rs]? )?(?:morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?)$|^(?:matin(?:ée)?|midi|après-midi|soir(?:ée)?|mañana|mediodía|tarde|noche|manhã|noite|mattina|pomeriggio|sera|ochtend|middag|avond|förmiddag|eftermiddag|kväll|formiddag|ettermiddag|kveld|aften|rano|popołudnie|wieczór|ráno|odpoledne|večer|утро|день|вечер|ранок|вечір)$/u,
);

function isPartOfDay(text: string): boolean {
  return partsOfDay.test(text);
}
