import { quoteHugo, say, type Fix, type Message, type Problem } from '../../../problem.js';
import { addressFault, withEscapes } from '../../../shortcodes/addressFault.js';
import { argumentFault } from '../../../shortcodes/argumentFault.js';
import { findParam } from '../../../shortcodes/findParam.js';
import { argumentText, type ShortcodeCall } from '../../../shortcodes/shortcode.js';
import { rangeOf } from '../../../text.js';
import type { ShortcodeCheck, ShortcodePage } from '../shortcodePage.js';

/** Missing arguments with which Hugo's own shortcodes stop the build or publish nothing. */
export const missingArgument: ShortcodeCheck = {
  codes: ['shortcode-argument', 'shortcode-argument-missing'],
  check: (page) =>
    page.calls
      .filter(({ name }) => page.isEmbedded(name))
      .flatMap((call) => [...faultOf(call, page), ...emptyFigure(call, page)]),
};

function faultOf(call: ShortcodeCall, page: ShortcodePage): readonly Problem[] {
  const { source } = page.recap;
  const inner = call.inner ? source.text.slice(call.inner.start, call.inner.end) : '';
  const message = argumentFault(call, inner, page.context.site) ?? missingParam(call, page);
  const range = rangeOf(source, call.opener.start, call.opener.end);
  return message
    ? [{ code: 'shortcode-argument', severity: 'error', message, range, fixes: escapeSource(call, page) }]
    : [];
}

/** The most frequent invalid address is a file name that contains a `%`. */
function escapeSource({ name, arguments: all }: ShortcodeCall, { recap }: ShortcodePage): readonly Fix[] {
  const src = name.toLowerCase() === 'figure' ? all.filter((each) => each.name?.value === 'src').at(-1) : undefined;
  if (!src) return [];
  const written = recap.source.text.slice(src.start, src.end);
  const newText = withEscapes(written);
  if (newText === written || addressFault(withEscapes(String(src.value)))) return [];
  const range = rangeOf(recap.source, src.start, src.end);
  return [{ title: say('Change to {0}', newText), edits: [{ range, newText }], safe: false }];
}

function missingParam(call: ShortcodeCall, { recap, context }: ShortcodePage): Message | undefined {
  // Outside a site, and before the parent pages are read, their parameters are unknown.
  const isKnown = context.pagePath !== undefined && context.site.cascaded !== undefined;
  if (call.name.toLowerCase() !== 'param' || !isKnown) return undefined;
  const key = argumentText(call, undefined, 0);
  const found = findParam(key, recap.frontMatter?.entries ?? [], context.site);
  return found === undefined && !builtInParams.has(key.toLowerCase())
    ? quoteHugo('Param "{0}" not found', key)
    : undefined;
}

/** Page parameters that Hugo adds itself. */
const builtInParams = new Set(['draft', 'iscjklanguage']);

function emptyFigure(call: ShortcodeCall, { recap }: ShortcodePage): readonly Problem[] {
  if (call.name.toLowerCase() !== 'figure' || argumentText(call, 'src') !== '') return [];
  const message = say('This figure has no "src", so it shows no image. "figure" takes named arguments only.');
  const { source } = recap;
  const range = rangeOf(source, call.opener.start, call.opener.end);
  const [first, ...others] = call.arguments;
  const isUnnamed = first && !first.name && others.length === 0;
  const at = isUnnamed ? first.start - (/["`]/.test(source.text[first.start - 1] ?? '') ? 1 : 0) : undefined;
  const fixes: readonly Fix[] =
    at === undefined
      ? []
      : [
          {
            title: say('Add the argument name "{0}"', 'src'),
            edits: [{ range: rangeOf(source, at, at), newText: 'src=' }],
            safe: true,
          },
        ];
  return [{ code: 'shortcode-argument-missing', severity: 'warning', message, range, fixes }];
}
