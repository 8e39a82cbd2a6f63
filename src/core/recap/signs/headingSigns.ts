import { isBetweenTalks } from '../candidates/notTalks.js';
import { isCountedTalk } from '../evidence/talkLabels.js';
import { keynote, whenHeld } from '../evidence/talkKinds.js';
import { isSlotTitle } from '../evidence/heading/sectionTitle.js';
import { linkOf, type SectionFacts } from '../sections/sectionFacts.js';
import { Family, type Member } from './family.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import { calledBy, isOfPeople } from '../sections/nameAlone.js';
import { speakersBelow } from '../sections/speakersBelow.js';
import { evidenceOf, isOfSubject, isTalkAddress, namesPeople, signsOfTitle, type PostSigns } from './sharedSigns.js';
import { speaksOfTalks } from './titleWords.js';
import { SignList, type Sign, type Signs } from './signs.js';

/** What a heading or a list is below: what holds its nearest heading above. */
export type Below = 'day' | 'container' | 'section' | 'heading' | 'signs' | undefined;

/** A heading that may be a talk, and what it is below. */
export interface HeadingCase {
  readonly node: HeadingNode;
  readonly below: Below;
  readonly isInDay: boolean;
  /** Whether the heading above speaks of talks. */
  readonly isBelowTalks: boolean;
  /** "Containers", with nothing but talks below it. */
  readonly isTopic: boolean;
  /** What those below it are below. */
  readonly holds: Below;
  /** Those on the same level in the same surroundings; this one, too, unless it is plainly a section. */
  readonly family: Family;
  readonly member: Member;
}

/** The headings of a post that are not days, with their surroundings, in document order. */
export function headingCases(roots: readonly HeadingNode[], days: ReadonlySet<Head>): readonly HeadingCase[] {
  const families = new Map<string, Family>();
  const cases: HeadingCase[] = [];
  const visit = (node: HeadingNode, below: Below, isInDay: boolean, above?: HeadingNode): void => {
    if (days.has(node.heading)) {
      for (const child of node.children) visit(child, 'day', true, node);
      return;
    }
    const key = `${node.heading.level} ${isInDay ? 'day' : below === 'container' ? below : ''}`;
    const family = families.get(key) ?? new Family();
    families.set(key, family);
    const isName = below !== 'section' && !(above && isOfPeople(above.facts)) && calledBy(node.facts) !== undefined;
    const { facts } = node;
    const member = { evidence: evidenceOf(node), parts: partNames(node), facts, isName, isShown: facts.isShown };
    if (node.facts.sectionTitle !== 'section') family.add(member);
    const isTopic = isSlotOfTalks(node) || ((below === 'container' || below === 'day') && isTopicOfTalks(node));
    const holds = isTopic ? 'container' : whatIsHeld(node);
    const isBelowTalks = above !== undefined && speaksOfTalks(above.facts.heading.line.text);
    cases.push({ node, below, isInDay, isBelowTalks, isTopic, holds, family, member });
    for (const child of node.children) visit(child, holds, isInDay, node);
  };
  for (const root of roots) visit(root, undefined, false);
  return cases;
}

/** "Keynote" with notes: a talk, whose list is none of talks. */
const oneTalk = new RegExp(
  `^(?:${whenHeld})?(?:${keynote}|panel(?: discussion)?|workshop|tutorial|fireside chat)$`,
  'i',
);

/** The maximum number of words of a topic, and the minimum number of links below it that are talks rather than notes. */
const longestTopic = 3;
const fewestListed = 2;

/** A short heading without signs of a talk, directly below which a list of links begins, each with the title of a talk. */
function isTopicOfTalks({ facts, children }: HeadingNode): boolean {
  const { heading, evidence, sectionTitle, isEmpty } = facts;
  if (children.length > 0 || isEmpty || evidence.length > 0) return false;
  // "Networking" is what people do there, but also what talks are about.
  if (sectionTitle === 'section' && !/^networking$/i.test(heading.title.text)) return false;
  if (heading.title.text.split(/\s+/).length > longestTopic) return false;
  const listed = facts.candidates.filter(({ form, depth }) => form === 'list' && depth === 0);
  const linked = listed.filter(({ title, setOff, url }) => setOff === 'link' && url && /\S\s+\S+\s+\S/.test(title));
  return linked.length >= fewestListed && linked.length * 2 > listed.length && listed[0]!.line <= 1;
}

/** "10:00 – 10:45" or "Round 1", and talks with their speakers listed below it: a part of the programme. */
export function isSlotOfTalks({ facts, children }: HeadingNode): boolean {
  const { title, speakers } = facts.title;
  if (children.length > 0 || speakers.length > 0 || facts.lines.speakers.length > 0 || !isSlotTitle(title))
    return false;
  const listed = facts.candidates.filter(({ form, depth }) => form === 'list' && depth === 0);
  const named = listed.filter((each) => each.speakers.length > 0);
  return named.length >= fewestListed && named.length * 2 > listed.length;
}

function whatIsHeld(node: HeadingNode): Below {
  const { facts, children } = node;
  if (namesPeople(node) || isOneTalk(facts)) return 'signs';
  if (children.length === 0 && oneTalk.test(facts.heading.line.text)) return 'heading';
  if (facts.sectionTitle === 'container') return 'container';
  return facts.sectionTitle === undefined ? 'heading' : 'section';
}

/** "Workshop" with its topic on the next line, "Session notes" with its slides and video: one talk, whatever is below. */
function isOneTalk({ lines }: SectionFacts): boolean {
  return lines.topic !== undefined || new Set(lines.links.map(({ kind }) => kind)).size > 1;
}

/** The names of the headings inside one: "Notes" and "Impression" are below each talk of some posts. */
function partNames({ children }: HeadingNode): ReadonlySet<string> | undefined {
  if (children.length === 0) return undefined;
  return new Set(flatten(children).map((child) => partName(child)));
}

function partName({ facts }: HeadingNode): string {
  return /^[\p{L} ]*/u.exec(facts.heading.line.text.toLowerCase())![0].trim();
}

/** The signs of one heading. */
export function signsOfHeading(
  { node, below, isInDay, isBelowTalks, isTopic, family, member }: HeadingCase,
  post: PostSigns,
): Signs {
  const { facts, children } = node;
  const signs = new SignList(ownSigns(facts, post));
  if (isTopic) signs.add('container-title');
  else if (facts.sectionTitle === 'container') {
    signs.add('container-title', !isOneTalk(facts) && (children.length > 0 || !oneTalk.test(facts.heading.line.text)));
    // "Lightning talks" says what it is in as few words as there are for it.
    if (children.length === 0) signs.remove('short-title');
  }
  signs.add('repeated-title', (post.counts.get(facts.heading.line.text.toLowerCase()) ?? 0) > 1);
  if (below !== undefined) signs.add(`below-${below}`);
  signs.add('just-begun', post.isShort && !isTopic && mayBeBegun(below, signs.signs));
  signs.add('post-of-talks', post.isOfTalks);
  signs.add('post-of-event', post.isOfEvent);
  signs.add('listed-as-talks', isBelowTalks);
  const isListed = post.listedAbove.has(facts.heading.line.text.toLowerCase());
  const isName = member.isName === true && family.hasNames;
  signs.add('listed-above', isListed);
  signs.add('name-alone', isName);
  if (isListed || isName) signs.remove('short-title');
  signs.add('outside-days', post.hasDays && !isInDay);
  const isNamed = speakersBelow(node) !== undefined;
  signs.add('speakers-line', isNamed || facts.lines.speakers.length > 0);
  const held = isNamed ? children.slice(1) : children;
  signs.add('holds-headings', held.length > 0);
  const withSigns = held.filter((child) => hasSigns(child)).length;
  signs.add('holds-signs', withSigns / Math.max(1, held.length));
  const namesNobody = !isNamed && !namesPeople(node);
  signs.add(
    'holds-people',
    namesNobody && held.filter((child) => namesPeople(child)).length / Math.max(2, held.length),
  );
  signs.add('first', node === post.first);
  signs.add('empty', facts.isEmpty && children.length === 0);
  family.addSignsOfOthers(signs, member, facts.sectionTitle !== 'section');
  return signs.signs;
}

/** Whether it is where talks are, and its words are not those of anything else. */
export function mayBeBegun(below: Below, signs: Signs): boolean {
  return (below === 'day' || below === 'container') && !hasOtherWords(signs);
}

/** Whether the words of a title are those of anything else than a talk. In a day, the name of the event is not another word. */
export function hasOtherWords(signs: Signs): boolean {
  return otherWords.some((sign) => signs[sign] !== undefined) || (!!signs['event-title'] && !signs['below-day']);
}

const otherWords: readonly Sign[] = ['section-title', 'like-section-title', 'social-title', 'author-title'];

/** What a heading says by itself, read once for each version of its section and title of the post. */
function ownSigns(facts: SectionFacts, post: PostSigns): Signs {
  const known = knownSigns.get(facts);
  if (known?.of === post.title) return known.signs;
  // "I prezentacja." is neither what the author says nor a sentence.
  const signs = new SignList(isCountedTalk(facts.title.title) ? {} : signsOfTitle(facts.title.title, post));
  for (const each of facts.evidence) if (each !== 'author' && each !== 'siblings') signs.add(each);
  const { title, speakers } = facts.title;
  const page = linkOf(facts.heading);
  if (facts.sectionTitle === 'section') signs.add('section-title');
  else signs.add('between-talks', isBetweenTalks({ title, url: page ?? facts.heading.related[0]?.url, speakers }));
  // Breaks have their time as talks do.
  if (signs.signs['between-talks']) signs.remove('time');
  const isSocial = signs.signs['social-title'] === 1 && signs.signs['long-title'] === undefined;
  signs.add('only-social', isSocial && facts.evidence.every((each) => each === 'time'));
  if (facts.sectionTitle === 'like-section' && !isOfSubject(title, post)) signs.add('like-section-title');
  // Its page is on a line below.
  if (facts.lines.url !== undefined) signs.add('title-link');
  const urls = [page, facts.lines.url, ...facts.heading.related.map(({ url }) => url)];
  signs.add(
    'talk-address',
    urls.some((url) => url !== undefined && isTalkAddress(url)),
  );
  knownSigns.set(facts, { of: post.title, signs: signs.signs });
  return signs.signs;
}

const knownSigns = new WeakMap<SectionFacts, { readonly of: string; readonly signs: Signs }>();

/** A heading and its signs but those of the prose below it. */
type Signed = HeadingCase & { readonly signs: Signs };

/** What the prose of how many of the others shows. */
export const othersInProse = [
  ['others-prose', 'talk'],
  ['others-speakers', 'speaker'],
  ['others-several', 'several'],
] as const;

/** What the prose below a heading adds to its signs: it is read only where these leave a doubt. */
export function signsOfProse(heading: Signed): Signs {
  const { node, family, member } = heading;
  const signs = new SignList(signsOfOwnProse(heading));
  const isOne = node.facts.sectionTitle !== 'section';
  for (const [sign, inProse] of othersInProse) signs.add(sign, family.shareInProse(inProse, member, isOne));
  signs.add('same-parts', sharedLabel(heading));
  return signs.signs;
}

/** What the prose below a heading says by itself. */
export function signsOfOwnProse({ node }: HeadingCase): Signs {
  const { prose } = node.facts;
  const signs = new SignList();
  signs.add('talk-prose', prose.tellsOfTalk);
  signs.add('prose-speaker', prose.speakers.length > 0);
  signs.add('opens-with-speaker', prose.opensWithSpeaker);
  signs.add('prose-name', prose.mentioned.length > 0);
  // "Lightning talks" are several, and yet one part of the programme.
  signs.add('prose-of-several', prose.isOfSeveral && node.facts.sectionTitle !== 'container');
  if (prose.subject !== undefined) signs.add(`prose-of-${prose.subject}`);
  return signs.signs;
}

/** Whether the text below a heading has labels that may be those of its siblings, too, and this is not known already. */
export function mayShareLabel({ node: { facts }, signs }: Signed): boolean {
  return !signs['same-parts'] && facts.sectionTitle !== 'section' && facts.labels.size > 0;
}

/** How many of the others have a label that this heading's text has, too, as a fraction, where that is a habit. */
export function sharedLabel(heading: Signed): number {
  const shared = mayShareLabel(heading) ? heading.family.shareOfLabel(heading.member) : 0;
  return shared >= fewestLabelled ? shared : 0;
}

/** The minimum share of the others that have a label, if that is a habit. */
const fewestLabelled = 0.5;

function hasSigns({ facts }: HeadingNode): boolean {
  return facts.sectionTitle !== 'section' && facts.evidence.length > 0;
}
