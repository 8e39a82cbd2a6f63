import { say } from '../../problem.js';
import { renderCard } from '../boxes.js';
import { escapeUrl, urlPart } from '../escape.js';
import { renderFault } from '../renderFault.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { instagramPost } from './instagramPost.js';

export const instagram: RenderShortcode = (call, context) => {
  const { privacy } = context.site;
  if (privacy.instagram.disable) return '';
  const id = textOf(call, undefined, 0);
  if (id === '') {
    const message = 'The "{0}" shortcode requires a single positional parameter, the ID of the Instagram post.';
    return renderFault(call, say(message, 'instagram'), context);
  }
  if (context.published)
    return instagramPost(escapeUrl(`https://www.instagram.com/p/${id}`), !privacy.instagram.simple);
  const url = `https://www.instagram.com/p/${urlPart(id)}/`;
  return renderCard({ kind: 'instagram', provider: 'Instagram', title: id, url });
};
