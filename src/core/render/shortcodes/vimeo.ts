import { isAtLeast } from '../../site/version/hugoVersion.js';
import { renderVideo } from '../cards/cards.js';
import { attribute, escapeText, escapeUrl, urlPart } from '../escape.js';
import {
  flagOf,
  textOf,
  type CallWithInner,
  type RenderShortcode,
  type ShortcodeContext,
} from '../calls/shortcodeContext.js';
import { frameStyle, outerStyle } from './playerStyle.js';

export const vimeo: RenderShortcode = (call, context) => {
  if (context.site.privacy.vimeo.disable) return '';
  const id = textOf(call, 'id', 0);
  if (context.published) {
    const isOld = !isAtLeast(context.site.hugoVersion, '0.146');
    return isOld ? renderOldPlayer(call, id, context) : renderPlayer(call, id, context);
  }
  const url = `https://vimeo.com/${urlPart(id)}`;
  return renderVideo({ kind: 'vimeo', provider: 'Vimeo', title: textOf(call, 'title'), url });
};

/** Until Hugo 0.145, which took class and title by their places, too. */
function renderOldPlayer(call: CallWithInner, id: string, { site }: ShortcodeContext): string {
  const style = textOf(call, 'class', 1);
  const outer = style === '' ? `style="${outerStyle}"` : `class="${escapeText(style)}"`;
  const attributes = [
    ` src="${escapeUrl(`https://player.vimeo.com/video/${id}${site.privacy.vimeo.enableDNT ? '?dnt=1' : ''}`)}"`,
    style === '' ? ` style="${frameStyle}"` : '',
    attribute('title', textOf(call, 'title', 2) || 'vimeo video'),
    ' webkitallowfullscreen mozallowfullscreen allowfullscreen',
  ].join('');
  return `<div ${outer}>\n  <iframe${attributes}></iframe>\n</div>\n`;
}

/** Hugo 0.146 to 0.169. For `privacy.vimeo.simple` Hugo asks the network for a picture: this is the player instead. */
function renderPlayer(call: CallWithInner, id: string, { site }: ShortcodeContext): string {
  const style = textOf(call, 'class');
  const outer = style === '' ? `style="${outerStyle}"` : `class="${escapeText(style)}"`;
  const source = escapeUrl(`https://player.vimeo.com/video/${id}?dnt=${site.privacy.vimeo.enableDNT ? 1 : 0}`);
  const attributes = [
    style === '' ? `\n\t\t\t\t\t\tstyle="${frameStyle}"` : '',
    flagOf(call, 'allowFullScreen', true) ? ' allow="fullscreen"' : '',
    attribute('loading', textOf(call, 'loading')),
    attribute('title', textOf(call, 'title')),
  ].join('');
  return `\n\t\t\t<div\n\t\t\t\t\t${outer}>\n\t\t\t\t<iframe\n\t\t\t\t\tsrc="${source}"${attributes}>\n\t\t\t\t</iframe>\n\t\t\t</div>\n`;
}
