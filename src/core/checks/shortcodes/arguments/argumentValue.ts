import { closestName } from '../../../closestName.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import type { ShortcodeParameter } from '../../../shortcodes/shortcodeParameter.js';
import type { ShortcodeArgument } from '../../../shortcodes/shortcode.js';
import { rangeOf, type SourceText } from '../../../text.js';
import type { ShortcodeCheck } from '../shortcodePage.js';

/** Values that an embedded shortcode passes on although they have no meaning, or that it misinterprets. */
export const argumentValue: ShortcodeCheck = {
  codes: ['shortcode-argument-value'],
  check: ({ calls, find, isEmbedded, recap }) =>
    calls
      .filter(({ name }) => isEmbedded(name) && name.toLowerCase() !== 'qr')
      .flatMap((call) =>
        call.arguments.flatMap((argument) => {
          const parameter = find(call.name)?.parameters.find(
            ({ name }) => name !== undefined && name === argument.name?.value,
          );
          return parameter && !isUnderstood(argument, parameter) ? [toProblem(argument, parameter, recap.source)] : [];
        }),
      ),
};

const switches = ['true', 'false', '1', '0'];

function isUnderstood({ value }: ShortcodeArgument, { type, values }: ShortcodeParameter): boolean {
  const text = String(value);
  if (text === '') return true;
  return values ? values.includes(text.toLowerCase()) : type !== 'boolean' || switches.includes(text);
}

function toProblem(
  { value, start, end }: ShortcodeArgument,
  { name, values }: ShortcodeParameter,
  source: SourceText,
): Problem {
  const known = values ?? ['true', 'false'];
  const message = say('"{0}" must be one of {1}.', name ?? '', known.join(', '));
  const range = rangeOf(source, start, end);
  const meant = closestName(String(value), known);
  const fixes: readonly Fix[] =
    meant === undefined
      ? []
      : [{ title: say('Change to "{0}"', meant), edits: [{ range, newText: meant }], safe: false }];
  return { code: 'shortcode-argument-value', severity: 'information', message, range, fixes };
}
