import type { Candidate } from '../candidates/candidate.js';
import { moveCandidates } from '../candidates/readCandidates.js';
import { settleNames } from '../candidates/settleNames.js';
import type { SectionFacts } from '../evidence/sectionFacts.js';
import { setFamilies, signsOfCandidate, type CandidateCase } from './candidateSigns.js';
import { headingCases, signsOfHeading, type HeadingCase } from './headingSigns.js';
import { flatten, type Head, type HeadingNode } from './nestHeadings.js';
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
  readonly listed: ReadonlyMap<Head | undefined, readonly { readonly candidate: Candidate; readonly weight: number }[]>;
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
  /** The level that the author has set for talks. */
  readonly talkLevel?: number | undefined;
  /** Whether the author has said that a candidate is no talk. */
  readonly isDenied?: (candidate: Candidate) => boolean;
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
  readonly listed: ReadonlyMap<Head | undefined, readonly { readonly candidate: Candidate; readonly signs: Signs }[]>;
}

/** The candidates of a post and their signs; not those below a heading that is `sure` to be a talk. */
export function casesOf({ roots, days, title, preface, bodyLine, isDenied }: Undecided, isSure: (signs: Signs) => boolean): Cases {
  const nodes = flatten(roots);
  const post = signsOfPost(title, nodes, areOfPost(roots, nodes, days));
  const headings = new Map(
    headingCases(roots, days).map((each) => [each.node.heading, { each, node: each.node, signs: signsOfHeading(each, post) }]),
  );
  const holders: (HeadingNode | undefined)[] = [undefined];
  const addHolders = (node: HeadingNode): void => {
    const own = headings.get(node.heading);
    if (own && isSure(own.signs)) return;
    holders.push(node);
    node.children.forEach(addHolders);
  };
  roots.forEach(addHolders);
  const listed = new Map<Head | undefined, CandidateCase[]>();
  for (const node of holders) {
    const from = node ? node.heading.endLine + 1 : bodyLine;
    const own = moveCandidates((node?.facts ?? preface).candidates, from).filter((each) => !isDenied?.(each));
    const place = placeBelow(node, node && headings.get(node.heading)?.each, days);
    listed.set(node?.heading, own.map((candidate) => ({ candidate, ...place, family: [] })));
  }
  setNames(listed);
  setFamilies([...listed.values()].flat());
  return {
    headings,
    listed: new Map([...listed].map(([heading, own]) => [heading, own.map((each) => ({ candidate: each.candidate, signs: signsOfCandidate(each, post) }))])),
  };
}

/** Whether the days are those of all the post: lines that name days within a section say nothing of other sections. */
function areOfPost(roots: readonly HeadingNode[], nodes: readonly HeadingNode[], days: ReadonlySet<Head>): boolean {
  return nodes.some((node) => days.has(node.heading) && (node.form === 'heading' || roots.includes(node)));
}

/** Decides about names that the candidates of the post decide together. */
function setNames(listed: Map<Head | undefined, CandidateCase[]>): void {
  const all = [...listed.values()].flat();
  const settled = settleNames(all.map(({ candidate }) => candidate));
  let index = 0;
  for (const [heading, own] of listed) listed.set(heading, own.map((each) => ({ ...each, candidate: settled[index++]! })));
}

function placeBelow(
  node: HeadingNode | undefined,
  own: HeadingCase | undefined,
  days: ReadonlySet<Head>,
): Pick<CandidateCase, 'below' | 'isInDay' | 'isBelowTalks'> {
  if (!node) return { below: undefined, isInDay: false, isBelowTalks: false };
  const isBelowTalks = speaksOfTalks(node.facts.heading.line.text);
  if (days.has(node.heading)) return { below: 'day', isInDay: true, isBelowTalks };
  return { below: own?.holds, isInDay: own?.isInDay ?? false, isBelowTalks };
}

interface Choice {
  readonly weight: number;
  readonly node?: HeadingNode;
  readonly listed?: { readonly holder: Head | undefined; readonly candidate: Candidate };
}

/** Chooses among what is inside one another. */
class Choosing {
  private readonly weightsKnown = new Map<Head, number>();

  constructor(
    private readonly undecided: Undecided,
    private readonly cases: Cases,
    private readonly weights: Weights,
  ) {}

  decide(): TalkDecisions {
    const { roots } = this.undecided;
    const choices = [...this.chooseListed(undefined), ...roots.flatMap((root) => this.choose(root))];
    const headings = new Map<Head, TalkDecision>();
    const listed = new Map<Head | undefined, { candidate: Candidate; weight: number }[]>();
    for (const { node, listed: item, weight } of choices) {
      if (node) headings.set(node.heading, weight);
      if (!item) continue;
      const own = listed.get(item.holder) ?? [];
      listed.set(item.holder, [...own, { candidate: item.candidate, weight }]);
    }
    for (const { heading, said } of flatten(roots)) if (said === 'talk') headings.set(heading, 'said');
    return { headings, listed, weightOf: (heading) => this.weightOf(heading) };
  }

  private weightOf(heading: Head): number {
    const known = this.weightsKnown.get(heading) ?? weigh(this.cases.headings.get(heading)?.signs ?? {}, this.weights.heading);
    this.weightsKnown.set(heading, known);
    return known;
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
    const own = (this.cases.listed.get(holder) ?? []).map(({ candidate, signs }) => ({
      weight: weigh(signs, this.weights.listed),
      listed: { holder, candidate },
    }));
    const chosen = own.filter(({ weight }) => weight > 0);
    return chosen.filter((each) => !chosen.some((other) => isInside(each.listed.candidate, other.listed.candidate)));
  }
}

/** Whether a list item is in another. */
function isInside(inner: Candidate, outer: Candidate): boolean {
  return inner !== outer && inner.line > outer.line && inner.line <= outer.lastLine;
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
