import type { Message } from '../../problem.js';
import type { Talk } from '../../recap/model/recap.js';
import type { TextEdit } from '../../text.js';

/** What can be completed of a talk, or corrected. */
export type ChangeKind = 'address' | 'speakers' | 'tags' | 'links' | 'name' | 'title';

/** One change of a talk, which the author can accept by itself. */
export interface ProposedChange {
  readonly kind: ChangeKind;
  readonly talk: Talk;
  /** Whether nothing that the author wrote is replaced. */
  readonly isAddition: boolean;
  /** What it does, in the imperative. */
  readonly label: Message;
  readonly edits: readonly TextEdit[];
}

/** A change that is yet to be tried: the ways to make it, the post's own first. `undefined` where there is none. */
export interface ChangeToTry extends Omit<ProposedChange, 'edits' | 'talk'> {
  readonly ways: readonly (readonly TextEdit[])[];
  /** Whether a talk that was changed is as it was asked to be. */
  readonly isDone: (talk: Talk) => boolean;
}
