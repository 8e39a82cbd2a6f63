import { isAtLeast } from '../../site/hugoVersion.js';
import { escapeText, urlPart } from '../escape.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';
import { renderRemoved } from './removed.js';

export const gist: RenderShortcode = (call, context) => {
  const [user, id, file] = [0, 1, 2].map((index) => textOf(call, undefined, index)) as [string, string, string];
  const url = `https://gist.github.com/${urlPart(user)}/${urlPart(id)}`;
  if (context.published && !isAtLeast(context.site.hugoVersion, '0.156')) {
    const source = escapeText(`${url}.js${file === '' ? '' : `?file=${urlPart(file)}`}`);
    return `<script src="${source}"></script>\n`;
  }
  return renderRemoved(call, context, { url, instead: `[gist](${url})` });
};
