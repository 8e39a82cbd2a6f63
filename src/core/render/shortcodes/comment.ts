import type { RenderShortcode } from '../calls/shortcodeContext.js';
import { renderRemoved } from './removed.js';

/** Its content is not published, so it is not shown. */
export const comment: RenderShortcode = (call, context) => renderRemoved(call, context);
