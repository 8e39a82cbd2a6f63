import { isAtLeast } from '../../site/version/hugoVersion.js';
import { renderPost } from '../cards/cards.js';
import { escapeUrl } from '../escape.js';
import { postCard, postUrl } from '../cards/postCard.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';
import { renderRemoved } from './removed.js';

/** `tweet` and `twitter`: user and id, or the id alone. */
export const tweet: RenderShortcode = (call, context) => {
  const [user, id] = [textOf(call, 'user', 0), textOf(call, 'id', 1)];
  const url = id === '' ? postUrl('', user) : postUrl(user, id);
  if (!isAtLeast(context.site.hugoVersion, '0.142')) {
    const names = id === '' ? { id: user } : { user, id };
    if (!context.published) return renderPost(postCard({ provider: 'x', url, ...names }, context.site));
    return `<blockquote class="twitter-tweet"><a href="${escapeUrl(url)}"></a></blockquote>\n`;
  }
  return renderRemoved(call, context, {
    url,
    instead: id === '' ? undefined : `{{< x user="${user}" id="${id}" >}}`,
  });
};
