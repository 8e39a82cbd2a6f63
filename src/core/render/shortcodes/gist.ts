import { isAtLeast } from '../../site/version/hugoVersion.js';
import { renderPost } from '../cards/cards.js';
import { escapeText, urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';
import { renderRemoved } from './removed.js';

export const gist: RenderShortcode = (call, context) => {
  const [user, id, file] = [0, 1, 2].map((index) => textOf(call, undefined, index)) as [string, string, string];
  const url = `https://gist.github.com/${urlPart(user)}/${urlPart(id)}`;
  if (context.published && !isAtLeast(context.site.hugoVersion, '0.156')) {
    const source = escapeText(`${url}.js${file === '' ? '' : `?file=${urlPart(file)}`}`);
    return `<script src="${source}"></script>\n`;
  }
  if (context.published || isAtLeast(context.site.hugoVersion, '0.143'))
    return renderRemoved(call, context, { url, isLinkEnough: true });
  const author = escapeText(file === '' ? `${user}/${id}` : file);
  return renderPost({ kind: 'gist', provider: 'GitHub Gist', url, author });
};
