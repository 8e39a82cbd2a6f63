import type { Fix, Message } from '../problem.js';
import type { Lack } from '../recap/queries/progress.js';
import type { Range } from '../text.js';

/** What an entry is about; lists show them in this order. */
export const readinessKinds = [
  'problem',
  'talk',
  'frontMatter',
  'card',
  'alternative',
  'link',
  'picture',
  'todo',
] as const;

export type ReadinessKind = (typeof readinessKinds)[number];

/** Something to look at before a recap is published. */
export interface ReadinessEntry {
  readonly kind: ReadinessKind;
  readonly message: Message;
  /** Where it leads. */
  readonly range: Range;
  /** Whether the recap is not ready as long as it is there. */
  readonly blocks: boolean;
  /** How it can be fixed on the spot, best first. */
  readonly fixes: readonly Fix[];
  /** For a talk: what is missing. */
  readonly lacks?: readonly Lack[];
  /** Of a link: its address, as written. */
  readonly address?: string;
}
