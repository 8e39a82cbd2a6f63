import type { Weights } from './signs.js';

export const weights: Weights = { heading: {}, listed: {} };
