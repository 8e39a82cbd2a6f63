import { resolveReference } from '../../site/resolveReference.js';
import { escapeText } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

/** `ref` and `relref`: the site's own address is not known here, so both give the path. */
export const reference: RenderShortcode = (call, { pagePath, site }) =>
  escapeText(resolveReference(textOf(call, 'path', 0), pagePath, site));
