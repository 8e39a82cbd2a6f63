import { sliceLine, type PlainLine } from '../../plainLine.js';
import type { Speaker } from '../../../model/talk.js';
import { hasGivenName } from '../givenNames.js';
import { looksLikeName } from '../names.js';
import { readPeople } from '../readPeople.js';
import { isProfile } from '../profiles.js';
import type { Split } from './splitNames.js';

/** "Title @ada", "Title @ada @bo": what people are called on a network. */
export function splitHandles(line: PlainLine): Split | undefined {
  const match = /^(.{2,}?)\s+((?:@[\w-]{2,39}(?:\s*[,&、/]\s*|\s+)?)+)$/.exec(line.text);
  if (!match || needsObject.test(match[1]!) || /@scale$/i.test(line.text)) return undefined;
  const speakers = Array.from(match[2]!.matchAll(/@[\w-]+/g), ([name]) => ({
    name,
    organisation: undefined,
    url: line.links.find(({ text }) => text.includes(name))?.url,
  }));
  // "Ada Ek @ada" has no title.
  const named = speakers.length === 1 && looksLikeName(match[1]!) && hasGivenName(match[1]!);
  return {
    title: match[1]!,
    speakers: named ? [{ ...speakers[0]!, name: match[1]! }] : speakers,
    form: 'names-last',
    isPlain: true,
  };
}

/** What follows these is a part of the title: "Talking with @ada". */
const needsObject = /(?:^|\s)(?:by|with|to|from|of|for|at|and|vs\.?|the|in|on|about|meet|follow)$|^@/i;

/** "Title, [Ada Ek](…)", "Title [Ada Ek](…)": at the end, nothing but people, with a page each. */
export function splitLinked(line: PlainLine): Split | undefined {
  for (const { start } of line.links) {
    const before = line.text.slice(0, start);
    const isAfterComma = /[,，、]\s*$/.test(before);
    if (start <= 3 || !(isAfterComma || /[\p{L}\p{N}?!.)”"»]\s+$/u.test(before))) continue;
    const speakers = readPeople(sliceLine(line, start, line.text.length), 'title');
    if (!speakers?.every(({ url }) => url !== undefined)) continue;
    const title = before.replace(/[,，、]?\s*$/, '');
    if (isAfterComma || (areSure(speakers) && !mayLeadToName.test(title)))
      return { title, speakers, form: 'names-last', isPlain: true };
  }
  return undefined;
}

/** "Notes on [Ada Ek](…)", "Ein Abend mit [Ada Ek](…)" */
const mayLeadToName =
  /(?:^|\s)(?:by|with|to|from|of|for|at|and|&|vs\.?|the|in|on|about|meet|follow|von|mit|über|und|zu|bei|für|de|del|della|di|da|do|du|des|à|sur|avec|et|par|pour|con|y|e|su|sobre|com|van|met|en|över|av|om|med|och|og|z|o|i|s|a)$/iu;

const ofProgramme = /speaker|talk|session|people|agenda|program/i;

function areSure(speakers: readonly Speaker[]): boolean {
  return speakers.some(
    ({ name, url }) => hasGivenName(name) || (url !== undefined && (isProfile(url) || ofProgramme.test(url))),
  );
}

/** "Why boats? Ada Ek": nothing but a common name after a question or a cry. */
export function splitAsked(line: PlainLine): Split | undefined {
  const match = /^(.{8,}[?!？！])\s+(?=\p{Lu}[^?!]{4,60}$)/u.exec(line.text);
  const speakers = match && readPeople(sliceLine(line, match[0].length, line.text.length), 'title');
  if (!speakers?.every(({ name }) => hasGivenName(name))) return undefined;
  return { title: match![1]!, speakers, form: 'names-last', isPlain: true };
}
