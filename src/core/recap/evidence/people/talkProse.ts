import { slicePlain, type PlainLink, type PlainText } from '../../../post/queries/plainText.js';
import { isEastAsian } from './eastAsianNames.js';
import { handle, looksLikeName, looksLikeSingleName } from './names.js';
import { eastAsianSpeakers, linkedSpeaker, namesAt, namesIn, ownerOfTalk, type NamesFound } from './proseNames.js';
import type { PlainLine } from '../plainLine.js';
import {
  introducesSpeaker,
  isAboutTalk,
  mentionsTalk,
  saysWhoSpeaks,
  saysWhoSpeaksAnywhere,
  speaksOfTalk,
} from './speaking.js';
import type { Speaker } from '../../model/talk.js';
import { speaksOfSeveral, subjectOf, type ProseSubject } from '../proseSubject.js';

/** What the first paragraphs below a heading say of a talk. */
export interface TalkProse {
  readonly speakers: readonly Speaker[];
  /** The first people that the first paragraph names, where nothing there says that they speak: used where that is a habit. */
  readonly mentioned: readonly Speaker[];
  /** Whether they speak of a talk, or of somebody who gives one. */
  readonly tellsOfTalk: boolean;
  /** Whether the first sentence says who speaks. */
  readonly opensWithSpeaker: boolean;
  /** Whether the first paragraph speaks of several talks. */
  readonly isOfSeveral: boolean;
  /** What the first paragraph is about, if that is not a talk. */
  readonly subject: ProseSubject | undefined;
}

type Told = Pick<TalkProse, 'speakers' | 'mentioned' | 'tellsOfTalk'>;

/** The maximum number of characters of a paragraph that are read. */
const longest = 600;
/** A name within this number of characters is one of those that the paragraph is about. */
const early = 320;

/** Reads the first paragraphs of the notes. `title`: that of the talk, which may be a name; `ofSeveral`: whether it is that of several talks. */
export function readTalkProse(paragraphs: readonly PlainText[], title: string, ofSeveral: boolean): TalkProse {
  const told = readTold(paragraphs, ofSeveral, title);
  const first = paragraphs[0]?.text.slice(0, longest) ?? '';
  return {
    ...told,
    opensWithSpeaker: told.speakers.some(({ name }) => firstSentence.exec(first)![0].includes(name)),
    isOfSeveral: speaksOfSeveral(first),
    subject: subjectOf(first, title),
  };
}

const firstSentence = /^(?:(?![.!?] \p{Lu}).)*/su;

function readTold(paragraphs: readonly PlainText[], ofSeveral: boolean, title: string): Told {
  let tellsOfTalk = false;
  let mentioned: readonly Speaker[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = slicePlain(paragraph, 0, Math.min(longest, paragraph.text.length));
    const speakers = speakersIn(line, index) ?? speakerOfTitle(line, title) ?? ownerOfTitle(line, title);
    tellsOfTalk ||= mentionsTalk(line.text);
    if (speakers && ofSeveral) return { speakers: [], mentioned: [], tellsOfTalk: true };
    if (speakers && (index === 0 || tellsOfTalk || index === 1)) return { speakers, mentioned: [], tellsOfTalk: true };
    if (index === 0 && !ofSeveral) mentioned = mentionedIn(line);
  }
  return { speakers: [], mentioned, tellsOfTalk };
}

function speakersIn(line: PlainText, index: number): readonly Speaker[] | undefined {
  if (isEastAsian(line.text.slice(0, early))) {
    const speakers = index === 0 ? eastAsianSpeakers(line) : ownerOfTalk(line);
    if (speakers.length > 0) return speakers;
  }
  const speakers = linkedSpeakers(line) ?? boldSpeaker(line);
  return speakers ? withOthers(line, speakers) : namedSpeakers(line);
}

/** All people that a text names together, however each is written: "**Ada Ek** and [Bo Li](…) show". */
function withOthers(line: PlainLine, speakers: readonly Speaker[]): readonly Speaker[] {
  const isIn = ({ people }: NamesFound): boolean =>
    people.length > speakers.length && speakers.every(({ name }) => people.some((each) => each.name === name));
  return namesIn(line).find(isIn)?.people ?? speakers;
}

/** "On Monday Ek spoke" below "Ada Ek". */
function speakerOfTitle({ text }: PlainText, title: string): readonly Speaker[] | undefined {
  if (!looksLikeName(title)) return undefined;
  const [first = '', ...others] = title.split(/\s+/);
  const acts = [title, others.at(-1) ?? '', first].some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && at < early && saysWhoSpeaks(text.slice(at + name.length, at + name.length + 140));
  });
  return acts ? [{ name: title, organisation: undefined, url: undefined }] : undefined;
}

/** "… but best was Ada Ek's talk on knots and ropes" below "Knots and Ropes". */
function ownerOfTitle(line: PlainText, title: string): readonly Speaker[] | undefined {
  if (title.split(/\s+/).length < fewestWords) return undefined;
  const at = line.text.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return undefined;
  return namesIn(line)
    .filter(({ end }) => end < at && owns.test(line.text.slice(end, at)))
    .at(-1)?.people;
}

/** A title of fewer words may be said of anything. */
const fewestWords = 3;
const owns =
  /^['’]s? (?:[\p{L}-]+ ){0,2}(?:talk|session|keynote|presentation|workshop|tutorial|lecture)\P{L}{1,3}(?:(?:on|about|called|titled|entitled)\P{L}{1,3})?$/iu;

/** `[Ada Ek](…) of Acme gave …`, `In this talk [Ada Ek](…) …`: the first links that are names. */
function linkedSpeakers(line: PlainLine): readonly Speaker[] | undefined {
  const candidates = line.links
    .slice(0, 8)
    .filter(({ start }) => start < early)
    .map((link) => withNameBefore(line, link));
  const first = candidates.find((link) => isPerson(line, link));
  return first && [linkedSpeaker(first), ...othersAfter(line, first, candidates)];
}

/** "Ada Ek, [@ada](…)", "Ada Ek from Acme ([@ada](…))": the link is that of the name. */
function withNameBefore(line: PlainLine, link: PlainLink): PlainLink {
  if (!handle.test(link.text)) return link;
  const before = line.text.slice(Math.max(0, link.start - 90), link.start);
  const shift = Math.max(0, link.start - 90);
  const named = namesIn({ text: before, links: [] }).at(-1);
  if (!named || !beforeHandle.test(before.slice(named.end))) return link;
  const name = named.people.at(-1)!.name;
  const start = shift + before.lastIndexOf(name);
  const end = link.end + (/^\s*[)）]/.exec(line.text.slice(link.end))?.[0].length ?? 0);
  return { ...link, text: name, start, end };
}

/** Between a name and what the person is called on a network. */
const beforeHandle = /^(?: (?:of|from|at|de|du|chez|von|bei|van) [^,(.]{1,30}| d['’]\p{Lu}[\p{L}\d]*)?\s*[,(（]?\s*$/u;

/** The people that are joined to the first by "and" or a comma. */
function othersAfter(line: PlainLine, first: PlainLink, candidates: readonly PlainLink[]): readonly Speaker[] {
  const people: Speaker[] = [];
  let end = first.end;
  for (const link of candidates.slice(candidates.indexOf(first) + 1)) {
    const between = line.text.slice(end, link.start);
    if (
      !looksLikeName(link.text) ||
      !/^\s*(?:\([^()]*\)\s*)?(?:of [\p{L}\d ]{1,30} )?(?:,|,?\s*(?:and|&|et|und|y|e|och|og|en|i|и|та))\s*$/iu.test(
        between,
      )
    )
      break;
    people.push(linkedSpeaker(link));
    end = link.end;
  }
  return people;
}

function isPerson(line: PlainLine, link: PlainLink): boolean {
  const before = line.text.slice(0, link.start);
  const after = line.text.slice(link.end, link.end + 140);
  const acts =
    saysWhoSpeaks(after) ||
    introducesSpeaker(before) ||
    speaksOfTalk(before.slice(-60)) ||
    (link.start === 0 && standsForPerson.test(after));
  if (isTopic.test(before)) return false;
  if (looksLikeName(link.text.replace(/['’]s$/, ''))) return acts || isOwnPage.test(link.url);
  if (/\b(?:from|of|at|bei|von|da|de|chez)\s*$/.test(before)) return false;
  return (
    looksLikeSingleName(link.text) && (saysWhoSpeaks(after) || (introducesSpeaker(before) && !/^\s*[-–]/.test(after)))
  );
}

/** A person's page on a network: in the first sentences, that person is nearly always the speaker. */
const isOwnPage =
  /^https?:\/\/(?:(?:www\.|mobile\.)?(?:(?:twitter|x|instagram|facebook)\.com\/\w+\/?(?:\?|$)|linkedin\.com\/in\/|github\.com\/[\w-]+\/?$|bsky\.app\/profile\/)|[^/?#]+\/@[\w.-]+\/?$)/i;

/** Before what is talked about. */
const isTopic = /\b(?:on|about|using|to|into|a|an|called|named|in|via)\s*$/i;

/** What follows a name at the start: where the person is from, or a second one. */
const standsForPerson = /^\s*(?:\(|,|of |from |at |and |&|'s |’s )/;

/** `a talk by **Ada Ek**`, `**Ada Ek** showed …`: a name set in bold. */
function boldSpeaker({ text, marked }: PlainText): readonly Speaker[] | undefined {
  const bold = marked.find(({ kind, start, end }) => kind === 'strong' && end - start >= 4 && end - start <= 40);
  const name = bold && text.slice(bold.start, bold.end).trim();
  if (!name || bold.end > 200 || !looksLikeName(name)) return undefined;
  const before = text.slice(0, bold.start);
  const after = text.slice(bold.end, bold.end + 140);
  const acts = saysWhoSpeaks(after) || introducesSpeaker(before) || /\b(?:by|with|from)\s+$/.test(before);
  return acts || (bold.start === 0 && standsForPerson.test(after))
    ? [{ name, organisation: undefined, url: undefined }]
    : undefined;
}

/** "First speaker was Ada Ek, …", "delivered by Ada Ek and Bo Li", "In this talk, Ada Ek showed …". */
function namedSpeakers(line: PlainLine): readonly Speaker[] | undefined {
  const names = namesIn(line);
  const sentence = /[.!?]/.exec(line.text)?.index ?? line.text.length;
  const found =
    names.find(({ start }) => start > 0 && introducesSpeaker(line.text.slice(0, start))) ??
    names.find((each) => each.start < sentence && speaksAtStart(line.text, each)) ??
    // "… l'ingénieur Ada Ek nous présente …"
    names.find(({ start, end }) => start < early && saysWhoSpeaksAnywhere(line.text.slice(end, end + 240)));
  return found?.people;
}

/** Whether a name is at the start of a sentence or after a comma, and what follows it says that this person speaks. */
function speaksAtStart(text: string, { start, end }: NamesFound): boolean {
  if (start > 0 && !text.slice(0, start).endsWith(', ')) return false;
  const rest = text.slice(end, end + 240);
  const stands = start === 0 ? /^ (?:of|from) \p{Lu}/u.test(rest) : isAboutTalk(text.slice(0, start - 2));
  return stands || saysWhoSpeaks(rest);
}

/** "Ada showed us …" at the start of a sentence. */
const firstName =
  /(?:^|[.!?]\s)(\p{Lu}\p{L}{2,20}) (?:spoke|talked|presented|explained|told|(?:showed|walked|taught|led) us) /u;

/** The first name that is a link or in bold, or that the paragraph begins with; it may be one who "is working on …". */
function mentionedIn(line: PlainText): readonly Speaker[] {
  // Latin words in other scripts are products as often as people.
  if (isEastAsian(line.text.slice(0, early))) return [];
  const link = line.links.find(
    ({ text, url, start }) =>
      start < early &&
      (looksLikeName(text.replace(/['’]s$/, '')) || (handle.test(text) && isOwnPage.test(url))) &&
      !isTopic.test(line.text.slice(0, start)),
  );
  if (link) return [linkedSpeaker(link)];
  const bold = line.marked.find(({ kind, start, end }) => kind === 'strong' && start < early && end - start <= 40);
  const name = bold && line.text.slice(bold.start, bold.end).trim();
  if (name && looksLikeName(name)) return [{ name, organisation: undefined, url: undefined }];
  const single = firstName.exec(line.text.slice(0, early))?.[1];
  if (single && looksLikeSingleName(single)) return [{ name: single, organisation: undefined, url: undefined }];
  return namesAt(line, 0)?.people ?? [];
}
