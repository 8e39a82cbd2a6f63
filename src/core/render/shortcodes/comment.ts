import type { RenderShortcode } from '../shortcodeContext.js';
import { renderRemoved } from './removed.js';

/** Its content is not published, so it is not shown. */
export const comment: RenderShortcode = (call, context) =>
  renderRemoved(
    call,
    {
      words:
        'The "comment" shortcode was deprecated in v0.143.0 and will be removed in a future release. Please use HTML comments instead.',
    },
    context,
  );
