import { slicePlain, type PlainLink, type PlainText } from '../../post/queries/plainText.js';
import { looksLikeName, looksLikeSingleName } from './names.js';
import { readPeople } from './readPeople.js';
import type { PlainLine } from './plainLine.js';
import type { Speaker } from '../model/talk.js';

/** What the first paragraphs below a heading say of a talk. */
export interface TalkProse {
  readonly speakers: readonly Speaker[];
  /** Whether they speak of a talk, or of somebody who gives one. */
  readonly tellsOfTalk: boolean;
}

/** What speakers do. */
const verbs =
  'talked|gave|gives|give|spoke|speaks|showed|shows|showcased|presented|presents|introduced|introduces|discussed|discusses|' +
  'demoed|demonstrated|explained|explains|described|describes|shared|shares|walked|opened|started|kicked|went|covered|' +
  'covers|taught|held|delivered|argued|argues|told|followed|continued|took|talks|chatted|closed|led|pointed|noted|hosted';
const doing = new RegExp(
  `^(?:'s talk|’s talk)?\\s*(?:\\([^()]{1,60}\\)\\s*)?(?:,[^,.]{1,80},\\s*)?(?:(?:of|from|at)\\s+.{1,60}?\\s+)?(?:then |also |first |both |and his team )?(?:${verbs})\\b`,
);
const talkWord =
  /\b(?:(?:this|the|his|her|their|another|next|first|second|last|final|great|opening|closing|favou?rite|interesting|one of the first)\s+(?:\w+\s+){0,2}(?:talks?|presentations?|keynotes?|sessions?|speakers?|lecture|demo|workshop)|talk (?:by|about|on|was)|keynote (?:by|was)|speaker was|presented by|delivered by|in this (?:talk|session|presentation)|was a (?:talk|presentation|keynote|session)|a (?:talk|presentation|keynote|lecture) (?:by|from|about|on|that|which))\b/i;
const foreignTalkWord =
  /\b(?:présentation|conférence|(?:cette|la) keynote|le talk|vortrag|präsentation|referent|presentatie|charla|ponencia|palestra|presentazione)\b|発表|セッション|トーク|お話|발표|세션|演讲|分享/i;
const introduced =
  /(?:\b(?:talk|presentation|keynote|session|lecture|workshop|demo)s?(?:,? (?:was|is))?,? (?:given |held |presented |delivered )?(?:by|of|from)|\b(?:presented|delivered|given|held|hosted) by|\b(?:speaker|presenter) (?:was|is)|\bnext (?:on|up)? ?(?:was|is)|\b(?:saw|heard|watched|listened to)(?: a talk (?:by|from))?|\bit was|^(?:\.\.\. ?|… ?)?(?:with|by)|^(?:next|then|first|firstly|finally|last|lastly|after that|afterwards|second|up next|first up|next up)(?:,| was| were| came| up was)) /gi;

/** So much of a paragraph is read. */
const longest = 600;

/** Reads the first paragraphs of the notes. */
export function readTalkProse(paragraphs: readonly PlainText[], ofSeveral: boolean): TalkProse {
  let tellsOfTalk = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = slicePlain(paragraph, 0, Math.min(longest, paragraph.text.length));
    const speakers = linkedSpeakers(line) ?? boldSpeaker(line) ?? namedSpeakers(line);
    tellsOfTalk ||= talkWord.test(line.text) || foreignTalkWord.test(line.text);
    if (speakers && ofSeveral) return { speakers: [], tellsOfTalk: true };
    if (speakers && (index === 0 || tellsOfTalk || index === 1)) return { speakers, tellsOfTalk: true };
  }
  return { speakers: [], tellsOfTalk };
}

/** `[Ada Ek](…) of Acme gave …`, `In this talk [Ada Ek](…) …`: the first links that are names. */
function linkedSpeakers(line: PlainLine): readonly Speaker[] | undefined {
  const candidates = line.links.slice(0, 4).filter(({ start }) => start < 320);
  const first = candidates.find((link) => isPerson(line, link));
  if (!first) return undefined;
  const people = [toSpeaker(first)];
  let end = first.end;
  for (const link of candidates.slice(candidates.indexOf(first) + 1)) {
    const between = line.text.slice(end, link.start);
    if (
      !looksLikeName(link.text) ||
      !/^\s*(?:\([^()]*\)\s*)?(?:of [\p{L}\d ]{1,30} )?(?:,|and|&|,? and|et|und)\s*$/iu.test(between)
    )
      break;
    people.push(toSpeaker(link));
    end = link.end;
  }
  return people;
}

function isPerson(line: PlainLine, link: PlainLink): boolean {
  const before = line.text.slice(0, link.start);
  const after = line.text.slice(link.end, link.end + 140);
  const acts =
    doing.test(after) ||
    introducedBefore(before) ||
    talkWord.test(before.slice(-60)) ||
    (link.start === 0 && standsForPerson.test(after));
  if (/\b(?:on|about|using|to|into|a|an|called|named|in|via)\s*$/i.test(before)) return false;
  if (looksLikeName(link.text)) return acts;
  return looksLikeSingleName(link.text) && (doing.test(after) || (introducedBefore(before) && !/^\s*[-–]/.test(after)));
}

/** What follows a name at the start: where the person is from, or a second one. */
const standsForPerson = /^\s*(?:\(|,|of |from |at |and |&|'s |’s )/;

function introducedBefore(before: string): boolean {
  return [...before.slice(-60).matchAll(introduced)].some(
    (match) => match.index + match[0].length >= Math.min(60, before.length) - 1,
  );
}

function toSpeaker({ text, url }: PlainLink): Speaker {
  return { name: text, organisation: undefined, url };
}

/** `a talk by **Ada Ek**`: a name set in bold. */
function boldSpeaker({ text, marked }: PlainText): readonly Speaker[] | undefined {
  const bold = marked.find(({ kind, start, end }) => kind === 'strong' && end - start >= 4 && end - start <= 40);
  const name = bold && text.slice(bold.start, bold.end).trim();
  if (!name || bold.end > 200 || !looksLikeName(name)) return undefined;
  return [{ name, organisation: undefined, url: undefined }];
}

/** "First speaker was Ada Ek, …", "delivered by Ada Ek and Bo Li", "Ada Ek showed …". */
function namedSpeakers(line: PlainLine): readonly Speaker[] | undefined {
  for (const match of line.text.matchAll(introduced)) {
    const people = peopleAt(line, match.index + match[0].length);
    if (people) return people;
  }
  const people = peopleAt(line, 0);
  const length = people ? Math.max(...people.map(({ name }) => line.text.indexOf(name) + name.length)) : 0;
  const rest = line.text.slice(length);
  return people && (doing.test(rest) || /^ (?:of|from) \p{Lu}/u.test(rest)) ? people : undefined;
}

const nameRun =
  /^(?:(?:Dr|Prof)\.? )?\p{Lu}[\p{L}.’'-]*(?: (?:(?:van|von|de|der|den|del|di|la|le|ten|ter) )*\p{Lu}[\p{L}’'-]*\.?){1,3}/u;

/** The names at an offset, joined by commas or "and". */
function peopleAt(line: PlainLine, offset: number): readonly Speaker[] | undefined {
  const names: string[] = [];
  let rest = line.text.slice(offset, offset + 200);
  for (;;) {
    const name = nameRun.exec(rest)?.[0].replace(/['’]s$/, '');
    if (!name || !looksLikeName(name)) break;
    names.push(name);
    rest = rest.slice(name.length);
    const joint = /^(?:, and |, | and | & | et | und )/.exec(rest)?.[0];
    if (!joint) break;
    rest = rest.slice(joint.length);
  }
  if (names.length === 0) return undefined;
  return names.flatMap((name) => readPeople({ text: name, links: line.links }, 'title') ?? []);
}
