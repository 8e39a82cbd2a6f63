import type { Evidence } from '../model/talk.js';
import { evidenceAround } from '../signs/evidenceAround.js';
import type { Candidate } from '../candidates/candidate.js';
import { moveCandidates } from '../candidates/readCandidates.js';
import type { ListedTalk } from './listedTalks.js';
import { flatten, type Head, type HeadingNode } from '../sections/nestHeadings.js';
import { namesPeople as namesPeopleIn } from '../signs/candidateHabits.js';
import { namesPeople } from '../signs/sharedSigns.js';
import { hasOtherWords, isSlotOfTalks } from '../signs/headingSigns.js';
import type { Weights } from '../signs/signs.js';
import { supportsOf } from '../signs/siblings.js';
import { headingFamilies } from './headingFamilies.js';
import { outermost } from './outermost.js';
import { fixedWeight, HeadingWeight, supported, sure, type Weight } from './headingWeight.js';
import { casesOf, type Cases, type SignedHeading, type Undecided } from './talkCases.js';
import { weighListed } from './weighListed.js';
import { weights as found } from '../signs/weights.js';

/** How surely something is a talk: by its author's word, or by the weight of its signs. */
export type TalkDecision = 'said' | 'likely' | 'unsure';

/** The talks of a post. */
export interface TalkDecisions {
  readonly headings: ReadonlyMap<Head, TalkDecision>;
  /** Those that are not headings, by the heading above them (`undefined`: none), with the weight of their signs. */
  readonly listed: ReadonlyMap<Head | undefined, readonly ListedTalk[]>;
  /** Whether a heading that is not one has some weight. */
  readonly mayBe: (heading: Head) => boolean;
  /** What is around a heading that speaks for it. */
  readonly evidenceAround: (heading: Head) => readonly Evidence[];
  /** The weight of a heading that is not a day. */
  readonly weightOf: (heading: Head) => Weight | undefined;
}

/** From this weight on, a talk is likely; above this one, something may be one. */
const likely = 1;
const possible = -1;

/** The most that a heading gains from siblings that are nearly all talks, if its words are not those of anything else. */
const mostSupport = 2;

/** Weighs what may be talks and chooses: no talk is inside another. */
export function decideTalks(undecided: Undecided, weights: Weights = found): TalkDecisions {
  const known = new Map<Head, HeadingWeight>();
  const weightOf = (each: SignedHeading): HeadingWeight => {
    const { heading } = each.node;
    const weight = known.get(heading) ?? new HeadingWeight(each, weights.heading);
    known.set(heading, weight);
    return weight;
  };
  const cases = casesOf(undecided, (each) => weightOf(each).isAtLeast(sure));
  return new Choosing(undecided, cases, weightOf, weights).decide();
}

/** Of a text that is not a recap: only what its author says. */
export function onlyConfirmed(roots: readonly HeadingNode[]): TalkDecisions {
  const said = flatten(roots).filter((node) => node.said === 'talk');
  return {
    headings: new Map(said.map(({ heading }) => [heading, 'said'])),
    listed: new Map(),
    mayBe: () => false,
    evidenceAround: () => [],
    weightOf: () => undefined,
  };
}

interface Choice {
  readonly weight: Weight;
  readonly node?: HeadingNode;
  readonly listed?: Omit<ListedTalk, 'weight'> & { readonly holder: Head | undefined };
}

/** Chooses among what is inside one another. */
class Choosing {
  private readonly supports = new Map<Head, number>();

  constructor(
    private readonly undecided: Undecided,
    private readonly cases: Cases,
    private readonly weightOfSigns: (each: SignedHeading) => HeadingWeight,
    private readonly weights: Weights,
  ) {}

  decide(): TalkDecisions {
    const { roots, event } = this.undecided;
    this.supportHeadings();
    const choices = [
      ...this.chooseListed(undefined),
      ...(event ? this.chooseListed(event.heading) : []),
      ...roots.flatMap((root) => this.choose(root)),
    ];
    const headings = new Map<Head, TalkDecision>();
    const listed = new Map<Head | undefined, ListedTalk[]>();
    for (const { node, listed: item, weight } of choices) {
      if (node) headings.set(node.heading, weight.isAtLeast(likely) ? 'likely' : 'unsure');
      if (!item) continue;
      const own = listed.get(item.holder) ?? [];
      listed.set(item.holder, own);
      const from = item.holder ? item.holder.endLine + 1 : this.undecided.bodyLine;
      own.push({
        candidate: moveCandidates([item.candidate], from)[0]!,
        around: item.around,
        weight: weight.exact,
      });
    }
    for (const { heading, said } of flatten(roots)) if (said === 'talk') headings.set(heading, 'said');
    return {
      headings,
      listed,
      mayBe: (heading) => this.weightOf(heading)?.isAbove(possible) === true,
      evidenceAround: (heading) => evidenceAround(this.cases.headings.get(heading)?.signs ?? {}),
      weightOf: (heading) => this.weightOf(heading),
    };
  }

  /** The weight of a heading's signs, with the support of those beside it; nothing of a day. */
  private weightOf(heading: Head): Weight | undefined {
    const own = this.ownWeight(heading);
    const support = this.supports.get(heading) ?? 0;
    return own && supported(own, support);
  }

  private ownWeight(heading: Head): HeadingWeight | undefined {
    const own = this.cases.headings.get(heading);
    return own && this.weightOfSigns(own);
  }

  private supportHeadings(): void {
    const { roots, days } = this.undecided;
    for (const siblings of headingFamilies(roots, days)) this.supportSiblings(siblings);
  }

  private supportSiblings(siblings: readonly HeadingNode[]): void {
    const { headings } = this.cases;
    const atMost = (index: number): number => {
      const signs = headings.get(siblings[index]!.heading)?.signs ?? {};
      // "The sessions", with nothing below it, is where they begin.
      if (signs['between-talks'] || (signs['container-title'] && signs.empty)) return 0;
      return hasOtherWords(signs) ? 1 : mostSupport;
    };
    // What the author says is a talk supports those beside it, too.
    const isTalk = ({ heading, said }: HeadingNode): boolean =>
      said === 'talk' || this.ownWeight(heading)?.isAbove(0) === true;
    const supports = supportsOf(siblings.map(isTalk), atMost);
    supports.forEach((support, index) => this.supports.set(siblings[index]!.heading, support));
  }

  /** The talks of a heading and all below it: itself, or the best of what it holds. */
  private choose(node: HeadingNode): readonly Choice[] {
    const { days, talkLevel } = this.undecided;
    const below = [...this.chooseListed(node.heading), ...node.children.flatMap((child) => this.choose(child))];
    if (node.said === 'talk') return [];
    if (days.has(node.heading) || node.said !== undefined || below.some(isSaid)) return below;
    const weight = this.weightOf(node.heading);
    if (talkLevel !== undefined && node.heading.level === talkLevel) return [{ node, weight: fixedWeight(sure) }];
    if (!weight?.isAbove(0)) return below;
    // "Lightning talks"
    if (node.facts.sectionTitle === 'container' && node.facts.lines.topic === undefined && below.length > 1)
      return below;
    if (isSlotOfTalks(node) && below.length > 1) return below;
    if (!weight.isAtLeast(mean(below) + muchMore) && holdsNamed(node, below)) return below;
    const beside = below.filter((choice) => isBeside(node, choice));
    return below.length === 0 || weight.isAtLeast(mean(below)) ? [{ node, weight }, ...beside] : below;
  }

  /** The talks among the candidates below a heading. */
  private chooseListed(holder: Head | undefined): readonly Choice[] {
    const weighed = weighListed(this.cases.listed.get(holder) ?? [], this.weights.listed);
    const own = weighed.map(({ weight, ...listed }) => ({ weight, listed: { ...listed, holder } }));
    const chosen = outermost(own.filter(({ weight }) => weight > 0));
    return withoutNotes(chosen).map(({ weight, listed }) => ({ weight: fixedWeight(weight), listed }));
  }
}

interface WeighedItem {
  readonly weight: number;
  readonly listed: { readonly candidate: Pick<Candidate, 'form'> };
}

/** Of a line of its own and the items below it, up to the next one: the line, or what it holds if that weighs more. */
function withoutNotes<Item extends WeighedItem>(chosen: readonly Item[]): readonly Item[] {
  const isLine = ({ listed }: Item): boolean => listed.candidate.form === 'line';
  if (!chosen.some(isLine) || chosen.every(isLine)) return chosen;
  const kept: Item[] = [];
  for (let index = 0; index < chosen.length;) {
    let end = index + 1;
    while (end < chosen.length && !isLine(chosen[end]!)) end++;
    const [line, ...items] = chosen.slice(index, end) as [Item, ...Item[]];
    if (!isLine(line) || items.length === 0) kept.push(line, ...items);
    else if (line.weight === Infinity) kept.push(line, ...items.filter(({ weight }) => weight === Infinity));
    else kept.push(...(line.weight >= meanWeight(items) ? [line] : items));
    index = end;
  }
  return kept;
}

function meanWeight(items: readonly WeighedItem[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0) / items.length;
}

/** Whether it is an item, row or line that its author says is a talk. To ask a heading for its weight would read all its prose. */
function isSaid({ listed, weight }: Choice): boolean {
  return listed !== undefined && weight.exact === Infinity;
}

function mean(choices: readonly Choice[]): number {
  return choices.reduce((sum, { weight }) => sum + weight.exact, 0) / choices.length;
}

/** A heading with so much more weight than what is listed below it is a talk that mentions others. */
const muchMore = 2;

/** The minimum number of talks below a heading that are not what one talk mentions. */
const fewestHeld = 2;

/** "More talks", which names nobody, and listed below it the talks, nearly all of which name people. */
function holdsNamed(node: HeadingNode, below: readonly Choice[]): boolean {
  const listed = below.flatMap((choice) => (choice.listed ? [choice.listed.candidate] : []));
  if (listed.length < fewestHeld || listed.length < below.length || namesPeople(node)) return false;
  return listed.filter((each) => namesPeopleIn(each)).length > listed.length * mostNamed;
}

/** More than this share of them. */
const mostNamed = 0.6;

/** Whether a heading below another names its speakers in the same way: a talk beside it, one level too deep. */
function isBeside(upper: HeadingNode, { node: below, weight }: Choice): boolean {
  if (!below) return false;
  const { form } = below.facts.title;
  return weight.isAbove(2) && form !== undefined && form === upper.facts.title.form && below.children.length === 0;
}
