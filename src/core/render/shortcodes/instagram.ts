import { renderCard } from '../boxes.js';
import { escapeUrl, urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { instagramPost } from './instagramPost.js';

export const instagram: RenderShortcode = (call, context) => {
  const { privacy } = context.site;
  if (privacy.instagram.disable) return '';
  const id = textOf(call, undefined, 0);
  if (context.published)
    return instagramPost(escapeUrl(`https://www.instagram.com/p/${id}`), !privacy.instagram.simple);
  const url = `https://www.instagram.com/p/${urlPart(id)}/`;
  return renderCard({ kind: 'instagram', provider: 'Instagram', title: id, url });
};
