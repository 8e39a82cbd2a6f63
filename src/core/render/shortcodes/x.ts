import { say } from '../../problem.js';
import { renderCard } from '../boxes.js';
import { escapeUrl, urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

export const x: RenderShortcode = (call, context) => {
  const { privacy } = context.site;
  if (privacy.x.disable) return '';
  const [user, id] = [textOf(call, 'user'), textOf(call, 'id')];
  const url = postUrl(user, id);
  if (!context.published) return renderCard({ kind: 'x', provider: 'X', title: `@${user}: ${id}`, url });
  context.report('shortcode-network', 'information', call.call.opener, say('Hugo fetches the text of the post.'));
  return `<blockquote class="twitter-tweet"><a href="${escapeUrl(url)}"></a></blockquote>\n`;
};

/** The address of a post; without its user, X finds it, too. */
export function postUrl(user: string, id: string): string {
  return `https://x.com/${urlPart(user || 'i')}/status/${urlPart(id)}`;
}
