import { quoteHugo } from '../../problem.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { renderNotice } from '../cards/boxes.js';
import type { CallWithInner, ShortcodeContext } from '../calls/shortcodeContext.js';

interface Notice {
  readonly url?: string;
  /** What to write instead, where more is known than the catalogue says. */
  readonly instead?: string | undefined;
  /** Whether a link to `url` is what to write instead. */
  readonly isLinkEnough?: boolean;
}

/** A shortcode that Hugo does not know any more, or soon will not. It gives nothing. */
export function renderRemoved(call: CallWithInner, context: ShortcodeContext, notice: Notice = {}): string {
  const { removed, deprecated, instead, farewell = '' } = embeddedShortcode(call.call.name) ?? {};
  const gone = removed !== undefined && isAtLeast(context.site.hugoVersion, removed);
  const old = deprecated !== undefined && isAtLeast(context.site.hugoVersion, deprecated);
  if (gone || old)
    context.report(
      gone ? 'shortcode-removed' : 'shortcode-deprecated',
      gone ? 'error' : 'warning',
      call.call.opener,
      quoteHugo(farewell),
    );
  if (context.published || !(gone || old)) return '';
  const { url } = notice;
  const replacement = notice.isLinkEnough ? undefined : (notice.instead ?? instead);
  const words = { removed: gone ? removed : undefined, deprecated, instead: replacement, url };
  return renderNotice(call, words, context.translate);
}
