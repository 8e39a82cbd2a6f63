import { say } from '../../problem.js';
import { talksOf, type Talk } from '../../recap/model/recap.js';
import { isContainerTitle, isSectionTitle } from '../../recap/evidence/heading/sectionTitle.js';
import type { TextCheck } from './textPage.js';

/** Talks that are there twice, as when one was moved by copying it. */
export const sameTalk: TextCheck = {
  codes: ['talk-twice'],
  check: ({ recap }) => {
    const first = new Map<string, Talk>();
    return talksOf(recap).flatMap((talk) => {
      const name = nameOf(talk.title);
      const known = first.get(name);
      if (!known) first.set(name, talk);
      if (!known || !isName(talk.title) || !isSame(known, talk)) return [];
      const message = say('This talk already occurs in line {0}.', String(known.headingRange.start.line + 1));
      return [{ code: 'talk-twice', severity: 'information', message, range: talk.headingRange }];
    });
  },
};

function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Opening Keynote" or "Lightning Talks" may be on every day. */
function isName(title: string): boolean {
  const isLong = title.split(/\s+/).length >= 3 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u.test(title);
  return isLong && !isSectionTitle(title) && !isContainerTitle(title);
}

/** Nothing that both say is different. */
function isSame(a: Talk, b: Talk): boolean {
  if (a.url !== undefined && b.url !== undefined && a.url !== b.url) return false;
  const [ours, theirs] = [a, b].map(({ speakers }) => speakers.map(({ name }) => name));
  return ours!.length === 0 || theirs!.length === 0 || ours!.some((name) => theirs!.includes(name));
}
