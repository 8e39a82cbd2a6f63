import { repairCall } from '../../../shortcodes/repairCall.js';
import { say, type Problem } from '../../../problem.js';
import type { ShortcodeArgument, ShortcodeCall } from '../../../shortcodes/shortcode.js';
import { rangeOf, type SourceText } from '../../../text.js';
import type { ShortcodeCheck, ShortcodePage } from '../shortcodePage.js';

/** Values in quotation marks that Hugo does not recognise (`'a'`, `“a”`) and treats as part of the value. */
export const quotedArgument: ShortcodeCheck = {
  codes: ['shortcode-quotes'],
  check: (page) =>
    page.calls.flatMap((call) =>
      call.arguments
        .filter((argument) => isQuoted(argument, page.recap.source))
        .map((argument) => toProblem(argument, call, page)),
    ),
};

/** Inside Hugo's own quotation marks, other ones are intended. */
function isQuoted({ name, start, end }: ShortcodeArgument, { text }: SourceText): boolean {
  return (
    name !== undefined && !/["`]/.test(text[start - 1] ?? '') && /^['‘’“”„].*['‘’“”]$/s.test(text.slice(start, end))
  );
}

function toProblem({ start, end }: ShortcodeArgument, call: ShortcodeCall, { recap, find }: ShortcodePage): Problem {
  const { source } = recap;
  const message = say('These quotation marks are part of the value for Hugo. Use " or `.');
  const { start: from, end: to } = call.opener;
  const repaired = repairCall(source.text.slice(from, to), find(call.name));
  const range = rangeOf(source, start, end);
  const edits = (repaired?.edits ?? []).map((edit) => ({
    range: rangeOf(source, from + edit.start, from + edit.end),
    newText: edit.newText,
  }));
  const fixes = repaired ? [{ title: say('Change to quotation marks that Hugo accepts'), edits, safe: true }] : [];
  return { code: 'shortcode-quotes', severity: 'warning', message, range, fixes };
}
