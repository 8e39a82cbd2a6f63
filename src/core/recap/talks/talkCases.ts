import type { SectionFacts } from '../sections/sectionFacts.js';
import { introductionIn } from '../evidence/introducesTalks.js';
import { settleNames } from '../candidates/settled/settleNames.js';
import type { Correction } from '../model/readingOptions.js';
import { signsOfCandidates, type CandidateCase } from '../signs/candidateSigns.js';
import { headingCases, signsOfHeading, type HeadingCase } from '../signs/headingSigns.js';
import type { ListedTalk } from './listedTalks.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import { numberNamesakes, saidOfListed } from './saidOfListed.js';
import { signsOfPost } from '../signs/sharedSigns.js';
import { evidenceAround } from '../signs/evidenceAround.js';
import type { Signs } from '../signs/signs.js';
import { speaksOfTalks } from '../signs/titleWords.js';

/** What there is to decide on. */
export interface Undecided {
  readonly roots: readonly HeadingNode[];
  readonly days: ReadonlySet<Head>;
  /** The post's title. */
  readonly title: string;
  /** Of the text, in characters. */
  readonly length: number;
  /** Zero-based: the first line of the text after the front matter. */
  readonly bodyLine: number;
  /** What is above the first heading. */
  readonly preface: SectionFacts;
  /** The heading that names the event: no talk, but it can hold some. */
  readonly event: HeadingNode | undefined;
  /** The level that the author has set for talks. */
  readonly talkLevel?: number | undefined;
  /** What the author has said of candidates. */
  readonly corrections?: readonly Correction[];
}

/** A heading that may be a talk; its signs without those of the prose below it. */
export interface SignedHeading extends HeadingCase {
  readonly signs: Signs;
}

/** What may be talks, each with its signs. */
export interface Cases {
  readonly headings: ReadonlyMap<Head, SignedHeading>;
  /** By the heading above; the candidates' lines count from the line after it, or from that of the text's first. */
  readonly listed: ReadonlyMap<Head | undefined, readonly ListedCase[]>;
}

/** A candidate that its author has not denied. */
type ListedCase = Omit<ListedTalk, 'weight'> & { readonly signs: Signs; readonly isSaid: boolean };

/** The candidates of a post and their signs; not those below a heading that is `sure` to be a talk. */
export function casesOf(
  { roots, days, title, length, preface, event, corrections = [] }: Undecided,
  isSure: (heading: SignedHeading) => boolean,
): Cases {
  const nodes = flatten(roots);
  const above = [preface, event?.facts, nodes[0]?.facts].flatMap((facts) => facts?.listedNames ?? []);
  const post = signsOfPost({ title, length, above }, nodes, days, areOfPost(roots, nodes, days));
  const headings = new Map(
    headingCases(roots, days).map((each) => [each.node.heading, { ...each, signs: signsOfHeading(each, post) }]),
  );
  const holders: (HeadingNode | undefined)[] = event ? [undefined, event] : [undefined];
  const addHolders = (node: HeadingNode): void => {
    const own = headings.get(node.heading);
    // "Lightning talks" can be one talk as well as the name of a list of them.
    if (own && node.facts.sectionTitle !== 'container' && isSure(own)) return;
    holders.push(node);
    node.children.forEach(addHolders);
  };
  roots.forEach(addHolders);
  const all = settled(
    holders.map((node) => {
      const place = placeBelow(node, node && headings.get(node.heading), days);
      return (node?.facts ?? preface).candidates.map((candidate) => ({ candidate, ...place }));
    }),
  );
  const occurrences = numberNamesakes(all.flat().map(({ candidate }) => candidate));
  const said = saidOfListed(occurrences, corrections);
  const lists =
    said.size === 0 ? all : all.map((list) => list.filter(({ candidate }) => said.get(candidate) !== 'section'));
  const signs = signsOfCandidates(lists, post);
  let index = 0;
  const caseOf = ({ candidate }: CandidateCase): ListedCase => {
    const own = signs[index++]!;
    const occurrence = occurrences.get(candidate)!;
    return { candidate, occurrence, signs: own, around: evidenceAround(own), isSaid: said.get(candidate) === 'talk' };
  };
  return { headings, listed: new Map(holders.map((node, at) => [node?.heading, lists[at]!.map(caseOf)])) };
}

/** Whether the days are those of all the post: lines that name days within a section say nothing of other sections. */
function areOfPost(roots: readonly HeadingNode[], nodes: readonly HeadingNode[], days: ReadonlySet<Head>): boolean {
  return nodes.some(
    (node) => days.has(node.heading) && (node.form === 'heading' || roots.includes(node)) && mayHoldTalks(node),
  );
}

/** Whether anything below a day may be a talk. */
function mayHoldTalks({ facts, children }: HeadingNode): boolean {
  return facts.candidates.length > 0 || children.some((child) => child.facts.sectionTitle !== 'section');
}

/** Decides about names that the candidates of the post decide together. */
function settled(lists: readonly (readonly CandidateCase[])[]): readonly (readonly CandidateCase[])[] {
  const candidates = settleNames(lists.flat().map(({ candidate }) => candidate));
  let index = 0;
  return lists.map((list) => list.map((each) => ({ ...each, candidate: candidates[index++]! })));
}

function placeBelow(
  node: HeadingNode | undefined,
  own: HeadingCase | undefined,
  days: ReadonlySet<Head>,
): Pick<CandidateCase, 'below' | 'isInDay' | 'isBelowTalks' | 'introduction'> {
  const introduction = node && introductionIn(node.facts.heading.line.text);
  if (!node || (!own && !days.has(node.heading)))
    return { below: undefined, isInDay: false, isBelowTalks: false, introduction };
  const isBelowTalks = own?.isTopic ? own.isBelowTalks : speaksOfTalks(node.facts.heading.line.text);
  if (days.has(node.heading)) return { below: 'day', isInDay: true, isBelowTalks, introduction };
  return { below: own?.holds, isInDay: own?.isInDay ?? false, isBelowTalks, introduction };
}
