import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { byWordsAtEdge, weakByWords, withWords } from '../../evidence/people/byWords.js';
import { hasGivenName } from '../../evidence/people/givenNames.js';
import { looksLikeName } from '../../evidence/people/names.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { isProfile } from '../../evidence/people/profiles.js';
import type { Speaker } from '../../model/talk.js';

/** A title and the people after a word that leads to them. */
export interface TitleAndPeople {
  readonly title: PlainText;
  readonly speakers: readonly Speaker[];
}

const word = new RegExp(String.raw`\s(?:${byWordsAtEdge}|${weakByWords}|${withWords})\s+`, 'giu');
const personPage = /speaker|people|person|author|profile|\/@/i;

/**
 * `Title with [Ada Ek](…) and [Bo Li](…)`, `Titre de **Ada Ek**`: words that mean much else, too, before people in marks of
 * their own, up to the end.
 */
export function splitAtWord(line: PlainText): TitleAndPeople | undefined {
  const { text, links, marked } = line;
  if (links.length + marked.length === 0) return undefined;
  for (const { index, 0: mark } of text.matchAll(word)) {
    const start = index + mark.length;
    const isSetOff = [...links, ...marked].some(
      (each) => each.start === start && !('kind' in each && each.kind === 'code'),
    );
    if (index < 3 || !isSetOff) continue;
    const end = text.replace(/[\s.,;]+$/, '').replace(/(?<=[)])[)]$/, '').length;
    const speakers = readPeople(slicePlain(line, start, end), 'title');
    if (speakers && areSure(speakers) && !looksLikeName(text.slice(0, index)))
      return { title: slicePlain(line, 0, index), speakers };
  }
  return undefined;
}

/** "Boats with **Spring Boot**" looks alike. */
function areSure(speakers: readonly Speaker[]): boolean {
  return speakers.some(
    ({ name, url }) => hasGivenName(name) || (url !== undefined && (isProfile(url) || personPage.test(url))),
  );
}
