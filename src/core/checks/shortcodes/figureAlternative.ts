import { answerMark, say, type Fix, type Problem } from '../../problem.js';
import { argumentText, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import { rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Figures that tell nothing to those who cannot see them: neither `alt` nor a caption, which stands in for it. */
export const figureAlternative: ShortcodeCheck = {
  codes: ['figure-alt-missing'],
  check: (page) =>
    page.calls
      .filter((call) => call.name.toLowerCase() === 'figure' && page.isEmbedded(call.name))
      .filter((call) => ['alt', 'caption'].every((name) => argumentText(call, name) === ''))
      .filter((call) => argumentText(call, 'src') !== '')
      .map((call) => toProblem(call, page)),
};

function toProblem(call: ShortcodeCall, { recap: { source } }: ShortcodePage): Problem {
  const message = say('This picture has no "alt": who cannot see it does not learn what it shows.');
  const range = rangeOf(source, call.start, call.nameSpan.end);
  const empty = call.arguments.find(({ name, value }) => name?.value === 'alt' && value === '');
  // Behind the opening quote of an empty one, else behind the name.
  const at = empty ? empty.start : call.nameSpan.end;
  const newText = empty ? answerMark : ` alt="${answerMark}"`;
  const fix: Fix = {
    title: say('Say what the picture shows…'),
    edits: [{ range: rangeOf(source, at, at), newText }],
    asks: { prompt: say('What is to be seen in the picture?'), pattern: /^[^"\\\r\n]*[^"\\\s][^"\\\r\n]*$/ },
    safe: false,
  };
  return { code: 'figure-alt-missing', severity: 'information', message, range, fixes: [fix] };
}
