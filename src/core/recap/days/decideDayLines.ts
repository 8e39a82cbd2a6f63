import type { DayLine } from '../candidates/dayLines.js';
import type { WholeSection } from '../sections/wholeSection.js';
import type { Evidence } from '../model/talk.js';
import type { DayName } from './dayHeading.js';
import { areOfOneEvent, isNoEvening, keyOf, type NamedDay } from './decideDays.js';

/** The lines that are days, by the section that holds them. */
export type DayLines = ReadonlyMap<WholeSection, readonly DayLine[]>;

/** A line that may be a day, and where it is. */
interface Found extends NamedDay {
  readonly line: DayLine;
  readonly section: WholeSection;
  /** The section of the next heading. */
  readonly following: WholeSection | undefined;
}

/** Of one line alone only these forms say that it is more than the beginning of a text. */
const formsAlone: ReadonlySet<DayLine['form']> = new Set(['bold', 'html', 'table']);

/**
 * The lines that name days as headings do elsewhere: several days in one form, or one with a number or date, with talks right
 * below. `sections`: those that can hold days, in document order; `others`: days in headings; `isDenied`: whether the author
 * has said that a line is not one.
 */
export function decideDayLines(
  sections: readonly WholeSection[],
  others: readonly DayName[],
  isDenied: (title: string) => boolean,
): DayLines {
  const found = sections.flatMap((section, index) =>
    section.dayLines.map((line): Found => {
      return { name: line.name, text: line.title.text, line, section, following: sections[index + 1] };
    }),
  );
  const forms = [...new Set(found.map(({ line }) => line.form))];
  const groups = forms
    .map((form) => found.filter(({ line }) => line.form === form))
    .filter((group) => areDays(group, others));
  const most = Math.max(...groups.map(countDays));
  const days = groups.find((group) => countDays(group) === most) ?? [];
  const chosen = new Map<WholeSection, DayLine[]>();
  for (const { section, line, text } of days.filter((day) => isNoEvening(day, days))) {
    if (isDenied(text)) continue;
    chosen.set(section, [...(chosen.get(section) ?? []), line]);
  }
  return chosen;
}

function countDays(days: readonly NamedDay[]): number {
  return new Set(days.map(keyOf)).size;
}

/** Whether lines of one form are days, besides others. */
function areDays(days: readonly Found[], others: readonly DayName[]): boolean {
  if (!areOfOneEvent(days)) return false;
  const known = new Set(others.map((name) => keyOf({ name })));
  const isOne = countDays(days) === 1;
  if (known.size > 0 && (isOne || days.some((day) => known.has(keyOf(day))))) return false;
  const { name, line } = days[0]!;
  // Where each section has one, it is when that was.
  if (line.form === 'item' && days.some((day) => countDays(sameSection(day, days)) === 1)) return false;
  if (isOne && (!formsAlone.has(line.form) || (name.ordinal === undefined && name.date === undefined))) return false;
  return (line.form !== 'item' && line.form !== 'table' && countUp(days)) || days.some((day) => holdsTalks(day, days));
}

/** Whether several days are counted from the first on: they need no talks, as in headings. Weekdays can be those of a journey. */
function countUp(days: readonly NamedDay[]): boolean {
  const numbers = [...new Set(days.map(({ name }) => name.ordinal ?? Number.NaN))];
  const [first = Number.NaN] = numbers;
  return numbers.length > 1 && (first === 0 || first === 1) && numbers.every((each, index) => each === first + index);
}

/** Whether right below a line there are talks by what they say themselves, or a heading that is not that of a section. */
function holdsTalks({ line, section, following }: Found, days: readonly Found[]): boolean {
  if (line.next === 'end') return following !== undefined && following.sectionTitle === undefined;
  const own = sameSection({ section }, days).map((day) => day.line);
  const below = section.splitAt(own)[own.indexOf(line) + 1]!;
  if (line.next !== 'text') return below.candidates.some(({ evidence }) => evidence.length > 0);
  const [first] = below.candidates;
  return first?.form === 'line' && first.line <= nextLine && first.evidence.some((each) => ofTalk.has(each));
}

/** Of the first line below the line of a day, with a blank one between them; counted from 0. */
const nextLine = 1;

/** What shows that a line below is one of a talk, and no remark in bold. */
const ofTalk: ReadonlySet<Evidence> = new Set([
  'time',
  'title-by',
  'title-names',
  'title-label',
  'session-code',
  'speakers-line',
]);

function sameSection({ section }: Pick<Found, 'section'>, days: readonly Found[]): readonly Found[] {
  return days.filter((day) => day.section === section);
}
