import type { Heading } from '../../post/blocks/block.js';
import { countHeadings, headingCases, signsOfHeading, type HeadingCase, type PostSigns } from './headingSigns.js';
import { flatten, type HeadingNode } from './nestHeadings.js';
import { weigh, type WeightTable } from './signs.js';
import { headingWeights } from './weights.js';

/** How surely a heading is a talk: by its author's word, or by the weight of its signs: above 0 it is one, the more the surer. */
export type TalkDecision = 'said' | number;

/** What is decided of the headings of a post that are not days. */
export interface TalkDecisions {
  /** The talks. */
  readonly talks: ReadonlyMap<Heading, TalkDecision>;
  /** The weight of the signs of a heading. */
  readonly weightOf: (heading: Heading) => number;
}

/** What there is to decide on. */
export interface Undecided {
  readonly roots: readonly HeadingNode[];
  readonly days: ReadonlySet<Heading>;
  /** The post's title. */
  readonly title: string;
  /** The level that the author has set for talks. */
  readonly talkLevel: number | undefined;
}

/** Decides which headings are talks: of those whose signs weigh enough, no talk is in another. */
export function decideTalks({ roots, days, title, talkLevel }: Undecided, weights: WeightTable = headingWeights): TalkDecisions {
  const nodes = flatten(roots);
  const post: PostSigns = { hasDays: days.size > 0, title, first: nodes[0], last: nodes.at(-1), counts: countHeadings(nodes) };
  const cases = new Map(headingCases(roots, days).map((each) => [each.node.heading, each]));
  const known = new Map<Heading, number>();
  const PULL = Number(process.env.PULL ?? 0); const CL = Number(process.env.CL ?? 3);
  const base = (heading: Heading): number => {
    const found = known.get(heading) ?? weigh(signsOfHeading(cases.get(heading)!, post), weights);
    known.set(heading, found);
    return found;
  };
  const weightOf = (heading: Heading): number => {
    const own = base(heading);
    const { family } = cases.get(heading)!;
    const others = family.filter(({ node }) => node.heading !== heading);
    if (others.length === 0) return own;
    const support = others.reduce((sum, { node }) => sum + Math.max(-CL, Math.min(CL, base(node.heading))), 0) / others.length;
    return own + PULL * support;
  };
  const talks = new Map<Heading, TalkDecision>();
  for (const { node, weight } of roots.flatMap((root) => choose(root))) talks.set(node.heading, weight);
  for (const { heading, said } of nodes) if (said === 'talk') talks.set(heading, 'said');
  return { talks, weightOf };

  /** The talks of a heading and those below it: itself, or the best of what it holds. */
  function choose(node: HeadingNode): readonly Choice[] {
    const below = node.children.flatMap((child) => choose(child));
    if (days.has(node.heading) || node.said !== undefined) return below;
    const weight = talkLevel === undefined ? weightOf(node.heading) : node.heading.level === talkLevel && weightOf(node.heading) > -9 ? 9 : -9;
    const own = { node, weight };
    if (weight <= 0) return below;
    const rest = below.filter((choice) => isBeside(node, choice));
    return below.length === 0 || weight >= mean(below) ? [own, ...rest] : below;
  }
}

interface Choice {
  readonly node: HeadingNode;
  readonly weight: number;
}

function mean(choices: readonly Choice[]): number {
  return choices.reduce((sum, { weight }) => sum + weight, 0) / choices.length;
}

/** Whether a heading below another names its speakers in the same way: a talk beside it, one level too deep. */
function isBeside(upper: HeadingNode, { node: below, weight }: Choice): boolean {
  const { form } = below.facts.title;
  return weight > 2 && form !== undefined && form === upper.facts.title.form && below.children.length === 0;
}
