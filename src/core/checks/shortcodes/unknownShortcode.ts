import { closestName } from '../../closestName.js';
import { say, type Fix, type Problem } from '../../problem.js';
import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import { callableShortcodes } from '../../shortcodes/siteShortcode.js';
import { rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { renameCall } from './renameCall.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Names that neither the site nor its Hugo has: the build fails. Quiet where nobody knows what the site has. */
export const unknownShortcode: ShortcodeCheck = {
  codes: ['shortcode-unknown'],
  check: (page) =>
    page.context.shortcodes === undefined || page.context.site.lacksTheme
      ? []
      : page.calls
          .filter(({ name }) => !isInline(name) && page.find(name) === undefined)
          .map((call) => toProblem(call, page)),
};

/** Inline shortcodes bring their template with them. */
function isInline(name: string): boolean {
  return name.toLowerCase().endsWith('.inline');
}

function toProblem(call: ShortcodeCall, page: ShortcodePage): Problem {
  const { source } = page.recap;
  const message = say('template for shortcode "{0}" not found', call.name);
  const range = rangeOf(source, call.start, call.nameSpan.end);
  return { code: 'shortcode-unknown', severity: 'error', message, range, fixes: fixesOf(call, page) };
}

function fixesOf(call: ShortcodeCall, page: ShortcodePage): readonly Fix[] {
  const { context, recap } = page;
  const names = callableShortcodes(context.shortcodes ?? [], context.site.hugoVersion).map(({ name }) => name);
  const name = closestName(call.name.replace(/\/$/, ''), names);
  const meant = name === undefined ? undefined : page.find(name);
  const asText = { title: say('Publish the call as text'), edits: commentOut(call, recap.source), safe: false };
  // A comment that is open above the call would end in it.
  const others = page.faults.length === 0 ? [asText] : [];
  // With the other name it must be closed as it is now.
  if (meant?.inner !== (call.closer !== undefined)) return others;
  const edits = renameCall(call, meant.name, recap.source);
  return [{ title: say('Call the shortcode "{0}"', meant.name), edits, safe: false }, ...others];
}

/** With the marks of a comment inside the delimiters a call is published as text: for posts about Hugo. */
function commentOut({ opener, closer }: ShortcodeCall, source: SourceText): readonly TextEdit[] {
  return [opener, ...(closer ? [closer] : [])].flatMap(({ start, end }) => [
    { range: rangeOf(source, start + 3, start + 3), newText: '/*' },
    { range: rangeOf(source, end - 3, end - 3), newText: '*/' },
  ]);
}
