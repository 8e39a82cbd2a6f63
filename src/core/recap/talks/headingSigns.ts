import { linkOf, type SectionFacts } from '../evidence/sectionFacts.js';
import type { Evidence } from '../model/talk.js';
import { flatten, type Head, type HeadingNode } from './nestHeadings.js';
import { comparable, isTalkAddress, sharesOf, titleLength, titleSigns, type PostSigns } from './sharedSigns.js';
import type { Sign, Signs } from './signs.js';

/** A heading that may be a talk, and what it is below. */
export interface HeadingCase {
  readonly node: HeadingNode;
  readonly below: 'day' | 'container' | 'section' | 'heading' | 'signs' | undefined;
  readonly isInDay: boolean;
  /** What those below it are below. */
  readonly holds: Exclude<HeadingCase['below'], 'day' | undefined>;
  /** Those on the same level in the same surroundings, this one included. */
  readonly family: readonly HeadingCase[];
}

/** The headings of a post that are not days, with their surroundings, in document order. */
export function headingCases(roots: readonly HeadingNode[], days: ReadonlySet<Head>): readonly HeadingCase[] {
  const families = new Map<string, HeadingCase[]>();
  const cases: HeadingCase[] = [];
  const visit = (node: HeadingNode, below: HeadingCase['below'], isInDay: boolean): void => {
    if (days.has(node.heading)) {
      for (const child of node.children) visit(child, 'day', true);
      return;
    }
    const key = `${node.heading.level} ${isInDay ? 'day' : (below === 'container' ? 'container' : '')}`;
    const family = families.get(key) ?? [];
    families.set(key, family);
    const kind = node.facts.sectionTitle;
    const holds = hasPeople(node.facts) ? 'signs' : kind === 'container' ? 'container' : kind === undefined ? 'heading' : 'section';
    const own: HeadingCase = { node, below, isInDay, holds, family };
    cases.push(own);
    if (kind !== 'section') family.push(own);
    for (const child of node.children) visit(child, holds, isInDay);
  };
  for (const root of roots) visit(root, undefined, false);
  return cases;
}

function hasPeople(facts: SectionFacts): boolean {
  return facts.evidence.some((each) => each === 'title-by' || each === 'speakers-line' || (each === 'title-names' && facts.title.isPlain));
}

/** The signs of one heading. */
export function signsOfHeading({ node, below, isInDay, family }: HeadingCase, post: PostSigns): Signs {
  const { facts, children } = node;
  const signs: Partial<Record<Sign, number>> = {};
  const add = (sign: Sign, amount: number | boolean = 1): void => {
    if (Number(amount) !== 0) signs[sign] = Number(amount);
  };
  for (const sign of ownSigns(facts)) add(sign);
  add('prose-speaker', facts.prose.speakers.length > 0);
  if (facts.sectionTitle !== undefined && (facts.sectionTitle !== 'container' || children.length > 0))
    add(facts.sectionTitle === 'section' ? 'section-title' : facts.sectionTitle === 'container' ? 'container-title' : 'like-section-title');
  for (const sign of titleSigns(facts.title.title, post)) add(sign);
  add('repeated-title', (post.counts.get(comparable(facts.heading.line.text)) ?? 0) > 1);
  const length = titleLength(facts.title.title);
  add('short-title', length <= 2);
  add('long-title', length >= 5);
  if (below === 'day') add('below-day');
  else if (below === 'container') add('below-container');
  else if (below === 'section') add('below-section');
  else if (below === 'heading') add('below-heading');
  else if (below === 'signs') add('below-signs');
  add('talk-address', [linkOf(facts.heading), ...facts.heading.related.map(({ url }) => url)].some((url) => url !== undefined && isTalkAddress(url)));
  add('post-of-talks', post.isOfTalks);
  add('outside-days', post.hasDays && !isInDay);
  add('holds-headings', children.length > 0);
  add('holds-signs', children.length > 0 ? children.filter((child) => hasSigns(child)).length / children.length : 0);
  add('same-parts', sharesParts(node, family));
  add('first', node === post.first);
  add('last', node === post.last);
  add('empty', facts.measure.words === 0 && children.length === 0);
  add('long-notes', facts.measure.words >= 150);
  const others = sharesOf(family.map((each) => ownSigns(each.node.facts)), ownSigns(facts), family.some((each) => each.node === node));
  for (const [sign, amount] of Object.entries(others)) add(sign as Sign, amount);
  return signs;
}

/** What a heading and its lines say, without the prose. */
export function ownSigns(facts: SectionFacts): readonly Exclude<Evidence, 'author' | 'siblings'>[] {
  return facts.evidence.filter((each) => each !== 'author' && each !== 'siblings');
}

function hasSigns({ facts }: HeadingNode): boolean {
  return facts.sectionTitle !== 'section' && facts.evidence.length > 0;
}

/** Whether another heading of the family has the same headings below it, as "Notes" and "Impression" below each talk. */
function sharesParts(node: HeadingNode, family: readonly HeadingCase[]): boolean {
  if (node.children.length === 0) return false;
  const own = new Set(flatten(node.children).map((child) => partName(child)));
  return family.some((other) => other.node !== node && other.node.children.some((child) => own.has(partName(child))));
}

function partName({ facts }: HeadingNode): string {
  return /^[\p{L} ]*/u.exec(facts.heading.line.text.toLowerCase())![0].trim();
}

