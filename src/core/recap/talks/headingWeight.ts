import { mayShareLabel, othersInProse, sharedLabel, signsOfOwnProse } from '../signs/headingSigns.js';
import { weigh, type WeightTable } from '../signs/signs.js';
import type { SignedHeading } from './talkCases.js';

/** From this weight on, a heading is a talk whatever is below it: that is not read. */
export const sure = 3;
/** Below this weight, neither the prose below a heading nor those beside it can make it a talk. */
const leastInDoubt = -4;

/** How much speaks for a talk: above 0 it is more likely one than not. */
export interface Weight {
  readonly exact: number;
  isAbove(limit: number): boolean;
  isAtLeast(limit: number): boolean;
}

/** A weight that is known. */
export function fixedWeight(weight: number): Weight {
  return { exact: weight, isAbove: (limit) => weight > limit, isAtLeast: (limit) => weight >= limit };
}

/** A weight with what siblings add to it. */
export function supported(weight: Weight, support: number): Weight {
  return {
    get exact() {
      return weight.exact + support;
    },
    isAbove: (limit) => weight.isAbove(limit - support),
    isAtLeast: (limit) => weight.isAtLeast(limit - support),
  };
}

/**
 * The weight of a heading's signs. Where these leave a doubt, the prose below it counts, too, and that of its siblings:
 * of them only so much is read as decides what is asked.
 */
export class HeadingWeight implements Weight {
  private readonly signs: number;
  private readonly isInDoubt: boolean;
  private ownProse: number | undefined;
  private known: number | undefined;

  constructor(
    private readonly heading: SignedHeading,
    private readonly weights: WeightTable,
  ) {
    this.signs = weigh(heading.signs, weights);
    this.isInDoubt = this.signs < sure && this.signs >= leastInDoubt;
  }

  get exact(): number {
    if (!this.isInDoubt) return this.signs;
    return (this.known ??= this.readAll());
  }

  isAbove(limit: number): boolean {
    return this.decides((weight) => weight > limit);
  }

  isAtLeast(limit: number): boolean {
    return this.decides((weight) => weight >= limit);
  }

  /** `isSo`: true from some weight on. */
  private decides(isSo: (weight: number) => boolean): boolean {
    while (this.isInDoubt && this.known === undefined) {
      const { least, most } = this.bounds();
      if (isSo(least)) return true;
      if (!isSo(most)) return false;
      if (!this.heading.family.readProse()) break;
    }
    return isSo(this.exact);
  }

  private readAll(): number {
    const { heading } = this;
    while (heading.family.readProse());
    return this.withOthers('least') + (this.weights['same-parts'] ?? 0) * sharedLabel(heading);
  }

  /** The weight is between these, by what has been read. */
  private bounds(): { readonly least: number; readonly most: number } {
    const label = mayShareLabel(this.heading) ? (this.weights['same-parts'] ?? 0) : 0;
    return {
      least: this.withOthers('least') + Math.min(0, label),
      most: this.withOthers('most') + Math.max(0, label),
    };
  }

  /** The weight with its own prose and that of its siblings: by what has been read of these, at least or at most. */
  private withOthers(end: 'least' | 'most'): number {
    const { heading, weights } = this;
    this.ownProse ??= weigh(signsOfOwnProse(heading), weights, 0);
    const isOne = heading.node.facts.sectionTitle !== 'section';
    let total = this.signs + this.ownProse;
    for (const [sign, inProse] of othersInProse) {
      const weight = weights[sign] ?? 0;
      if (weight === 0) continue;
      const share = heading.family.sharesInProse(inProse, heading.member, isOne);
      total += weight * share[(end === 'least') === weight > 0 ? 'least' : 'most'];
    }
    return total;
  }
}
