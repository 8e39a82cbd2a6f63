import type { SectionFacts } from '../sections/sectionFacts.js';
import { introductionIn } from '../evidence/introducesTalks.js';
import type { Candidate } from '../candidates/candidate.js';
import type { Correction } from '../model/readingOptions.js';
import { signsOfCandidates, type CandidateCase } from '../signs/candidateSigns.js';
import { headingCases, signsOfHeading, type HeadingCase } from '../signs/headingSigns.js';
import type { ListedTalk } from './listedTalks.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import { partHolders, readListed, type Holder, type Holders } from './readListed.js';
import { saidOfListed } from './saidOfListed.js';
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
export type ListedCase = Omit<ListedTalk, 'weight'> & { readonly signs: Signs; readonly isSaid: boolean };

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
  const below = mayBeTalks({ roots, event, preface }, corrections, ({ heading, facts }) => {
    const own = headings.get(heading);
    // "Lightning talks" can be one talk as well as the name of a list of them.
    return own !== undefined && facts.sectionTitle !== 'container' && isSure(own);
  });
  const lists = below.map(({ holder, listed }) => {
    const place = placeBelow(holder, holder && headings.get(holder.heading), days);
    return listed.map((each) => ({ ...each, ...place }));
  });
  const signs = signsOfCandidates(lists, post);
  let index = 0;
  const caseOf = ({ candidate, isSaid }: MayBeTalk): ListedCase => {
    const own = signs[index++]!;
    return { candidate, signs: own, around: evidenceAround(own), isSaid };
  };
  return { headings, listed: new Map(below.map(({ holder }, at) => [holder?.heading, lists[at]!.map(caseOf)])) };
}

interface MayBeTalk {
  readonly candidate: Candidate;
  /** Whether its author says that it is one. */
  readonly isSaid: boolean;
}

/** The candidates that their author has not denied; in a talk that is sure, only those that its author has marked. */
function mayBeTalks(
  all: Holders,
  corrections: readonly Correction[],
  isSureTalkAt: (node: HeadingNode) => boolean,
): readonly { readonly holder: Holder; readonly listed: readonly MayBeTalk[] }[] {
  const { outside, inside } = partHolders(all, isSureTalkAt);
  const said = saidOfListed(corrections, all);
  const isMarked = (asRead: Candidate): boolean => said(asRead) === 'talk';
  const read = (holders: readonly Holder[], mayBe: (asRead: Candidate) => boolean) =>
    readListed(holders, all.preface).map(({ holder, listed }) => ({
      holder,
      listed: listed
        .filter(({ asRead }) => mayBe(asRead))
        .map(({ candidate, asRead }) => ({ candidate, isSaid: isMarked(asRead) })),
    }));
  const besides = read(outside, (asRead) => said(asRead) !== 'section');
  // Most talks hold nothing that is marked: they are not read for that.
  if (!corrections.some(({ kind, isListed }) => isListed && kind === 'talk')) return besides;
  const withMarked = inside.filter(({ facts }) => facts.peekCandidates().some(isMarked));
  return [...besides, ...read(withMarked, isMarked)];
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
