import { soundEntries, valueOf, type FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { fromIsoDate } from '../../recap/days/dayNumber.js';
import { publishedDate } from '../../recap/days/publishedDate.js';
import { daysOf, talksOf, type Recap } from '../../recap/model/recap.js';
import type { KeptProgramme } from '../keptProgramme.js';
import type { Programme } from '../programme.js';
import { foldedWords } from './foldText.js';
import { matchTalks } from './matchTalks.js';

/** The programme of the conference that a recap is about, by its dates and name; `undefined` if that is not clear. */
export function programmeOfRecap(recap: Recap, programmes: readonly KeptProgramme[]): KeptProgramme | undefined {
  const about = readAbout(recap);
  const ranked = programmes.map((kept) => ({ kept, rank: rankOf(recap, about, kept.programme) }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  const found = ranked.filter(({ rank }) => rank === best && rank > 0);
  return found.length === 1 ? found[0]!.kept : undefined;
}

/** What a recap says about its conference. */
interface About {
  readonly title: string;
  /** Of title, tags and the other texts of the front matter: its words, and what they are together. */
  readonly words: ReadonlySet<string>;
  readonly joined: string;
  readonly years: ReadonlySet<string>;
  readonly dates: readonly string[];
  readonly published: string | undefined;
}

function readAbout(recap: Recap): About {
  const { frontMatter } = recap;
  const texts = soundEntries(frontMatter).flatMap(({ key, value }) => (isProse(key) ? [] : textsIn(value)));
  const title = recap.title ?? '';
  const words = foldedWords([title, ...texts].join(' '));
  const published = valueOf(frontMatter, 'date') === undefined ? undefined : publishedDate(frontMatter);
  return {
    title,
    words: new Set(words),
    joined: words.join(''),
    years: new Set(yearsIn(title)),
    dates: daysOf(recap).flatMap(({ date }) => date ?? []),
    published,
  };
}

/** Keys whose values may name any conference. */
function isProse(key: string): boolean {
  return /^(?:description|summary|author|authors|image|images|url|aliases|params|resources)$/i.test(key);
}

function textsIn(value: FrontMatterValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

/** 0 for a programme that the recap is not about; more, the more speaks for it. */
function rankOf(recap: Recap, about: About, programme: Programme): number {
  const dates = programme.days.flatMap(({ date }) => date ?? []);
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  if (about.years.size > 0 && years.size > 0 && ![...about.years].some((year) => years.has(year))) return 0;
  const name = nameShare(about, programme.event);
  const shared = about.dates.filter((date) => dates.includes(date)).length;
  if (about.dates.length > 0 && dates.length > 0) {
    if (shared === 0) return 0;
    if (name >= leastName) return 4 + name + shared / about.dates.length;
    if (hasItsTalks(recap, programme)) return 3;
    const isNameless = about.words.size === 0 || programme.event === '';
    return isNameless && shared === about.dates.length ? 0.5 : 0;
  }
  const isTimely = about.years.size > 0 || about.published === undefined || isNear(about.published, dates);
  if (name >= leastName && isTimely) return 2 + name;
  return hasItsTalks(recap, programme) ? 1 : 0;
}

/** The part of an event's name that must be in the recap, as a fraction. */
const leastName = 0.5;

/** How much of an event's name a recap has, without years and without words that many events have. */
function nameShare({ words, joined }: About, event: string): number {
  const all = foldedWords(event.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' '));
  const telling = all.filter((word) => !isUsual.has(word) && word.length > 1);
  const own = telling.length > 0 ? telling : all;
  if (own.length === 0) return 0;
  const name = own.join('');
  if (name.length > 3 && joined.includes(name)) return 1;
  return own.filter((word) => words.has(word)).length / own.length;
}

const isUsual: ReadonlySet<string> = new Set(
  (
    'the a an of and in at for on de la le der die das und conference conf con summit meeting meetup daiis dais dai congress ' +
    'edition annual international european world ioung workshop simposium forum'
  ).split(' '),
);

/** A post without a year is about an event of the last months, or about one that is soon. */
const [mostBefore, mostAfter] = [14, 120];

function isNear(published: string, dates: readonly string[]): boolean {
  const [then, first] = [published, dates[0] ?? ''].map(fromIsoDate);
  return then !== undefined && first !== undefined && then >= first - mostBefore && then <= first + mostAfter;
}

/** Whether at least three talks of a recap, and most of them, are in a programme. */
function hasItsTalks(recap: Recap, programme: Programme): boolean {
  const matched = matchTalks(recap, programme);
  const talks = new Set([...matched.values()]).size;
  return talks >= 3 && matched.size * 2 > talksOf(recap).length;
}
