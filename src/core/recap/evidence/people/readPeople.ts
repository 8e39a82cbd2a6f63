import type { PlainLine } from '../plainLine.js';
import { mayBeEastAsianName, withoutHonorific } from './eastAsianNames.js';
import { handle, looksLikeName, looksLikeSingleName } from './names.js';
import { affiliatedPeople } from './affiliated.js';
import { isLinkedPerson } from './profiles.js';
import { picturesBefore } from '../pictures.js';
import { parsePost } from '../../../post/parsePost.js';
import { textLines } from '../../../post/queries/textLines.js';
import type { Speaker } from '../../model/talk.js';
import {
  type NameContext,
  splitOrganisation,
  isWrittenTwice,
  looksLikeOrganisation,
  sentenceEnd,
} from './splitOrganisation.js';

const joints = 'and|und|sowie|et|e|y|i|en|og|och|ja|ve|a|и|та|і|with|mit|avec|con|feat\\.?|ft\\.?';
/**
 * Parts a list of people: commas, semicolons, slashes, bars, dashes, plus signs, dots, ampersands and "and" in many
 * languages; what follows a bracket at once is the next person too.
 */
const separators = new RegExp(
  String.raw`\s*(?:[,;，；、/+&＆|｜·•]|(?<![ァ-ヶー])・|・(?![ァ-ヶー]))\s*(?:(?:and|und|et|y|e|en|og|och|ja|&)\s+)?|` +
    String.raw`\s+(?:${joints}|[-–—]{1,2}|[~～〜])\s+|(?<=[\p{Script=Han}んさま])と(?=[\p{Script=Han}ァ-ヶ])|(?<=[)）])\s+(?=\p{Lu})`,
  'gu',
);

/**
 * Reads the people of a text such as "Ada Ek (Acme), Bo Li" or "Ada Ek, CTO, Acme & Bo Li"; `undefined` where it is
 * anything else. What follows a name after a comma or in brackets, and is not a name itself, is the organisation.
 */
export function readPeople(line: PlainLine, context: NameContext): readonly Speaker[] | undefined {
  const affiliated = affiliatedPeople(line.text);
  if (affiliated) return affiliated;
  const text = bareNames(line.text);
  if (
    text === '' ||
    text.length > 300 ||
    /[?!"“”«»]|:\s/.test(text.replace(/\([^()]*\)/g, '').replace(/["“][^"”]{1,30}["”]/g, ''))
  )
    return undefined;
  const people: OpenPerson[] = [];
  for (const piece of piecesOf(text)) if (!addPiece(people, piece, context, line.links)) return undefined;
  if (people.length === 0) return undefined;
  return people.map(({ name, organisation }) => toSpeaker(line, name, organisation));
}

interface OpenPerson {
  name: string;
  readonly organisation: string[];
}

/** "김하나 외 2인": two more. */
const andOthers = / ?(?:외|他|ほか|等) ?\d{0,2} ?(?:인|명|名|人)$/u;

/** What is before and after names, and between those of different roles: "Moderator: Ada Ek; Panellists: Bo Li". */
function bareNames(text: string): string {
  const bare = text
    .slice(picturesBefore(text))
    .replace(/\s/g, ' ')
    .replace(/^[ –—-]+/, '')
    .replace(andOthers, '');
  // `> Ada Ek, Acme —`: after a comma, the dash says that what it follows is an organisation.
  return bare
    .replace(bare.includes(',') ? /[ .,;:。]+$/ : /[ .,;:。–—-]+$/, '')
    .replace(/([;,.] *)(?:(?:panel(?:l?ist|ista)?|speaker|moderator|host|guest)s?) *[:：] */gi, '; ');
}

/** A title after a name is a part of it: "Ada Ek, PhD". */
const degree = /^((?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|mba|jr|sr|esq|ii|iii|dr)\.?)(?:\s*[(（](.{1,60})[)）])?$/i;

function addPiece(people: OpenPerson[], piece: Piece, context: NameContext, links: PlainLine['links']): boolean {
  const last = people.at(-1);
  const title = last && piece.afterComma ? degree.exec(piece.text) : undefined;
  if (last && title) {
    last.name += `, ${title[1]!}`;
    if (title[2] !== undefined) last.organisation.push(title[2]);
    return true;
  }
  const { name, organisation } = splitOrganisation(piece.text, piece.afterComma ? undefined : context);
  // "Ada Ek - @ada" is one person.
  if (last && handle.test(name) && !handle.test(last.name)) return true;
  const isName =
    looksLikeName(name) ||
    links.some((link) => link.text === name && isLinkedPerson(link)) ||
    (last !== undefined && !piece.afterComma && joinedSurname.test(name)) ||
    handle.test(withoutHonorific(name)) ||
    (!piece.afterComma && isSingle(name, context)) ||
    isWrittenTwice(name, context);
  if (isName && !(piece.afterComma && looksLikeOrganisation(name))) {
    people.push({ name: withoutHonorific(name), organisation });
    return true;
  }
  if (!last || name.length > 80 || !(piece.afterComma || last.organisation.length > 0)) return false;
  // A sentence after a dash is not an organisation.
  const isRole = name.length <= longestRole && beginsWithRole.test(name);
  if (piece.afterDash && !isRole && (name.length > 40 || !/^[\p{Lu}\p{Lo}\d]/u.test(name))) return false;
  if (sentenceEnd.test(piece.text)) return false;
  last.organisation.push(piece.text);
  return true;
}

/** "Ada Ek & Bo GrayWhale": beside a name. */
const joinedSurname = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u;

/** "Senior engineer on the core team of Acme" */
const beginsWithRole =
  /^(?:(?:(?:sr|jr)\.?|senior|junior|lead|staff|principal|chief|software|web|front-?end|back-?end|full[- ]?stack|data|product|devops|security|systems?|engineering|developer) ){0,3}(?:engineer|developer|programmer|architect|manager|director|head|lead|(?:co-?)?founder|ceo|cto|cio|vp|professor|consultant|advocate|evangelist|designer|scientist|researcher|maintainer|analyst)\b(?! (?:experience|productivity|tools|happiness))/i;
const longestRole = 70;

function isSingle(name: string, context: NameContext): boolean {
  return (context !== 'title' && mayBeEastAsianName(name)) || (context === 'said' && looksLikeSingleName(name));
}

function toSpeaker({ links }: PlainLine, name: string, organisation: readonly string[]): Speaker {
  const url = links.find(({ text }) => text !== '' && (text.includes(name) || name.includes(text)))?.url;
  return { name, organisation: organisation.join(', ') || undefined, url };
}

/** Reads names where the text says that it holds nothing else: any words between the separators. */
export function readNames(line: PlainLine): readonly Speaker[] {
  return piecesOf(bareNames(line.text.replace(/\s+/g, ' '))).map((piece) => {
    const { name, organisation } = splitOrganisation(piece.text, 'said');
    return toSpeaker(line, withoutHonorific(name), organisation);
  });
}

interface Piece {
  readonly text: string;
  /** Whether it follows a comma (or opens with one of a role): then it may be an organisation. */
  readonly afterComma: boolean;
  readonly afterDash: boolean;
}

/** "A, B and C": a comma before "and" is not followed by an organisation. */
const afterComma = /^(?:\s*[,，|｜]\s*|\s+[/·•–—~～〜-]{1,2}\s+)$/;
const afterDash = /^\s+[–—~～〜-]{1,2}\s+$/;

/** Parts at the separators outside brackets. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let seen = 0;
  let joint = '';
  const push = (end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece !== '')
      pieces.push({ text: piece, afterComma: afterComma.test(joint), afterDash: afterDash.test(joint) });
  };
  for (const match of text.matchAll(separators)) {
    for (; seen < match.index; seen++) depth += depthOf(text[seen]!);
    if (depth > 0) continue;
    push(match.index);
    start = match.index + match[0].length;
    joint = match[0];
  }
  push(text.length);
  return pieces;
}

function depthOf(char: string): number {
  if (char === '(' || char === '[' || char === '（') return 1;
  return char === ')' || char === ']' || char === '）' ? -1 : 0;
}

/** Names joined by commas, ampersands or "and", as a person types them into one field. */
export function splitNames(names: string): string[] {
  const [line] = textLines(parsePost(names), 0, 1);
  return (line?.text ?? '')
    .replace(/\s+/g, ' ')
    .split(/ ?[,;] ?(?:and |& ?)?| (?:and|&|und) /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
