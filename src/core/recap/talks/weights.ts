import type { WeightTable } from './signs.js';

export const headingWeights: WeightTable = {};
