import type { Message } from '../../problem.js';
import { renderProblem } from './boxes.js';
import type { CallWithInner, ShortcodeContext } from '../calls/shortcodeContext.js';
import { sourceOf } from '../sourceOf.js';

/** A call that makes the build fail: a problem with Hugo's words; in the preview a box that says so. */
export function renderFault(call: CallWithInner, message: Message, context: ShortcodeContext): string {
  context.report('shortcode-argument', 'error', call.call.opener, message);
  return context.published ? '' : renderProblem(sourceOf(call), message, context.translate, call.alone);
}
