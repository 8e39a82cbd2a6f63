import type { ShortcodeContext } from '../../calls/shortcodeContext.js';
import type { CallFrame } from './callFrame.js';
import { recallCall } from './recallCall.js';
import type { OwnResult } from './ownResult.js';
import type { PageTemplates } from '../pageTemplates.js';
import { reportTemplate } from '../reportTemplate.js';
import { shortcodeValue } from './shortcodeValue.js';
import type { SiteLayout } from '../../../site/templates/siteLayout.js';

/** Executes the site's template for a call whose content is rendered. Reports what is wrong. */
export function runOwnShortcode(
  layout: SiteLayout,
  frame: CallFrame,
  templates: PageTemplates,
  { pagePath, report }: Pick<ShortcodeContext, 'pagePath' | 'report'>,
): OwnResult {
  const result = recallCall(layout, frame, templates, (place) => {
    const value = shortcodeValue(frame, {
      pagePath,
      page: () => templates.page,
      site: templates.site,
      reference: templates.reference,
      place,
    });
    return templates.run(layout, value);
  });
  const fault = reportTemplate(result, layout, frame.call.opener, report);
  return fault ? { fault } : { output: result.output ?? '' };
}
