import { answerMark, say, type Fix, type Problem } from '../../problem.js';
import { argumentText, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import { rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Figures without a description: neither `alt` nor a caption, which Hugo uses instead. */
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
  const message = say('This image has no "alt" text for readers who cannot see it.');
  const range = rangeOf(source, call.start, call.nameSpan.end);
  const empty = call.arguments.find(({ name, value }) => name?.value === 'alt' && value === '');
  // After the opening quote of an empty `alt`, otherwise after the shortcode's name.
  const at = empty ? empty.start : call.nameSpan.end;
  const newText = empty ? answerMark : ` alt="${answerMark}"`;
  const fix: Fix = {
    title: say('Add alternative text…'),
    edits: [{ range: rangeOf(source, at, at), newText }],
    asks: { prompt: say('What does the image show?'), pattern: /^[^"\\\r\n]*[^"\\\s][^"\\\r\n]*$/ },
    safe: false,
  };
  return { code: 'figure-alt-missing', severity: 'information', message, range, fixes: [fix] };
}
