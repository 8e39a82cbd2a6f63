import { say, type Message } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import type { Range, TextEdit } from '../../text.js';

/** What an edit would do. Without edits, the text is as it was asked to be. */
export interface Edit {
  readonly kind: 'edit';
  readonly edits: readonly TextEdit[];
  /** In the text after the edits: what to select, or of no width, where the cursor goes. */
  readonly selection: Range;
  /** What the text after the edits is read as: every edit has looked at that. */
  readonly after: Recap;
}

/** Why an edit is not made. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: Message;
}

export type EditResult = Edit | Refusal;

export function refuse(reason: Message): Refusal {
  return { kind: 'refusal', reason };
}

/** Where all that is known is that the text as it would be says something else than was asked for. */
export const readOtherwise: Message = say(
  'Nothing was changed: the edit would change the structure of the post. Check for something that extends across a heading, such as a code block without an end, for a reference that is defined twice, and for a missing blank line.',
);
