import { say } from '../../problem.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import { renderNotice } from '../boxes.js';
import { escapeText, escapeUrl } from '../escape.js';
import type { CallWithInner, ShortcodeContext } from '../shortcodeContext.js';

interface Notice {
  readonly url?: string;
  /** What to write instead, where more is known than the catalogue says. */
  readonly instead?: string | undefined;
}

/** A shortcode that Hugo does not know any more, or soon will not. It gives nothing. */
export function renderRemoved(call: CallWithInner, context: ShortcodeContext, notice: Notice = {}): string {
  const { removed, deprecated, instead = '', farewell = '' } = embeddedShortcode(call.call.name) ?? {};
  const gone = removed !== undefined && isAtLeast(context.site.hugoVersion, removed);
  const old = deprecated !== undefined && isAtLeast(context.site.hugoVersion, deprecated);
  if (gone || old)
    context.report(
      gone ? 'shortcode-removed' : 'shortcode-deprecated',
      gone ? 'error' : 'warning',
      call.call.opener,
      say(farewell),
    );
  if (context.published) return '';
  const { url } = notice;
  const link = url === undefined ? '' : `<a href="${escapeUrl(url)}">${escapeText(url)}</a>`;
  return renderNotice(
    call,
    { removed: gone ? removed : undefined, deprecated, instead: notice.instead ?? instead },
    context.translate,
    link,
  );
}
