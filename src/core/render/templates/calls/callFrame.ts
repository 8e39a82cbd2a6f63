import type { ShortcodeCall } from '../../../shortcodes/shortcode.js';
import type { SourceText } from '../../../text.js';
import type { Instance } from '../../../templates/values/value.js';

/** A call of a shortcode, while it is rendered. */
export interface CallFrame {
  readonly call: ShortcodeCall;
  /** The text that the call is in. */
  readonly source: SourceText;
  /** The call that this one is directly in. */
  readonly parent: CallFrame | undefined;
  /** The number of the call among its siblings, from zero. */
  readonly ordinal: () => number;
  /** White space before the call on its line, if nothing else is there. */
  readonly indentation: string;
  /** The content with its calls rendered; empty until they are. */
  inner: string;
  /** What templates see of it: the same object for itself and for the calls inside. */
  value?: Instance;
}
