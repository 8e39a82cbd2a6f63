import { say, type Message, type RelatedPlace } from '../../problem.js';
import { rangeOf, readSource, type Span } from '../../text.js';
import type { ExecutionFault } from '../../templates/run/runTemplate.js';
import type { Report } from '../calls/shortcodeContext.js';
import type { TemplateResult } from './templateUse.js';
import type { SiteLayout } from '../../site/templates/siteLayout.js';

/** Number of characters of a message. */
const longestMessage = 600;

/** Reports what is wrong with a template, at the text that it was executed for; returns why it gave nothing, if so. */
export function reportTemplate(
  { fault, faultIn, said, standIns }: TemplateResult,
  layout: SiteLayout,
  span: Span,
  report: Report,
): Message | undefined {
  for (const { level, message } of said)
    report(level === 'error' ? 'template-error' : 'template-warning', level, span, say('{0}', message));
  for (const name of standIns)
    report(
      'template-stand-in',
      'information',
      span,
      say('The original file is shown in place of what {0} makes of it in {1}.', name, layout.file.path),
    );
  return fault && reportFault(fault, faultIn, layout, span, report);
}

function reportFault(
  fault: ExecutionFault,
  faultIn: SiteLayout | undefined,
  executed: SiteLayout,
  span: Span,
  report: Report,
): Message {
  const { path } = (faultIn ?? executed).file;
  const related = faultIn && placeOf(fault, faultIn);
  if (fault.kind === 'error') {
    const message = say('{0}', shorten(fault.message));
    report('template-error', 'error', span, message, related);
    return message;
  }
  const message =
    fault.kind === 'unsupported'
      ? say('The template {0} cannot be shown here: {1}.', path, shorten(fault.innermost.reason))
      : say('The template {0} is not executed to its end: {1}.', path, shorten(fault.innermost.reason));
  report(
    fault.kind === 'unsupported' ? 'template-unsupported' : 'template-limit',
    'information',
    span,
    message,
    related,
  );
  return message;
}

/** The place in the template. An inline shortcode is in the page itself. */
function placeOf({ innermost: { span, reason } }: ExecutionFault, { name, file }: SiteLayout): readonly RelatedPlace[] {
  if (name.startsWith('_inline_shortcode/')) return [];
  const range = rangeOf(readSource(file.text), span.start, span.end);
  return [{ path: file.path, range, message: say('{0}', reason) }];
}

/** Without its middle if it is long: a partial that calls itself is named at each of its levels. */
function shorten(message: string): string {
  if (message.length <= longestMessage) return message;
  return `${message.slice(0, longestMessage / 2)} … ${message.slice(-longestMessage / 2)}`;
}
