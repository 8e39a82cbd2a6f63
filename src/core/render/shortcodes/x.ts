import { say } from '../../problem.js';
import { renderPost } from '../cards/cards.js';
import { escapeUrl } from '../escape.js';
import { postCard, postUrl } from '../cards/postCard.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';

export const x: RenderShortcode = (call, context) => {
  const { privacy } = context.site;
  if (privacy.x.disable) return '';
  const [user, id] = [textOf(call, 'user'), textOf(call, 'id')];
  const url = postUrl(user, id);
  if (!context.published) return renderPost(postCard({ provider: 'x', url, user, id }, context.site));
  context.report('shortcode-network', 'information', call.call.opener, say('Hugo fetches the text of the post.'));
  return `<blockquote class="twitter-tweet"><a href="${escapeUrl(url)}"></a></blockquote>\n`;
};
