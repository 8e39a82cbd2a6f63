import type { Evidence } from '../model/talk.js';
import type { HeadingNode } from './nestHeadings.js';
import type { Sign, Signs } from './signs.js';
import { speaksOfTalks, wordSigns } from './titleWords.js';

const people: ReadonlySet<Evidence> = new Set(['title-by', 'title-names', 'speakers-line']);
const links: ReadonlySet<Evidence> = new Set(['title-link', 'related-links']);

/** What the others of a family show. `isOne`: whether the one asked about is among `all`. */
export function sharesOf(all: readonly (readonly Evidence[])[], own: readonly Evidence[], isOne: boolean): Signs {
  const others = all.length - (isOne ? 1 : 0);
  const share = (has: (signs: readonly Evidence[]) => boolean): number => {
    if (others === 0) return 0;
    return (all.filter(has).length - (isOne && has(own) ? 1 : 0)) / others;
  };
  return {
    'others-people': share((signs) => signs.some((each) => people.has(each))),
    'others-link': share((signs) => signs.some((each) => links.has(each))),
    'others-mark': share((signs) => signs.some((each) => !people.has(each) && !links.has(each) && each !== 'talk-prose')),
    'others-any': share((signs) => signs.length > 0),
    few: others < 2 ? 1 : 0,
    many: Math.min(1, Math.log2(others + 1) / 3),
  };
}

/** The words of a title; of Chinese, Japanese and Korean writing about two letters are one. */
export function titleLength(title: string): number {
  const dense = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words = title.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  return dense > 2 ? Math.round(dense / 2.5) + words - 1 : words;
}

/** What a post says as a whole. */
export interface PostSigns {
  readonly hasDays: boolean;
  /** Its title, for comparison. */
  readonly title: string;
  readonly first: HeadingNode | undefined;
  readonly last: HeadingNode | undefined;
  /** How often each heading occurs, by its letters and digits. */
  readonly counts: ReadonlyMap<string, number>;
  /** The words of its title, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Whether its title speaks of talks. */
  readonly isOfTalks: boolean;
}

/** What is said of a post by its title, days and headings. */
export function signsOfPost(title: string, nodes: readonly HeadingNode[], hasDays: boolean): PostSigns {
  const counts = new Map<string, number>();
  for (const { facts } of nodes) {
    const key = comparable(facts.heading.line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
    const words = new Set(wordsOf(title).filter((word) => word.length > 3 || /^\p{Lu}{2,3}$/u.test(word)));
  const post = { hasDays, title: comparable(title), first: nodes[0], last: nodes.at(-1), counts };
  return { ...post, words, isOfTalks: speaksOfTalks(title) };
}

/** The letters and digits of a title. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the words of a title tell, and whether it is the post's own. */
export function titleSigns(title: string, post: PostSigns): readonly Sign[] {
  const own = comparable(title);
  const signs = [...wordSigns(title)];
  if (own === post.title) signs.push('post-title');
  const shared = wordsOf(title).filter((word) => post.words.has(word)).length;
  if (shared >= 2 || /(?<!\d)20[0-3]\d(?!\d)/.test(title)) signs.push('event-title');
  return signs;
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const talkAddress =
  /youtu\.?be|vimeo\.com|media\.ccc|slideshare|speakerdeck|sched(?:\.com|\.co|ule|uled)|session|\btalks?\b|presentation|program|agenda|fahrplan|\/events?\/|lecture|keynote|conf(?:erence)?[./-]|vortr|charla|palestra|\/speakers?\//i;

/** Whether an address is like those of programmes, talks and videos. */
export function isTalkAddress(url: string): boolean {
  return talkAddress.test(url.slice(0, 300));
}

/** The host of an address. */
export function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
}
