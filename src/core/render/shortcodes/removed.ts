import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import { renderNotice } from '../boxes.js';
import { escapeText, escapeUrl, urlPart } from '../escape.js';
import { textOf, type CallWithInner, type RenderShortcode, type ShortcodeContext } from '../shortcodeContext.js';
import { postUrl } from './x.js';

/** `tweet` and `twitter`: user and id, or the id alone. */
export const tweet: RenderShortcode = (call, context) => {
  const [user, id] = [textOf(call, 'user', 0), textOf(call, 'id', 1)];
  const url = id === '' ? postUrl('', user) : postUrl(user, id);
  const instead = id === '' ? undefined : `{{< x user="${user}" id="${id}" >}}`;
  return notice(call, context, url, instead);
};

export const gist: RenderShortcode = (call, context) => {
  const [user, id] = [textOf(call, undefined, 0), textOf(call, undefined, 1)];
  const url = `https://gist.github.com/${urlPart(user)}/${urlPart(id)}`;
  return notice(call, context, url, `[gist](${url})`);
};

/** Its content is not published, so it is not shown. */
export const comment: RenderShortcode = (call, context) => notice(call, context, undefined, undefined);

function notice(
  call: CallWithInner,
  { translate }: ShortcodeContext,
  url: string | undefined,
  instead: string | undefined,
): string {
  const { removed, deprecated, instead: usual = '' } = embeddedShortcode(call.call.name) ?? {};
  const link = url === undefined ? '' : `<a href="${escapeUrl(url)}">${escapeText(url)}</a>`;
  return renderNotice(call, { removed, deprecated, instead: instead ?? usual }, translate, link);
}
