import type { Evidence } from '../model/talk.js';
import type { Signs } from './signs.js';

/** Where so many of the others have a sign of a talk, they speak for each other. */
const most = 0.5;

/** What is around a talk that speaks for it: what it is below, and what those beside it show. */
export function evidenceAround(signs: Signs): readonly Evidence[] {
  const around: Evidence[] = [];
  for (const sign of ['below-day', 'below-container', 'same-parts'] as const) if (signs[sign]) around.push(sign);
  if ((signs['others-any'] ?? 0) >= most) around.push('siblings');
  return around;
}
