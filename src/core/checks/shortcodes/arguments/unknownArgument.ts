import { closestName } from '../../../closestName.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import type { ShortcodeArgument, ShortcodeCall } from '../../../shortcodes/shortcode.js';
import { rangeOf, type SourceText } from '../../../text.js';
import type { ShortcodeCheck, ShortcodePage } from '../shortcodePage.js';

/** Arguments that the shortcode's template never reads, so that their values are lost. */
export const unknownArgument: ShortcodeCheck = {
  codes: ['shortcode-argument-unknown'],
  check: (page) => page.calls.flatMap((call) => check(call, page)),
};

function check(call: ShortcodeCall, page: ShortcodePage): readonly Problem[] {
  const shortcode = page.find(call.name);
  if (!shortcode || ('takesMore' in shortcode && shortcode.takesMore)) return [];
  const given = new Set(call.arguments.map((each) => each.name?.value));
  const free = shortcode.parameters.flatMap((each) =>
    each.name === undefined || given.has(each.name) ? [] : [each.name],
  );
  return call.arguments.flatMap((argument, index) => {
    const isRead = shortcode.parameters.some((parameter) =>
      argument.name ? parameter.name === argument.name.value : parameter.index === index,
    );
    // `missingArgument` reports a figure whose image is a positional argument.
    return isRead || (!argument.name && shortcode.name === 'figure')
      ? []
      : [toProblem(argument, call, free, page.recap.source)];
  });
}

/** `free`: the names of the arguments that the call does not have. */
function toProblem(
  argument: ShortcodeArgument,
  call: ShortcodeCall,
  free: readonly string[],
  source: SourceText,
): Problem {
  const { name, start, end } = argument;
  const range = name ? rangeOf(source, name.start, name.end) : rangeOf(source, start, end);
  const message = name
    ? say('"{0}" has no argument "{1}", so its value is lost.', call.name, name.value)
    : say('"{0}" takes no argument in this position, so its value is lost.', call.name);
  const meant = name && closestName(name.value, free);
  const fixes: readonly Fix[] =
    meant === undefined
      ? []
      : [{ title: say('Rename the argument to "{0}"', meant), edits: [{ range, newText: meant }], safe: false }];
  return { code: 'shortcode-argument-unknown', severity: 'warning', message, range, fixes };
}
