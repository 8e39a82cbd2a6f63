import type { Candidate } from '../candidates/candidate.js';
import { isContainerTitle, isSectionTitle, isSlotTitle } from '../evidence/heading/sectionTitle.js';
import { introductionIn, type Introduction } from '../evidence/introducesTalks.js';
import { relatedKindOfAddress } from '../evidence/relatedLinks.js';
import {
  countedLines,
  habitOfLines,
  isBoldLine,
  namesPeople,
  recurringTitles,
  type CandidateHabits,
} from './candidateHabits.js';
import { Family, type Member } from './family.js';
import { mayBeBegun, type Below } from './headingSigns.js';
import { hostOf, isTalkAddress, repeatsHeading, signsOfTitle, type PostSigns } from './sharedSigns.js';
import { SignList, type Sign, type Signs } from './signs.js';
import { speaksOfTalks } from './titleWords.js';

/** A list item, table row or line that may be a talk, and what it is below. */
export interface CandidateCase {
  /** Its lines count from the line after the heading above. */
  readonly candidate: Candidate;
  readonly below: Below;
  readonly isInDay: boolean;
  /** Whether the heading above speaks of talks. */
  readonly isBelowTalks: boolean;
  /** What the heading above says of what is listed below it. */
  readonly introduction: Introduction | undefined;
}

/** In so small a list or table the others of the post count, too. */
const small = 3;

/** The signs of the candidates of a post, in their order. `lists`: by the headings above them. */
export function signsOfCandidates(lists: readonly (readonly CandidateCase[])[], post: PostSigns): readonly Signs[] {
  const families = new Map<string, Family>();
  const all = lists.flat().map(({ candidate }) => candidate);
  const habits = { recurring: recurringTitles(all), boldLines: habitOfLines(all), counted: countedLines(all) };
  const familyOf = (key: string): Family => {
    const family = families.get(key) ?? new Family();
    families.set(key, family);
    return family;
  };
  const members = lists.flatMap((list, index) =>
    list.map((each) => {
      const { form, depth, group } = each.candidate;
      const far = familyOf(`${form} ${depth}`);
      const near = familyOf(`${form} ${depth} ${index} ${group}`);
      const member = {
        evidence: each.candidate.evidence,
        host: hostOf(each.candidate.url ?? each.candidate.links[0]?.url),
        isShown: leadsToTalk(each.candidate),
      };
      near.add(member);
      far.add(member);
      return { each, member, near, far };
    }),
  );
  return members.map(({ each, member, near, far }) =>
    signsOfCandidate(each, { member, family: near.length < small ? far : near, habits }, post),
  );
}

/** Whether the title of an item leads to slides or a video. */
function leadsToTalk({ form, setOff, url, links }: Candidate): boolean {
  const address = form === 'list' && setOff === 'link' ? (url ?? links[0]?.url) : undefined;
  return address !== undefined && relatedKindOfAddress(address) !== undefined;
}

function signsOfCandidate(
  { candidate, below, isInDay, isBelowTalks, introduction }: CandidateCase,
  { member, family, habits }: { readonly member: Member; readonly family: Family; readonly habits: CandidateHabits },
  post: PostSigns,
): Signs {
  const signs = new SignList(ownSigns(candidate, post));
  const { listedUnder } = candidate;
  // "Some take-aways:"
  const place = listedUnder !== undefined && isSectionTitle(listedUnder) ? 'section' : below;
  addIntroduction(
    signs,
    { candidate, introduction, place: place === undefined ? 'no-heading-above' : `below-${place}` },
    post,
  );
  // Sections, too, are written as headings: those that name nobody are weighed by what they say.
  if (candidate.setOff === 'heading' && !namesPeople(candidate)) signs.remove('no-heading-above');
  // In a text without headings, bold lines are what there is instead.
  if (place === undefined && candidate.form === 'line') signs.add('set-off', candidate.setOff === 'strong');
  signs.add('listed-as-talks', isBelowTalks || (listedUnder !== undefined && speaksOfTalks(listedUnder)));
  signs.add('just-begun', post.isShort && mayBeBegun(place, signs.signs));
  signs.add('post-of-talks', post.isOfTalks);
  signs.add('post-of-event', post.isOfEvent);
  signs.add('beside-headings', post.hasSpeakers && candidate.setOff !== 'heading');
  signs.add('outside-days', post.hasDays && !isInDay);
  const title = candidate.title.toLowerCase();
  signs.add('repeated-title', repeatsHeading(title, post));
  signs.add('recurring-title', habits.recurring.has(title));
  signs.add('bold-habit', isBoldLine(candidate) && !namesPeople(candidate) && habits.boldLines);
  signs.add('counted', habits.counted.has(candidate));
  family.addSignsOfOthers(signs, member, true);
  return signs.signs;
}

/** Adds what a candidate is below: what the line or item above its list says goes before what the heading above is. */
function addIntroduction(
  signs: SignList,
  { candidate, introduction, place }: Pick<CandidateCase, 'candidate' | 'introduction'> & { readonly place: Sign },
  post: PostSigns,
): void {
  const { form, listedUnder } = candidate;
  const said = saidAbove(candidate);
  // Where talks have headings, a list of them is one of contents.
  const isNew = !post.hasSpeakers && !repeatsHeading(candidate.title, post);
  if (said === 'chosen' && isNew) signs.add('introduced', form === 'line' ? half : 1);
  else if (said === 'chosen' || (listedUnder !== undefined && said !== 'missed' && holdsTalks(listedUnder)))
    signs.add('below-container');
  else signs.add(place);
  const isHalf = said === 'talks' || (said === undefined && introduction === 'chosen' && isFirstList(candidate));
  if (isHalf && isNew && place !== 'below-section') signs.add('introduced', half);
  signs.add('listed-as-missed', said === 'missed' || (said === undefined && introduction === 'missed'));
}

/** So much there is of an introduction that names talks without a word on whether they were heard. */
const half = 0.5;
/** What is nested in a longer item is what that says of one talk. */
const longestHolder = 80;

/** What the line or item above a list says of it. */
function saidAbove({ listedUnder, depth, form }: Candidate): Introduction | undefined {
  if (listedUnder === undefined || (depth > 0 && listedUnder.length > longestHolder)) return undefined;
  const said = introductionIn(listedUnder);
  return said === 'talks' && form !== 'list' ? undefined : said;
}

function holdsTalks(name: string): boolean {
  return isContainerTitle(name) || isSlotTitle(name);
}

/** Whether a candidate is in a list that begins right below a heading. */
function isFirstList({ form, depth, group }: Candidate): boolean {
  return form === 'list' && depth === 0 && group <= 1;
}

/** What a candidate says by itself, read once for each version of its section and title of the post. */
function ownSigns(candidate: Candidate, post: PostSigns): Signs {
  const known = knownSigns.get(candidate);
  if (known?.of === post.title) return known.signs;
  const { title, speakers, evidence, form, depth, listedUnder, line, endLine, lastLine, url, links, setOff } =
    candidate;
  const signs = new SignList(signsOfTitle(title, post));
  for (const each of evidence) if (each !== 'author' && each !== 'siblings') signs.add(each);
  signs.add('form-table', form === 'table');
  signs.add('form-line', form === 'line');
  signs.add('set-off', form === 'list' && (setOff === 'strong' || setOff === 'quoted' || setOff === 'emphasis'));
  signs.add('container-title', endLine < lastLine && speakers.length === 0 && isContainerTitle(title));
  signs.add('nested', depth > 0 && listedUnder === undefined);
  signs.add(
    'talk-address',
    [url, ...links.map((link) => link.url)].some((each) => each !== undefined && isTalkAddress(each)),
  );
  signs.add('empty', line === lastLine);
  knownSigns.set(candidate, { of: post.title, signs: signs.signs });
  return signs.signs;
}

const knownSigns = new WeakMap<Candidate, { readonly of: string; readonly signs: Signs }>();
