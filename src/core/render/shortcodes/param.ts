import { showValue } from '../../frontMatter/values/showValue.js';
import { quoteHugo } from '../../problem.js';
import { findParam } from '../../shortcodes/findParam.js';
import { escapeText } from '../escape.js';
import { renderFault } from '../cards/renderFault.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';

/** The front matter's value, else the site's. What counts as false in Go counts as missing. */
export const param: RenderShortcode = (call, context) => {
  const key = textOf(call, undefined, 0);
  const value = findParam(key, context.values, context.site);
  const printed = context.values.map((each) => ({ ...each, value: each.printed ?? each.value }));
  return value === undefined
    ? renderFault(call, quoteHugo('Param "{0}" not found', key), context)
    : escapeText(showValue(findParam(key, printed, context.site) ?? value));
};
