import type { Candidate } from '../candidates/candidate.js';
import { isContainerTitle } from '../evidence/sectionTitle.js';
import type { HeadingCase } from './headingSigns.js';
import { comparable, hostOf, isTalkAddress, sharesOf, titleLength, titleSigns, type PostSigns } from './sharedSigns.js';
import type { Sign, Signs } from './signs.js';
import { speaksOfTalks } from './titleWords.js';

/** A list item, table row or line that may be a talk, and what it is below. */
export interface CandidateCase {
  readonly candidate: Candidate;
  /** What the heading above is; nothing above the first heading. */
  readonly below: HeadingCase['below'];
  readonly isInDay: boolean;
  /** Whether the heading above speaks of talks. */
  readonly isBelowTalks: boolean;
  /** Those of the same list, table or run of lines, this one included. */
  family: readonly CandidateCase[];
}

/** In so small a list or table the others of the post count, too. */
const small = 3;

/** Finds the families of candidates: the siblings in a list or table, or where there are few, all of the same form in the post. */
export function setFamilies(cases: readonly CandidateCase[]): void {
  const near = new Map<string, CandidateCase[]>();
  const far = new Map<string, CandidateCase[]>();
  const put = (map: Map<string, CandidateCase[]>, key: string, each: CandidateCase): void => {
    const family = map.get(key) ?? [];
    family.push(each);
    map.set(key, family);
  };
  const farKey = ({ candidate: { form, depth } }: CandidateCase): string => `${form} ${depth}`;
  const nearKey = (each: CandidateCase): string => `${farKey(each)} ${each.candidate.group}`;
  for (const each of cases) {
    put(near, nearKey(each), each);
    put(far, farKey(each), each);
  }
  for (const each of cases) {
    const siblings = near.get(nearKey(each))!;
    each.family = siblings.length < small ? far.get(farKey(each))! : siblings;
  }
}

/** The signs of a candidate. */
export function signsOfCandidate({ candidate, below, isInDay, isBelowTalks, family }: CandidateCase, post: PostSigns): Signs {
  const signs: Partial<Record<Sign, number>> = {};
  const add = (sign: Sign, amount: number | boolean = 1): void => {
    if (Number(amount) !== 0) signs[sign] = Number(amount);
  };
  const { title, evidence, form, depth, listedUnder, line, lastLine, url, links } = candidate;
  for (const sign of evidence) if (sign !== 'author' && sign !== 'siblings') add(sign);
  for (const sign of titleSigns(title, post)) add(sign);
  add('repeated-title', post.counts.has(comparable(title)));
  const length = titleLength(title);
  add('short-title', length <= 2);
  add('long-title', length >= 5);
  add('form-table', form === 'table');
  add('form-line', form === 'line');
  add('nested', depth > 0);
  if (listedUnder !== undefined && isContainerTitle(listedUnder)) add('below-container');
  else if (below !== undefined) add(`below-${below}`);
  else add('no-heading-above');
  add('listed-as-talks', isBelowTalks || (listedUnder !== undefined && speaksOfTalks(listedUnder)));
  add('post-of-talks', post.isOfTalks);
  const urls = [url, ...links.map((link) => link.url)].filter((each) => each !== undefined);
  add('talk-address', urls.some((each) => isTalkAddress(each)));
  const host = hostOf(url ?? links[0]?.url);
  const sameHost = family.filter((each) => hostOf(each.candidate.url ?? each.candidate.links[0]?.url) === host).length;
  add('same-host', host === undefined || family.length < 2 ? 0 : (sameHost - 1) / (family.length - 1));
  add('outside-days', post.hasDays && !isInDay);
  add('empty', line === lastLine);
  const others = sharesOf(family.map((each) => each.candidate.evidence), evidence, true);
  for (const [sign, amount] of Object.entries(others)) add(sign as Sign, amount);
  return signs;
}
