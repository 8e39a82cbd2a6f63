import type { ListedNames } from '../evidence/listedNames.js';
import { introductionIn } from '../evidence/introducesTalks.js';
import type { Evidence } from '../model/talk.js';
import type { Head, HeadingNode } from '../sections/nestHeadings.js';
import { speakersBelow } from '../sections/speakersBelow.js';
import { SignList, type Signs } from './signs.js';
import { eventName } from '../genre/tellsOfConference.js';
import { speaksOfTalks, subjectAfter, wordSigns } from './titleWords.js';

/** What a post says as a whole. */
export interface PostSigns {
  readonly title: string;
  /** The letters of its title, in lower case. */
  readonly letters: string;
  /** The longer words of its title, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Whether its title speaks of talks. */
  readonly isOfTalks: boolean;
  /** Whether its title is the name of an event: it has a year, or a word such as "DevConf". */
  readonly isOfEvent: boolean;
  readonly hasDays: boolean;
  /** Whether so little is written that it may have just been begun. */
  readonly isShort: boolean;
  /** Whether several headings name people. */
  readonly hasSpeakers: boolean;
  readonly first: HeadingNode | undefined;
  /** How often each heading occurs, in lower case. */
  readonly counts: ReadonlyMap<string, number>;
  /** The headings that a list above them names as talks or speakers, in lower case. */
  readonly listedAbove: ReadonlySet<string>;
}

/** A text shorter than this, in characters, may have just been begun: it is given the benefit of the doubt. */
const short = 1_500;

/** What is said of a post by its title, days and headings. */
export function signsOfPost(
  {
    title,
    length,
    above,
  }: Pick<PostSigns, 'title'> & { readonly length: number; readonly above: readonly ListedNames[] },
  nodes: readonly HeadingNode[],
  days: ReadonlySet<Head>,
  hasDays: boolean,
): PostSigns {
  const counts = new Map<string, number>();
  for (const { facts } of nodes) {
    const text = facts.heading.line.text.toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const words = new Set(wordsOf(title).filter((word) => word.length > 3));
  const isOfTalks = speaksOfTalks(title);
  // Names below a day are those of its first talk.
  const hasSpeakers = nodes.filter((node) => !days.has(node.heading) && namesPeople(node)).length >= 2;
  return {
    title,
    letters: lettersOf(title),
    words,
    isOfTalks,
    isOfEvent: namesEvent(title),
    hasDays,
    isShort: isShort(length),
    hasSpeakers,
    first: nodes[0],
    counts,
    listedAbove: listedAbove(above, counts),
  };
}

/** The minimum number of items of a list that are also headings below it, where the list says what these are. */
const fewestListed = 2;

/**
 * The headings that are items of a list which something about talks introduces, or which is a programme with times, where
 * most of its items are headings.
 */
function listedAbove(lists: readonly ListedNames[], counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const found = lists.flatMap(({ lead, names }) => {
    const headings = names.flatMap((name) => partsOf(name).find((part) => counts.has(part)) ?? []);
    const isOfHeadings = headings.length >= fewestListed && headings.length * 2 > names.length;
    if (!isOfHeadings) return [];
    const isProgramme = names.filter((name) => beginsWithTime.test(name)).length * 2 > names.length;
    return isProgramme || speaksOfTalks(lead) || introductionIn(lead) === 'chosen' ? headings : [];
  });
  return new Set(found);
}

/** "13:00 - 13:40 / Track 1 / Title" */
const beginsWithTime = /^[[(]?\d{1,2}[:.h]\d{2}(?!\d)/;

/** An item as a whole, and what marks part in it: "13:00 / Title", "Title - Ada Ek". */
function partsOf(name: string): readonly string[] {
  return [name, ...name.split(/\s+[-–—|/]\s+|[:：]\s+|(?<=\d)\s+(?=\p{L})/u).map((part) => part.trim())];
}

/** Whether the title of a candidate is that of a heading, too: then its list is one of contents. */
export function repeatsHeading(title: string, { counts, listedAbove }: PostSigns): boolean {
  const name = title.toLowerCase();
  return counts.has(name) || (listedAbove.size > 0 && partsOf(name).some((part) => listedAbove.has(part)));
}

/** Whether a text of so many characters may have just been begun. */
export function isShort(length: number): boolean {
  return length < short;
}

const year = /(?<!\d)(?:20[0-3]\d|['’]\d\d)(?!\d)/;

function namesEvent(title: string): boolean {
  return year.test(title) || eventName.test(title);
}

/** What the words of a title tell, how many there are, and whether they are those of the post's title. */
export function signsOfTitle(title: string, post: PostSigns): Signs {
  const signs = new SignList();
  for (const sign of wordSigns(isOfSubject(title, post) ? subjectAfter(title)! : title)) signs.add(sign);
  const mayBeAlike = post.letters.length >= fewLetters && post.letters.length <= title.length;
  signs.add('post-title', mayBeAlike && lettersOf(title) === post.letters);
  const shared = wordsOf(title).filter((word) => post.words.has(word)).length;
  signs.add('event-title', shared >= 2 || /(?<!\d)20[0-3]\d(?!\d)/.test(title));
  signs.add('short-title', titleLength(title) <= 2);
  // "Game Night at TideConf North" is no longer than "Game Night".
  signs.add(
    'long-title',
    titleLength(title.replace(allWords, (word) => (post.words.has(word.toLowerCase()) ? '' : word))) >= 5,
  );
  signs.add('sentence', sentence.test(title));
  return signs.signs;
}

/** Whether a title such as "Lessons learned from hauling nets" is of something else than the event. */
export function isOfSubject(title: string, post: PostSigns): boolean {
  const subject = subjectAfter(title);
  return subject !== undefined && !namesEvent(subject) && wordsOf(subject).every((word) => !post.words.has(word));
}

const allWords = /[\p{L}\p{N}]+/gu;

/** Titles have no full stop at their end, and hardly ever one inside. */
const sentence = /(?<!\.)[.。]$|(?:\.\.\.|…)$|\p{Ll}\p{Ll}[.] \p{Lu}|。./u;

/** Shorter titles can be alike by chance. */
const fewLetters = 4;

/** The words of a title; of Chinese, Japanese and Korean writing five letters are about two. */
function titleLength(title: string): number {
  const dense = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words = title.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  return dense > 2 ? Math.round(dense / 2.5) + words - 1 : words;
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(allWords) ?? [];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const talkAddress =
  /youtu\.?be|vimeo\.com|media\.ccc|pyvideo|confreaks|fortee\.jp|\/proposals?\/|slideshare|speakerdeck|sched(?:\.com|\.co|ule|uled)|session|\btalks?\b|presentation|program|agenda|fahrplan|\/events?\/|lecture|keynote|conf(?:erence)?[./-]|vortr|charla|palestra|\/speakers?\//i;

/** Whether an address is like those of programmes, talks and videos. */
export function isTalkAddress(url: string): boolean {
  return talkAddress.test(url.slice(0, 300));
}

/** Where all kinds of things are: that links lead to the same of these says nothing. */
const anyones =
  /(?:^|\.)(?:github|gitlab|bitbucket|wikipedia|twitter|x|linkedin|facebook|instagram|flickr|meetup|medium|npmjs|pypi|amazon|google|stackoverflow|apple|microsoft)\.(?:com|org|io)$/;

/** A page beside the post: `./mon/nets.md`. */
const beside = /^(?![a-z][a-z\d+.-]*:)[^?#]+\.(?:md|markdown)$/i;

/**
 * The host of an address, a dot for pages beside the post. Of those where all kinds of things are, with the repository or
 * the group; nothing of an address without.
 */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (beside.test(url)) return '.';
  const [, host, place] = /^https?:\/\/([^/?#]+)(\/[^/?#]+\/[^/?#]+(?=\/))?/i.exec(url.toLowerCase()) ?? [];
  if (host === undefined || !anyones.test(host)) return host;
  return place === undefined ? undefined : host + place;
}

/** Whether a heading or what is right below it surely names people. */
export function namesPeople(node: HeadingNode): boolean {
  const { title } = node.facts;
  return evidenceOf(node).some(
    (each) => each === 'title-by' || each === 'speakers-line' || (each === 'title-names' && title.isPlain),
  );
}

/** What a heading and its lines show, and the first heading below it, where that names the speakers. */
export function evidenceOf(node: HeadingNode): readonly Evidence[] {
  const { evidence } = node.facts;
  return evidence.includes('speakers-line') || !speakersBelow(node) ? evidence : [...evidence, 'speakers-line'];
}
