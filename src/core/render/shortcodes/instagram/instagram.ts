import { renderPost } from '../../cards/cards.js';
import { escapeUrl, urlPart } from '../../escape.js';
import { textOf, type RenderShortcode } from '../../calls/shortcodeContext.js';
import { instagramPost } from './instagramPost.js';

export const instagram: RenderShortcode = (call, context) => {
  const { privacy } = context.site;
  if (privacy.instagram.disable) return '';
  const id = textOf(call, undefined, 0);
  if (context.published)
    return instagramPost(escapeUrl(`https://www.instagram.com/p/${id}`), !privacy.instagram.simple);
  const url = `https://www.instagram.com/p/${urlPart(id)}/`;
  return renderPost({ kind: 'instagram', provider: 'Instagram', url, author: '', blank: 'picture' });
};
