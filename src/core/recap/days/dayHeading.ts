import { findDate, type CalendarDate } from './calendarDate.js';
import { readCjkDay } from './cjkDay.js';
import { ignoringCase, lowerCase } from '../../ignoringCase.js';
import { counting, dayWord, lastWords, months, ordinals, sideEvents, weekdays } from './dayWords.js';
import { afterWeekday, findWeekday, readWeekday, wordAt } from './weekday.js';

/** What a heading says of the day that it names. */
export interface DayName {
  /** "Day 2": 2. The day before the first is 0, the last one without a number -1. */
  readonly ordinal: number | undefined;
  /** 0 for Monday. */
  readonly weekday: number | undefined;
  readonly date: CalendarDate | undefined;
  /** Whether the event is named first: "PyCon Day 2". */
  readonly isAfterEvent?: boolean;
}

/** Where the name of a day ends, and what it says by itself. */
interface Named {
  readonly length: number;
  readonly ordinal?: number | undefined;
  readonly weekday?: number | undefined;
  readonly date?: CalendarDate | undefined;
  readonly isAfterEvent?: boolean;
}

const longest = 120;

/** What may precede the day: "Highlights from", "Conference"; in lower case, which is faster to compile than flag `i`. */
const lead =
  /^(?:(?:some |the |la |les |die |las )?(?:highlights?|notes|recap|impressions|summary|report|thoughts|talks|sessions?|journée|conférences?|vorträge|charlas|palestras) (?:from|of|on|du|am|vom|del?|do) (?:the )?|time ?table[ :–-]+|(?:on |the |le |la |der |den |de |il |o |el )?(?:conference |conf |main |konferenz-?|workshop |talk |tutorials? |training ){0,2})/;
/** What there is on that day, with a mark after it: "Konferencja - Dzień 1", "Workshops: Day 2", "Talks (Saturday)". */
const kind =
  /^(?:(?:main )?conf[eé]rences?|conferencia|conferência|conferenza|conferentie|konferen[czs]\p{L}{0,2}|kongress|congr[eè]so?|congresso|warsztaty|workshops?|tutorials?|talks|sessions?|notes|charlas|ponencias|palestras|vorträge|talleres|oficinas|ateliers?) ?[-–—:(] ?/u;
/** The name of an event, which may precede it, too: "PyCon Day 2". */
const event =
  /^(?:\p{L}*(?:con|conf|camp|kaigi|fest|summit|days|conference|world|week|meetup)(?:[\s'’:,@-]+(?:\d{2,4}|\p{Lu}\p{L}*))*|[\p{L}.-]+(?: \p{Lu}\p{L}*)? \d{4})[\s:,–—-]+$/iu;
const numberedWithin = new RegExp(`(?<![\\p{L}\\p{N}])(?:${dayWord}) ?#?\\d{1,2}(?!\\p{L}|\\p{N})|\\d日目`, 'u');

/** What may follow "Day 2": a mark but no quotation, or words of place and time; "Day 2 Operations" is a talk. */
const afterNumber =
  /^\s*(?:$|[^\p{L}\p{N}\s'"“«„‘「『《<%°_=]|(?:at|in|of|on|was|is|and|und|et|y|e|i|en|et|og|och|with|from|the|bei|im|à|au|aux|op|på|w|в|на|morning|afternoon|evening|night|am|pm|talks?|sessions?|keynotes?|workshops|tutorials|notes|recap|report|review|overview|summary|highlights|takeaways|impressions|continued|tiên|matin|après-midi|vormittag|nachmittag)(?![\p{L}\p{N}])|(?:前半|後半|前场|后场|午前|午後|上午|下午|晚上|夜|朝|昼|오전|오후|저녁)(?:の部)?(?![\p{L}\p{N}])|(?:場次|心得|[筆笔][記记]|[記记][錄录]|[議议]程|[總总][結结]|レポート|まとめ|感想|メモ|후기|정리|요약))/iu;
const sideEvent = ignoringCase(new RegExp(`^(?!- )[^:–—(]{0,30}?(?:${sideEvents})[.!]*$`, 'u'));
const update = /^\W*(?:update|edit|addendum|nachtrag|mise à jour|追記|更新)/iu;
/** "9/14 (Day 1)" */
const numberedAfter = new RegExp(`^[\\s:(–—|-]*(?:${dayWord}) ?#?\\d{1,2}(?![\\p{L}\\p{N}])`, 'u');
const afterDate = /^(?: *$| *[,:;(|–—]| *-+ )/;
const beginsWithDate = /^(?:\d|\p{L}+\.? (?:the )?\d)/u;
/** "10月5日(土)": a number of the month alone, with its weekday. */
const dayOfMonth = /^\d{1,2}日(?=\s?\()/;
const numbering = /^\d{1,2}[.)]\s+(?=\S)/;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'];

/**
 * Reads a heading's plain text as the name of a day: "Day 2: …", "Tuesday, 25 October", "第二天", "Erster Tag". `undefined`
 * for anything else, and for what happens on a day ("Day 1 lunch"). `words`: the author's own words for a day.
 */
export function readDayName(heading: string, words: readonly string[] = []): DayName | undefined {
  if (words.length === 0 && isPlainly(heading)) return undefined;
  const text = normalised(heading);
  const found = ownDay(text, words) ?? namedDay(text);
  if (!found) return undefined;
  const rest = text.slice(found.length);
  if (sideEvent.test(rest.trim())) return undefined;
  const weekday = found.weekday ?? findWeekday(rest);
  const { ordinal, isAfterEvent = false, date = findDate(rest)?.date } = found;
  return { ordinal, weekday, date, ...(isAfterEvent ? { isAfterEvent } : {}) };
}

const plainWord = /^[a-z]+(?![a-z-]|[^ -~])/i;
/** What `lead` and `kind` begin with. */
const leadWords: ReadonlySet<string> = new Set(
  (
    'some highlight highlights notes recap impressions summary report thoughts talks session sessions charlas on the le la les ' +
    'die las der den de il o el conference conf main konferenz workshop talk time timetable palestras ponencias conferences conferencia ' +
    'conferenza conferentie konferencja konferencje konference konferens konferensen kongress congreso congresso ' +
    'workshops warsztaty talleres oficinas atelier ateliers tutorial tutorials training'
  ).split(' '),
);

/** Whether a heading is not a day by its first word, as nearly all: to find that out otherwise takes five times as long. */
function isPlainly(heading: string): boolean {
  const word = plainWord.exec(heading)?.[0].toLowerCase();
  if (word === undefined || /\d/.test(heading)) return false;
  return !leadWords.has(word) && !beginnings.some((words) => words.has(word));
}

/** Full-width marks and digits as others, and no pictures or marks before the first word. */
function normalised(heading: string): string {
  const text = heading.slice(0, longest).normalize('NFKC').replaceAll('’', "'");
  return text.replace(/^[^\p{L}\p{N}]+/u, '').trim();
}

function namedDay(text: string): Named | undefined {
  const own = dayAt(text);
  if (own) return own;
  const lower = lowerCase(text);
  const start = (kind.exec(lower) ?? lead.exec(lower)!)[0].length;
  const after = start > 0 ? dayAt(text.slice(start)) : undefined;
  return after ? { ...after, length: start + after.length } : (numberedDay(text) ?? dayOfEvent(text));
}

/** "1. Ngày thứ nhất", "2) Day 2": the number of a section before a day that is counted. */
function numberedDay(text: string): Named | undefined {
  const start = numbering.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const rest = text.slice(start);
  const day = mayBegin(rest) ? (countedDay(rest) ?? ordinalDay(rest) ?? readCjkDay(rest)) : undefined;
  return day && { ...day, length: start + day.length };
}

/** The name of a day that begins a text. */
function dayAt(text: string): Named | undefined {
  if (!mayBegin(text)) return undefined;
  return countedDay(text) ?? ordinalDay(text) ?? readCjkDay(text) ?? dayOfWeek(text) ?? dated(text);
}

/** Words that days begin with. */
const beginnings = [counting, ordinals, lastWords, weekdays, months];
/** Chinese, Japanese and Korean begin there. */
const firstEastAsian = 0x2e80;

/** Whether the first word is one that days begin with, as in hardly any heading. */
function mayBegin(text: string): boolean {
  const word = wordAt(text);
  if (word === undefined || text.charCodeAt(0) >= firstEastAsian) return true;
  const [first = word] = word.split('-', 1);
  return beginnings.some((words) => words.has(first) || words.has(word));
}

/** "Day 2", "Day two", "DAY.2", "День первый". */
function countedDay(text: string): Named | undefined {
  const day = wordAt(text);
  const counts = day === undefined ? undefined : counting.get(day);
  if (!counts) return undefined;
  const gap = /^(?: ?(?:n[°o]\.? ?|[-.#] ?)| (?:thứ |ke[- ])?)?/i.exec(text.slice(day!.length))![0];
  const start = day!.length + gap.length;
  const digits = /^\d{1,2}(?![\p{L}\p{N}])/u.exec(text.slice(start))?.[0];
  const word = digits ?? wordAt(text.slice(start)) ?? '';
  const ordinal = digits === undefined ? (counts.get(word) ?? roman.indexOf(word)) + 1 : Number(digits);
  const length = start + word.length;
  const isNone = digits === undefined && ordinal === 0 && word !== 'zero';
  if (isNone || !endsName(text.slice(length))) return undefined;
  return { length, ordinal };
}

/** Whether a number ends there, followed by a weekday, a date or else what may follow; not that of a month: "den 2. maj". */
function endsName(rest: string): boolean {
  const next = wordAt(rest.trimStart());
  if (/^ \d/.test(rest)) return findDate(rest)?.start === 1;
  if (next !== undefined && rest.startsWith(' ')) {
    if (weekdays.has(next)) return afterWeekday.test(rest.trimStart().slice(next.length));
    if (beginsWithDate.test(rest.trimStart()) && months.has(next)) return true;
  }
  const afterDot = rest.startsWith('.') ? wordAt(rest.replace(/^\. ?/, '')) : undefined;
  return afterNumber.test(rest) && !(afterDot !== undefined && months.has(afterDot));
}

/** "Second day", "2nd day", "1. Tag", "Last conference day". */
function ordinalDay(text: string): Named | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|[èe]re|e|[èe]me|ste|de|o|a|°|\.|-?й)? (?=\p{L})/iu.exec(text);
  const word = digits ? undefined : wordAt(text);
  const ordinal = digits ? Number(digits[1]) : ordinalOf(word);
  if (ordinal === undefined) return undefined;
  const start = digits ? digits[0].length : word!.length + 1;
  const between = /^(?:(?:conference|full|event) )?/i.exec(text.slice(start))![0];
  const day = wordAt(text.slice(start + between.length));
  // "3 day" is how long something took; in Russian the number alone is enough.
  const isBare = digits !== null && /\d $/.test(digits[0]) && day !== 'день';
  if (isBare || day === undefined || !counting.has(day)) return undefined;
  const length = start + between.length + day.length;
  return afterNumber.test(text.slice(length)) ? { length, ordinal } : undefined;
}

function ordinalOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (lastWords.has(word)) return -1;
  const index = ordinals.get(word);
  return index === undefined ? undefined : index + 1;
}

function dayOfWeek(text: string): Named | undefined {
  const found = readWeekday(text);
  return found && afterWeekday.test(text.slice(found.length)) ? found : undefined;
}

/** A date alone, or one that something is said of; not the date of an update, and not "1/2". */
function dated(text: string): Named | undefined {
  const ofMonth = dayOfMonth.exec(text);
  if (ofMonth) return { length: ofMonth[0].length };
  const found = beginsWithDate.test(text) ? findDate(text) : undefined;
  if (found?.start !== 0) return undefined;
  const rest = text.slice(found.end);
  const weekday = findWeekday(rest);
  const isSlashed = /^\d{1,2}\/\d{1,2}(?![\d/])/.test(text) && !numberedAfter.test(lowerCase(rest));
  if (weekday === undefined && (isSlashed || !afterDate.test(rest) || update.test(rest))) return undefined;
  return { length: found.end, weekday, date: found.date };
}

/** "PyCon 2019 Day 2", "DroidKaigi 1日目", "PyCon Tokyo 9/30": the event's name first. */
function dayOfEvent(text: string): Named | undefined {
  if (!/\d/.test(text)) return undefined;
  const start = lowerCase(text).search(numberedWithin);
  if (start > 0 && isEvent(text.slice(0, start))) {
    const day = dayAt(text.slice(start));
    if (day) return { ...day, length: start + day.length, isAfterEvent: true };
  }
  const date = findDate(text);
  const name = text.slice(0, date?.start ?? 0);
  if (!date || !isEvent(name) || ofPeriod.test(name) || !afterDate.test(text.slice(date.end))) return undefined;
  return { length: date.end, date: date.date, isAfterEvent: true };
}

/** "Week 9/30" */
const ofPeriod = /^(?:week|days)(?!\p{L})/iu;

function isEvent(text: string): boolean {
  return event.test(text.replace(/\s*$/, ' '));
}

/** One of the author's own words, with a number after it or alone. */
function ownDay(text: string, words: readonly string[]): Named | undefined {
  for (const word of words) {
    const own = word.trim().normalize('NFKC');
    if (own === '' || !text.toLowerCase().startsWith(own.toLowerCase())) continue;
    const rest = /^ ?#?(\d{1,2})?(?![\p{L}\p{N}])/u.exec(text.slice(own.length));
    if (!rest) continue;
    return { length: own.length + rest[0].length, ordinal: rest[1] === undefined ? undefined : Number(rest[1]) };
  }
  return undefined;
}
