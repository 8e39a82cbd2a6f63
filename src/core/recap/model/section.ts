import type { Part } from './part.js';
import type { Talk } from './talk.js';

/** A section that is not a talk: introduction, miscellaneous, a track … */
export interface Section extends Part {
  readonly kind: 'section';
  /** Talks and sections below it, in document order. */
  readonly parts: readonly (Talk | Section)[];
}
