import { siblingsKey } from '../candidates/candidate.js';
import { groupBy, supportsOf } from '../signs/siblings.js';
import { weigh, type WeightTable } from '../signs/signs.js';
import type { ListedTalk } from './listedTalks.js';
import type { ListedCase } from './talkCases.js';

/** Weighs the candidates below a heading: by their signs, with the support of their siblings. */
export function weighListed(cases: readonly ListedCase[], weights: WeightTable): readonly ListedTalk[] {
  const weighed = cases.map(({ candidate, around, signs, isSaid }) => ({
    candidate,
    around,
    weight: isSaid ? Infinity : weigh(signs, weights),
  }));
  for (const siblings of groupBy(weighed, ({ candidate }) => siblingsKey(candidate)))
    supportsOf(siblings.map(({ weight }) => weight > 0)).forEach(
      (support, index) => (siblings[index]!.weight += support),
    );
  return weighed;
}
