import { isAtLeast } from '../../site/hugoVersion.js';
import { renderCard } from '../boxes.js';
import { escapeUrl } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { renderRemoved } from './removed.js';
import { postUrl } from './x.js';

/** `tweet` and `twitter`: user and id, or the id alone. */
export const tweet: RenderShortcode = (call, context) => {
  const [user, id] = [textOf(call, 'user', 0), textOf(call, 'id', 1)];
  const url = id === '' ? postUrl('', user) : postUrl(user, id);
  if (!isAtLeast(context.site.hugoVersion, '0.142')) {
    const title = id === '' ? user : `@${user}: ${id}`;
    if (!context.published) return renderCard({ kind: 'x', provider: 'X', title, url });
    return `<blockquote class="twitter-tweet"><a href="${escapeUrl(url)}"></a></blockquote>\n`;
  }
  return renderRemoved(call, context, {
    url,
    instead: id === '' ? undefined : `{{< x user="${user}" id="${id}" >}}`,
  });
};
