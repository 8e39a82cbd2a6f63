import { closestName } from '../../closestName.js';
import { quoteHugo, say, type Fix, type Problem } from '../../problem.js';
import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import { callableShortcodes } from '../../shortcodes/siteShortcode.js';
import { rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { renameCall } from './renameCall.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/**
 * Names that neither the site nor its version of Hugo has: the build fails. Skipped if the site's shortcodes are
 * unknown.
 */
export const unknownShortcode: ShortcodeCheck = {
  codes: ['shortcode-unknown'],
  check: (page) =>
    page.context.shortcodes === undefined || page.context.site.lacksTheme
      ? []
      : page.calls
          .filter(({ name }) => !isInline(name) && page.find(name) === undefined)
          .map((call) => toProblem(call, page)),
};

/** Inline shortcodes contain their own template. */
function isInline(name: string): boolean {
  return name.toLowerCase().endsWith('.inline');
}

function toProblem(call: ShortcodeCall, page: ShortcodePage): Problem {
  const { source } = page.recap;
  const message = quoteHugo('template for shortcode "{0}" not found', call.name);
  const range = rangeOf(source, call.start, call.nameSpan.end);
  return { code: 'shortcode-unknown', severity: 'error', message, range, fixes: fixesOf(call, page) };
}

function fixesOf(call: ShortcodeCall, page: ShortcodePage): readonly Fix[] {
  const { context, recap } = page;
  const names = callableShortcodes(context.shortcodes ?? [], context.site.hugoVersion).map(({ name }) => name);
  const name = closestName(call.name.replace(/\/$/, ''), names);
  const meant = name === undefined ? undefined : page.find(name);
  const asText = { title: say('Publish the shortcode as text'), edits: commentOut(call, recap.source), safe: false };
  // An unclosed comment above would end at the comment that the fix adds.
  const others = page.faults.length === 0 ? [asText] : [];
  // The other shortcode must be closed in the same way.
  if (meant?.inner !== (call.closer !== undefined)) return others;
  const edits = renameCall(call, meant.name, recap.source);
  return [{ title: say('Rename the shortcode to "{0}"', meant.name), edits, safe: false }, ...others];
}

/** Comment marks inside the delimiters make Hugo publish a call as text, as in posts about Hugo. */
function commentOut({ opener, closer }: ShortcodeCall, source: SourceText): readonly TextEdit[] {
  return [opener, ...(closer ? [closer] : [])].flatMap(({ start, end }) => [
    { range: rangeOf(source, start + 3, start + 3), newText: '/*' },
    { range: rangeOf(source, end - 3, end - 3), newText: '*/' },
  ]);
}
