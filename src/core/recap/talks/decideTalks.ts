import type { Evidence } from '../model/talk.js';
import { evidenceAround } from '../signs/evidenceAround.js';
import { moveCandidates } from '../candidates/readCandidates.js';
import type { ListedTalk } from './listedTalks.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import { hasOtherWords, signsOfProse } from '../signs/headingSigns.js';
import { weigh, type Weights, type WeightTable } from '../signs/signs.js';
import { groupBy, supportsOf } from '../signs/siblings.js';
import { casesOf, type Cases, type SignedHeading, type Undecided } from './talkCases.js';
import { weights as found } from '../signs/weights.js';

/** How surely something is a talk: by its author's word, or by the weight of its signs: above 0 it is one, the more the surer. */
export type TalkDecision = 'said' | number;

/** The talks of a post. */
export interface TalkDecisions {
  readonly headings: ReadonlyMap<Head, TalkDecision>;
  /** Those that are no headings, by the heading above them (`undefined`: none), with the weight of their signs. */
  readonly listed: ReadonlyMap<Head | undefined, readonly ListedTalk[]>;
  /** What the signs of a heading weigh. */
  readonly weightOf: (heading: Head) => number;
  /** What is around a heading that speaks for it. */
  readonly evidenceAround: (heading: Head) => readonly Evidence[];
}

/** From this weight on, a heading is a talk whatever is below it: that is not read. */
const sure = 3;
/** Below this weight, neither the prose below a heading nor those beside it can make it a talk. */
const leastInDoubt = -4;

/** So much a heading gains from siblings that are nearly all talks, if its words are not those of anything else. */
const mostSupport = 2;

/** Weighs what may be talks and chooses: no talk is inside another. */
export function decideTalks(undecided: Undecided, weights: Weights = found): TalkDecisions {
  const cases = casesOf(undecided, (each) => weighHeading(each, weights.heading) >= sure);
  return new Choosing(undecided, cases, weights).decide();
}

/** Of a text that is no recap: only what its author says. */
export function onlyConfirmed(roots: readonly HeadingNode[]): TalkDecisions {
  const said = flatten(roots).filter((node) => node.said === 'talk');
  return {
    headings: new Map(said.map(({ heading }) => [heading, 'said'])),
    listed: new Map(),
    weightOf: () => -Infinity,
    evidenceAround: () => [],
  };
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
    const choices = [
      ...this.chooseListed(undefined),
      ...(event ? this.chooseListed(event.heading) : []),
      ...roots.flatMap((root) => this.choose(root)),
    ];
    const headings = new Map<Head, TalkDecision>();
    const listed = new Map<Head | undefined, ListedTalk[]>();
    for (const { node, listed: item, weight } of choices) {
      if (node) headings.set(node.heading, weight);
      if (!item) continue;
      const own = listed.get(item.holder) ?? [];
      listed.set(item.holder, own);
      const from = item.holder ? item.holder.endLine + 1 : this.undecided.bodyLine;
      own.push({
        candidate: moveCandidates([item.candidate], from)[0]!,
        occurrence: item.occurrence,
        around: item.around,
        weight,
      });
    }
    for (const { heading, said } of flatten(roots)) if (said === 'talk') headings.set(heading, 'said');
    return {
      headings,
      listed,
      weightOf: (heading) => this.weightOf(heading),
      evidenceAround: (heading) => evidenceAround(this.cases.headings.get(heading)?.signs ?? {}),
    };
  }

  /** The weight of a heading's signs, with the support of those beside it. */
  private weightOf(heading: Head): number {
    return this.ownWeight(heading) + (this.supports.get(heading) ?? 0);
  }

  private ownWeight(heading: Head): number {
    let known = this.weightsKnown.get(heading);
    if (known !== undefined) return known;
    const own = this.cases.headings.get(heading);
    known = own ? weighHeading(own, this.weights.heading) : (this.weights.heading.none ?? 0);
    this.weightsKnown.set(heading, known);
    return known;
  }

  /** Headings of one level below one heading support each other, and so do those of all days. */
  private supportHeadings(roots: readonly HeadingNode[]): void {
    const { days } = this.undecided;
    const members: { readonly family: string; readonly node: HeadingNode }[] = [];
    const collect = (nodes: readonly HeadingNode[], below: string): void => {
      for (const node of nodes) {
        const { heading, facts, children } = node;
        const isDay = days.has(heading);
        const mayBe = facts.sectionTitle === undefined || (facts.sectionTitle === 'container' && children.length === 0);
        if (!isDay && mayBe) members.push({ family: `${below} ${heading.level}`, node });
        collect(children, isDay ? 'day' : String(heading.line));
      }
    };
    collect(roots, '');
    for (const siblings of groupBy(members, ({ family }) => family))
      this.supportSiblings(siblings.map(({ node }) => node));
  }

  private supportSiblings(siblings: readonly HeadingNode[]): void {
    const { headings } = this.cases;
    const atMost = (index: number): number =>
      hasOtherWords(headings.get(siblings[index]!.heading)?.signs ?? {}) ? 1 : mostSupport;
    const supports = supportsOf(
      siblings.map(({ heading }) => this.ownWeight(heading)),
      atMost,
    );
    supports.forEach((support, index) => this.supports.set(siblings[index]!.heading, support));
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
    // "Lightning talks"
    if (node.facts.sectionTitle === 'container' && below.length > 1) return below;
    const beside = below.filter((choice) => isBeside(node, choice));
    return below.length === 0 || weight >= mean(below) ? [{ node, weight }, ...beside] : below;
  }

  /** The talks among the candidates below a heading. */
  private chooseListed(holder: Head | undefined): readonly Choice[] {
    const own = (this.cases.listed.get(holder) ?? []).map(({ candidate, occurrence, around, signs, isSaid }) => ({
      weight: isSaid ? Infinity : weigh(signs, this.weights.listed),
      listed: { holder, candidate, occurrence, around },
    }));
    for (const siblings of groupBy(
      own,
      ({ listed: { candidate } }) => `${candidate.form} ${candidate.depth} ${candidate.group}`,
    ))
      supportsOf(siblings.map(({ weight }) => weight)).forEach(
        (support, index) => (siblings[index]!.weight += support),
      );
    // Of list items that are in one another, the outermost.
    let last = -1;
    return own.filter(({ weight, listed: { candidate } }) => {
      if (weight <= 0 || candidate.line <= last) return false;
      last = candidate.lastLine;
      return true;
    });
  }
}

/** What the signs of a heading weigh. The prose below it is read only where the others leave a doubt. */
function weighHeading(heading: SignedHeading, weights: WeightTable): number {
  const weight = weigh(heading.signs, weights);
  if (weight >= sure || weight < leastInDoubt) return weight;
  return weight + weigh(signsOfProse(heading), { ...weights, none: 0 });
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
