import { argumentOf } from '../../shortcodes/shortcode.js';
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

export const youtube: RenderShortcode = (call, context) => {
  if (context.site.privacy.youTube.disable) return '';
  const id = textOf(call, 'id', 0);
  if (context.published) {
    const isOld = !isAtLeast(context.site.hugoVersion, '0.125');
    return isOld ? renderOldPlayer(call, id, context) : renderPlayer(call, id, context);
  }
  const start = Number(textOf(call, 'start'));
  const url = `https://www.youtube.com/watch?v=${urlPart(id)}${start > 0 ? `&t=${start}` : ''}`;
  return renderVideo({ kind: 'youtube', provider: 'YouTube', title: textOf(call, 'title'), url });
};

function hostOf({ site }: ShortcodeContext): string {
  return site.privacy.youTube.privacyEnhanced ? 'www.youtube-nocookie.com' : 'www.youtube.com';
}

/** Until Hugo 0.124, which has three arguments. */
function renderOldPlayer(call: CallWithInner, id: string, context: ShortcodeContext): string {
  const style = textOf(call, 'class', 1);
  // Only the quoted word counts: Hugo ignores a boolean here.
  const autoplay = argumentOf(call.call, 'autoplay') === 'true' ? '?autoplay=1' : '';
  const outer = style === '' ? `style="${outerStyle}"` : `class="${escapeText(style)}"`;
  const attributes = [
    ` src="${escapeUrl(`https://${hostOf(context)}/embed/${id}${autoplay}`)}"`,
    style === '' ? ` style="${frameStyle}"` : '',
    ' allowfullscreen',
    attribute('title', textOf(call, 'title') || 'YouTube Video'),
  ].join('');
  return `<div ${outer}>\n  <iframe${attributes}></iframe>\n</div>\n`;
}

/** Hugo 0.125 to 0.169; until 0.139, it requests a missing title from YouTube. */
function renderPlayer(call: CallWithInner, id: string, context: ShortcodeContext): string {
  const allow = [
    'accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share',
    flagOf(call, 'allowFullScreen', true) ? '; fullscreen' : '',
  ].join('');
  const attributes = [
    attribute('allow', allow),
    attribute('loading', textOf(call, 'loading') || 'eager'),
    ' referrerpolicy="strict-origin-when-cross-origin"',
    ` src="${escapeUrl(`https://${hostOf(context)}/embed/${id}?${queryOf(call, id)}`)}"`,
    textOf(call, 'class') === '' ? ` style="${frameStyle}"` : '',
    attribute('title', textOf(call, 'title') || 'YouTube video'),
  ].join('');
  const style = textOf(call, 'class');
  const outer = style === '' ? `style="${outerStyle}"` : `class="${escapeText(style)}"`;
  return `<div ${outer}>\n\t\t\t<iframe${attributes}></iframe>\n\t\t</div>\n`;
}

function queryOf(call: CallWithInner, id: string): string {
  const autoplay = flagOf(call, 'autoplay', false);
  const loop = flagOf(call, 'loop', false);
  const pairs: readonly (readonly [string, string])[] = [
    ['autoplay', bit(autoplay)],
    ['controls', bit(flagOf(call, 'controls', true))],
    ['end', textOf(call, 'end') || '0'],
    ['loop', bit(loop)],
    ['mute', bit(autoplay || flagOf(call, 'mute', false))],
    // A player repeats only lists.
    ...(loop ? [['playlist', id] as const] : []),
    ['start', textOf(call, 'start') || '0'],
  ];
  return pairs.map(([key, value]) => `${key}=${urlPart(value)}`).join('&');
}

function bit(on: boolean): string {
  return on ? '1' : '0';
}
