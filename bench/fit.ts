// Finds weights for signs from labelled cases.
import type { Sign, Signs, WeightTable } from '../src/core/recap/talks/signs.js';

/** What is seen of a candidate, and whether it is a talk. */
export interface Case {
  readonly signs: Signs;
  readonly isTalk: boolean;
  readonly weight: number;
}

const rounds = 1500;
const rate = 0.5;

/** Fits a logistic regression. `ridge`: how strongly weights are drawn to zero. */
export function fitWeights(cases: readonly Case[], ridge: number): WeightTable {
  const names = [...new Set(cases.flatMap(({ signs }) => Object.keys(signs)))].sort() as Sign[];
  const rows = cases.map(({ signs }) => names.flatMap((name, index) => (signs[name] ? [[index, signs[name]] as const] : [])));
  const weights = names.map(() => 0);
  const speed = names.map(() => 0);
  let none = 0;
  let noneSpeed = 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => (ridge * weight) / total);
    let noneSlope = 0;
    rows.forEach((row, index) => {
      let score = none;
      for (const [at, amount] of row) score += weights[at]! * amount;
      const { isTalk, weight } = cases[index]!;
      const error = (weight * (1 / (1 + Math.exp(-score)) - (isTalk ? 1 : 0))) / total;
      noneSlope += error;
      for (const [at, amount] of row) slope[at]! += error * amount;
    });
    weights.forEach((_, at) => {
      speed[at] = 0.95 * speed[at]! - rate * slope[at]!;
      weights[at]! += speed[at]!;
    });
    noneSpeed = 0.95 * noneSpeed - rate * noneSlope;
    none += noneSpeed;
  }
  return Object.fromEntries([['none', none], ...names.map((name, at) => [name, weights[at]!] as const)].map(([name, weight]) => [name, Math.round(Number(weight) * 20) / 20]));
}
