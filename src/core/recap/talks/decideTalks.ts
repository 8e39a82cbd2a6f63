import { moveCandidates } from '../candidates/readCandidates.js';
import { settleNames } from '../candidates/settleNames.js';
import type { SectionFacts } from '../evidence/sectionFacts.js';
import type { Correction } from '../model/readingOptions.js';
import { signsOfCandidates, type CandidateCase } from './candidateSigns.js';
import { headingCases, signsOfHeading, type HeadingCase } from './headingSigns.js';
import type { ListedTalk } from './listedTalks.js';
import { flatten, type Head, type HeadingNode } from './nestHeadings.js';
import { numberNamesakes, saidOfListed } from './saidOfListed.js';
import { signsOfPost } from './sharedSigns.js';
import { weigh, type Signs, type Weights } from './signs.js';
import { speaksOfTalks } from './titleWords.js';
import { weights as found } from './weights.js';

/** How surely something is a talk: by its author's word, or by the weight of its signs: above 0 it is one, the more the surer. */
export type TalkDecision = 'said' | number;

/** The talks of a post. */
export interface TalkDecisions {
  readonly headings: ReadonlyMap<Head, TalkDecision>;
  /** Those that are no headings, by the heading above them (`undefined`: none), with the weight of their signs. */
  readonly listed: ReadonlyMap<Head | undefined, readonly ListedTalk[]>;
  /** What the signs of a heading weigh. */
  readonly weightOf: (heading: Head) => number;
}

/** What there is to decide on. */
export interface Undecided {
  readonly roots: readonly HeadingNode[];
  readonly days: ReadonlySet<Head>;
  /** The post's title. */
  readonly title: string;
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

/** From this weight on, a heading is a talk whatever is below it: that is not read. */
const sure = 3;

/** Weighs what may be talks and chooses: no talk is inside another. */
export function decideTalks(undecided: Undecided, weights: Weights = found): TalkDecisions {
  const cases = casesOf(undecided, (each) => weigh(each, weights.heading) >= sure);
  return new Choosing(undecided, cases, weights).decide();
}

/** Of a text that is no recap: only what its author says. */
export function onlyConfirmed(roots: readonly HeadingNode[]): TalkDecisions {
  const said = flatten(roots).filter((node) => node.said === 'talk');
  return { headings: new Map(said.map(({ heading }) => [heading, 'said'])), listed: new Map(), weightOf: () => -Infinity };
}

/** What may be talks, each with its signs. */
export interface Cases {
  readonly headings: ReadonlyMap<Head, { readonly node: HeadingNode; readonly signs: Signs }>;
  /** By the heading above; the candidates' lines count from the line after it, or from that of the text's first. */
  readonly listed: ReadonlyMap<Head | undefined, readonly ListedCase[]>;
}

/** A candidate that its author has not denied. */
type ListedCase = Omit<ListedTalk, 'weight'> & { readonly signs: Signs; readonly isSaid: boolean };

/** The candidates of a post and their signs; not those below a heading that is `sure` to be a talk. */
export function casesOf({ roots, days, title, preface, event, corrections = [] }: Undecided, isSure: (signs: Signs) => boolean): Cases {
  const nodes = flatten(roots);
  const post = signsOfPost(title, nodes, areOfPost(roots, nodes, days));
  const headings = new Map(
    headingCases(roots, days).map((each) => [each.node.heading, { each, node: each.node, signs: signsOfHeading(each, post) }]),
  );
  const holders: (HeadingNode | undefined)[] = event ? [undefined, event] : [undefined];
  const addHolders = (node: HeadingNode): void => {
    const own = headings.get(node.heading);
    if (own && isSure(own.signs)) return;
    holders.push(node);
    node.children.forEach(addHolders);
  };
  roots.forEach(addHolders);
  const all = settled(
    holders.map((node) => {
      const place = placeBelow(node, node && headings.get(node.heading)?.each, days);
      return (node?.facts ?? preface).candidates.map((candidate) => ({ candidate, ...place }));
    }),
  );
  const occurrences = numberNamesakes(all.flat().map(({ candidate }) => candidate));
  const said = saidOfListed(occurrences, corrections);
  const lists =
    said.size === 0 ? all : all.map((list) => list.filter(({ candidate }) => said.get(candidate) !== 'section'));
  const signs = signsOfCandidates(lists, post);
  let index = 0;
  const caseOf = ({ candidate }: CandidateCase): ListedCase => ({
    candidate,
    occurrence: occurrences.get(candidate)!,
    signs: signs[index++]!,
    isSaid: said.get(candidate) === 'talk',
  });
  return { headings, listed: new Map(holders.map((node, at) => [node?.heading, lists[at]!.map(caseOf)])) };
}

/** Whether the days are those of all the post: lines that name days within a section say nothing of other sections. */
function areOfPost(roots: readonly HeadingNode[], nodes: readonly HeadingNode[], days: ReadonlySet<Head>): boolean {
  return nodes.some((node) => days.has(node.heading) && (node.form === 'heading' || roots.includes(node)));
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
): Pick<CandidateCase, 'below' | 'isInDay' | 'isBelowTalks'> {
  if (!node || (!own && !days.has(node.heading))) return { below: undefined, isInDay: false, isBelowTalks: false };
  const isBelowTalks = speaksOfTalks(node.facts.heading.line.text);
  if (days.has(node.heading)) return { below: 'day', isInDay: true, isBelowTalks };
  return { below: own?.holds, isInDay: own?.isInDay ?? false, isBelowTalks };
}

interface Choice {
  readonly weight: number;
  readonly node?: HeadingNode;
  readonly listed?: Omit<ListedTalk, 'weight'> & { readonly holder: Head | undefined };
}

/** Chooses among what is inside one another. */
class Choosing {
  private readonly weightsKnown = new Map<Head, number>();
  private readonly supports = new Map<Head, number>();

  constructor(
    private readonly undecided: Undecided,
    private readonly cases: Cases,
    private readonly weights: Weights,
  ) {}

  decide(): TalkDecisions {
    const { roots, event } = this.undecided;
    this.supportHeadings(roots);
    const choices = [...this.chooseListed(undefined), ...(event ? this.chooseListed(event.heading) : []), ...roots.flatMap((root) => this.choose(root))];
    const headings = new Map<Head, TalkDecision>();
    const listed = new Map<Head | undefined, ListedTalk[]>();
    for (const { node, listed: item, weight } of choices) {
      if (node) headings.set(node.heading, weight);
      if (!item) continue;
      const own = listed.get(item.holder) ?? [];
      listed.set(item.holder, own);
      const from = item.holder ? item.holder.endLine + 1 : this.undecided.bodyLine;
      own.push({ candidate: moveCandidates([item.candidate], from)[0]!, occurrence: item.occurrence, weight });
    }
    for (const { heading, said } of flatten(roots)) if (said === 'talk') headings.set(heading, 'said');
    return { headings, listed, weightOf: (heading) => this.weightOf(heading) };
  }

  /** The weight of a heading's signs, with the support of those beside it. */
  private weightOf(heading: Head): number {
    return this.ownWeight(heading) + (this.supports.get(heading) ?? 0);
  }

  private ownWeight(heading: Head): number {
    const known = this.weightsKnown.get(heading) ?? weigh(this.cases.headings.get(heading)?.signs ?? {}, this.weights.heading);
    this.weightsKnown.set(heading, known);
    return known;
  }

  /** Headings of one level below one heading support each other. */
  private supportHeadings(nodes: readonly HeadingNode[]): void {
    const { days } = this.undecided;
    const mayBe = nodes.filter(({ heading, facts }) => !days.has(heading) && facts.sectionTitle === undefined);
    for (const siblings of groupBy(mayBe, ({ heading }) => heading.level))
      supportsOf(siblings.map(({ heading }) => this.ownWeight(heading))).forEach((support, index) =>
        this.supports.set(siblings[index]!.heading, support),
      );
    for (const { children } of nodes) this.supportHeadings(children);
  }

  /** The talks of a heading and all below it: itself, or the best of what it holds. */
  private choose(node: HeadingNode): readonly Choice[] {
    const { days, talkLevel } = this.undecided;
    const below = [...this.chooseListed(node.heading), ...node.children.flatMap((child) => this.choose(child))];
    if (node.said === 'talk') return [];
    if (days.has(node.heading) || node.said !== undefined) return below;
    const weight = this.weightOf(node.heading);
    if (talkLevel !== undefined && node.heading.level === talkLevel) return [{ node, weight: sure }];
    if (weight <= 0) return below;
    const beside = below.filter((choice) => isBeside(node, choice));
    return below.length === 0 || weight >= mean(below) ? [{ node, weight }, ...beside] : below;
  }

  /** The talks among the candidates below a heading. */
  private chooseListed(holder: Head | undefined): readonly Choice[] {
    const own = (this.cases.listed.get(holder) ?? []).map(({ candidate, occurrence, signs, isSaid }) => ({
      weight: isSaid ? Infinity : weigh(signs, this.weights.listed),
      listed: { holder, candidate, occurrence },
    }));
    for (const siblings of groupBy(own, ({ listed: { candidate } }) => `${candidate.form} ${candidate.depth} ${candidate.group}`))
      supportsOf(siblings.map(({ weight }) => weight)).forEach((support, index) => (siblings[index]!.weight += support));
    // Of list items that are in one another, the outermost.
    let last = -1;
    return own.filter(({ weight, listed: { candidate } }) => {
      if (weight <= 0 || candidate.line <= last) return false;
      last = candidate.lastLine;
      return true;
    });
  }
}

/** So few siblings do not support each other. */
const fewSiblings = 3;

/** What siblings add to each other's weight: where half of the others are talks, it is likelier one; where hardly any is, less. */
function supportsOf(weights: readonly number[]): readonly number[] {
  if (weights.length < fewSiblings) return weights.map(() => 0);
  const talks = weights.filter((weight) => weight > 0).length;
  return weights.map((weight) => {
    const share = (talks - (weight > 0 ? 1 : 0)) / (weights.length - 1);
    return share >= 0.5 ? 1 : share <= 0.2 ? -1 : 0;
  });
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string | number): Iterable<readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups.values();
}

function mean(choices: readonly Choice[]): number {
  return choices.reduce((sum, { weight }) => sum + weight, 0) / choices.length;
}

/** Whether a heading below another names its speakers in the same way: a talk beside it, one level too deep. */
function isBeside(upper: HeadingNode, { node: below, weight }: Choice): boolean {
  if (!below) return false;
  const { form } = below.facts.title;
  return weight > 2 && form !== undefined && form === upper.facts.title.form && below.children.length === 0;
}
